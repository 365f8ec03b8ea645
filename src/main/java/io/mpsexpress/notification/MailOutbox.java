package io.mpsexpress.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.engine.HeldByNodes;
import io.mpsexpress.engine.Node;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.StoredJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that wait to be sent, and for a while those that were. */
class MailOutbox implements HeldByNodes {

    private static final TypeReference<Notice> NOTICE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;
    private final Node node;

    MailOutbox(JdbcClient jdbc, StoredJson json, Clock clock, Node node) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.node = node;
    }

    void add(List<String> userIds, Notice notice) {
        for (String userId : userIds) {
            jdbc.sql("insert into notification_mail (id, user_id, notice, created_at, due_at, attempts)"
                            + " values (:id, :user, :notice, :now, :now, 0)")
                    .param("id", Ids.next())
                    .param("user", userId)
                    .param("notice", json.write(notice))
                    .param("now", at(clock.instant()))
                    .update();
        }
    }

    /**
     * Takes one mail whose time has come; of several nodes only one gets it.
     *
     * @param lease for so long it is nobody else's, unless this node is gone; then it is due again, if it is not known
     *     what became of it
     */
    Optional<Mail> takeDue(Duration lease) {
        Optional<Mail> due = jdbc.sql("select id, user_id, notice, created_at, attempts from notification_mail"
                        + " where due_at <= :now order by due_at limit 1 for update skip locked")
                .param("now", at(clock.instant()))
                .query((row, number) -> new Mail(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        json.readOr(null, row.getString(3), NOTICE),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getInt(5)))
                .optional();
        due.ifPresent(mail -> jdbc.sql("update notification_mail set due_at = :until, taken_by = :node where id = :id")
                .param("until", at(clock.instant().plus(lease)))
                .param("node", node.id())
                .param("id", mail.id())
                .update());
        return due;
    }

    /** What it said is not kept: a link in it may let somebody in. */
    void markSent(UUID id) {
        jdbc.sql("update notification_mail set notice = '', due_at = null, taken_by = null, sent_at = :now,"
                        + " attempts = attempts + 1 where id = :id")
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    void postpone(UUID id, Instant until) {
        jdbc.sql("update notification_mail set due_at = :until, taken_by = null, attempts = attempts + 1"
                        + " where id = :id")
                .param("until", at(until))
                .param("id", id)
                .update();
    }

    /** It is not sent any more. */
    void giveUp(UUID id) {
        jdbc.sql("update notification_mail set due_at = null, taken_by = null, attempts = attempts + 1"
                        + " where id = ?")
                .param(id)
                .update();
    }

    @Override
    public Set<String> holders() {
        return jdbc.sql("select distinct taken_by from notification_mail"
                        + " where due_at is not null and taken_by is not null")
                .query(String.class)
                .set();
    }

    /** Sent at once: whether the node still did so is not known. */
    @Override
    public void giveBack(String of) {
        jdbc.sql("update notification_mail set due_at = :now, taken_by = null"
                        + " where due_at is not null and taken_by = :node")
                .param("now", at(clock.instant()))
                .param("node", of)
                .update();
    }

    /** Forgets mails with which nothing is to be done any more. */
    void forgetOlderThan(Duration age) {
        jdbc.sql("delete from notification_mail where created_at < ? and due_at is null")
                .param(at(clock.instant().minus(age)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * A mail to be sent.
     *
     * @param notice null when this version of the application cannot read it: another node's may
     * @param attempts that failed so far
     */
    record Mail(UUID id, String userId, Notice notice, Instant createdAt, int attempts) {}
}
