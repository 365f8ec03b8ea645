package io.mpsexpress.access;

import static io.mpsexpress.shared.SqlTimes.utc;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Sha256;
import io.mpsexpress.shared.StoredJson;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls that may be repeated without starting anything twice: a client that got no answer sends the same call again with
 * the same {@code Idempotency-Key} and gets the first answer. That is kept beside what the call wrote. The row is inserted
 * before the call runs: a second call with the key waits at the primary key until the first commits, then reads its answer; if
 * the first rolls back, it runs.
 */
@Component
public class IdempotentRequests {

    private static final TypeReference<JsonNode> BODY = new TypeReference<>() {};
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_ANSWER = 20_000;
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final TransactionTemplate transaction;
    private final Acts acts;

    IdempotentRequests(JdbcClient jdbc, StoredJson json, TransactionTemplate transaction, Acts acts) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.acts = acts;
    }

    /**
     * Runs the call unless its key was used before, in one transaction with what the call does. A call with the same key at
     * the same time waits for the first.
     *
     * @param key of the header {@code Idempotency-Key}, at most 200 characters; null when the client sent none: runs always
     * @param request what was asked for: method, path and body, as anything JSON can hold
     * @param call does it
     * @return the first answer, also for a repetition
     * @throws io.mpsexpress.shared.Refused as a conflict when the caller used the key for another request; whatever the call
     *     throws, and then the key is free again
     */
    public Answer once(String key, Object request, Supplier<Answer> call) {
        if (key == null) {
            return transaction.execute(status -> call.get());
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refused.invalidField("Idempotency-Key", "access.idempotencyKey", LONGEST_KEY);
        }
        String userId = acts.caller().userId();
        String fingerprint = Sha256.of(json.write(request));
        return firstAnswer(userId, key, fingerprint).orElseGet(() -> runOrWait(userId, key, fingerprint, call));
    }

    private Answer runOrWait(String userId, String key, String fingerprint, Supplier<Answer> call) {
        try {
            return transaction.execute(status -> {
                insert(userId, key, fingerprint);
                Answer answer = call.get();
                complete(userId, key, answer);
                return answer;
            });
        } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
            // somebody else was quicker: theirs is committed, or the exception is none of ours
            return firstAnswer(userId, key, fingerprint).orElseThrow(() -> e);
        }
    }

    private Optional<Answer> firstAnswer(String userId, String key, String fingerprint) {
        return jdbc.sql("select fingerprint, status, location, body from idempotent_call"
                        + " where user_id = ? and call_key = ?")
                .params(userId, key)
                .query((row, number) -> {
                    if (!fingerprint.equals(row.getString("fingerprint"))) {
                        throw Refused.conflict("access.idempotencyKeyUsed");
                    }
                    String location = row.getString("location");
                    return new Answer(
                            row.getInt("status"),
                            location == null ? null : URI.create(location),
                            json.readOr(NullNode.getInstance(), row.getString("body"), BODY));
                })
                .optional();
    }

    private void insert(String userId, String key, String fingerprint) {
        jdbc.sql("insert into idempotent_call (user_id, call_key, fingerprint, status, body, called_at)"
                        + " values (?, ?, ?, 0, 'null', ?)")
                .params(userId, key, fingerprint, utc(acts.now()))
                .update();
    }

    private void complete(String userId, String key, Answer answer) {
        String body = json.write(answer.body());
        if (body.length() > LONGEST_ANSWER) {
            throw new IllegalStateException("An answer that is to be repeated has more than " + LONGEST_ANSWER);
        }
        jdbc.sql("update idempotent_call set status = ?, location = ?, body = ? where user_id = ? and call_key = ?")
                .param(answer.status())
                .param(answer.location() == null ? null : answer.location().toString())
                .param(body)
                .param(userId)
                .param(key)
                .update();
    }

    /** A client repeats within minutes; whoever comes after days means something new. */
    @Scheduled(cron = "${mps-express.idempotency.clean-up:0 17 * * * *}")
    void forgetOld() {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from idempotent_call where called_at < ?")
                .param(utc(acts.now().minus(KEPT)))
                .update());
    }

    /**
     * An answer of the API.
     *
     * @param status HTTP status
     * @param location null for none
     * @param body JSON can hold it: what the call gave, or for a repetition its JSON as a tree
     */
    public record Answer(int status, URI location, Object body) {

        /** The same over HTTP. */
        public ResponseEntity<Object> asResponse() {
            return ResponseEntity.status(status).location(location).body(body);
        }
    }
}
