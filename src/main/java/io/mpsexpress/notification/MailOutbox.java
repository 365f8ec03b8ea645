package io.mpsexpress.notification;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.engine.Node;
import io.mpsexpress.engine.node.HeldByNodes;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that wait to be sent, and for a while those that were. */
class MailOutbox implements HeldByNodes {

    private static final String COLUMNS =
            "select id, user_id, kind, notice, created_at, attempts from notification_mail";
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

    /** A mail of its own, due at once. */
    void add(List<String> userIds, Notice notice) {
        add(userIds, null, null, notice, Duration.ZERO);
    }

    /**
     * @param kind whatever waits of one kind for one person is sent as one mail; null for a mail of its own
     * @param about null for nothing that is ever done
     * @param wait for others of the kind
     */
    void add(List<String> userIds, Mailboxes.Kind kind, Concern about, Notice notice, Duration wait) {
        for (String userId : userIds) {
            jdbc.sql(
                            "insert into notification_mail (id, user_id, kind, task_id, act_id, notice, created_at, due_at, attempts)"
                                    + " values (:id, :user, :kind, :task, :act, :notice, :now, :due, 0)")
                    .param("id", Ids.next())
                    .param("user", userId)
                    .param("kind", kind == null ? null : kind.name())
                    .param("task", about == null ? null : about.taskId())
                    .param("act", about == null ? null : about.actId(), Types.OTHER)
                    .param("notice", json.write(notice))
                    .param("now", utc(clock.instant()))
                    .param("due", utc(clock.instant().plus(wait)))
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
        Optional<Mail> due = jdbc.sql(COLUMNS + " where due_at <= :now order by due_at limit 1 for update skip locked")
                .param("now", utc(clock.instant()))
                .query((row, number) -> map(row))
                .optional();
        due.ifPresent(mail -> take(List.of(mail), lease));
        return due;
    }

    /** Takes what else waits of the mail's kind for the same person, the oldest first, due already or not; so many at most. */
    List<Mail> takeAlike(Mail mail, int most, Duration lease) {
        if (mail.kind() == null) {
            return List.of();
        }
        List<Mail> alike = jdbc.sql(COLUMNS + " where user_id = :user and kind = :kind and id <> :id"
                        + " and due_at is not null and taken_by is null order by id limit :most for update skip locked")
                .param("user", mail.userId())
                .param("kind", mail.kind())
                .param("id", mail.id())
                .param("most", most)
                .query((row, number) -> map(row))
                .list();
        take(alike, lease);
        return alike;
    }

    private void take(List<Mail> mails, Duration lease) {
        jdbc.sql("update notification_mail set due_at = ?, taken_by = ? where id = any(?)")
                .params(
                        utc(clock.instant().plus(lease)),
                        node.id(),
                        SqlArrays.ids(mails.stream().map(Mail::id).toList()))
                .update();
    }

    private Mail map(ResultSet row) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("user_id"),
                row.getString("kind"),
                json.readOr(null, row.getString("notice"), NOTICE),
                instant(row, "created_at"),
                row.getInt("attempts"));
    }

    /** What it said is not kept: a link in it may let somebody in. */
    void markSent(UUID id) {
        jdbc.sql("update notification_mail set notice = '', due_at = null, taken_by = null, sent_at = :now,"
                        + " attempts = attempts + 1 where id = :id")
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    void postpone(UUID id, Instant until) {
        jdbc.sql("update notification_mail set due_at = :until, taken_by = null, attempts = attempts + 1"
                        + " where id = :id")
                .param("until", utc(until))
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
                .param("now", utc(clock.instant()))
                .param("node", of)
                .update();
    }

    /** Nobody is asked to do what is done: forgets mails that say so, unless they are being sent. */
    void forgetTask(String taskId) {
        forgetWaiting("task_id = ?", taskId);
    }

    /** What these people would be told of an act so far, unless it is being sent. */
    void forgetAct(List<String> userIds, UUID actId) {
        forgetWaiting("act_id = ? and user_id = any(?)", actId, SqlArrays.texts(userIds));
    }

    private void forgetWaiting(String which, Object... args) {
        List<UUID> waiting = jdbc.sql("select id from notification_mail where " + which
                        + " and due_at is not null and taken_by is null order by id for update skip locked")
                .params(args)
                .query(UUID.class)
                .list();
        jdbc.sql("delete from notification_mail where id = any(?)")
                .param(SqlArrays.ids(waiting))
                .update();
    }

    /** Whether nobody has begun this person's mail of the morning yet: now the caller's transaction has. */
    boolean beginMorning(String userId, LocalDate day) {
        boolean first =
                jdbc.sql("insert into notification_digest (user_id, morning) values (?, ?) on conflict do nothing")
                                .params(userId, day)
                                .update()
                        > 0;
        if (first) {
            jdbc.sql("delete from notification_digest where user_id = ? and morning < ?")
                    .params(userId, day)
                    .update();
        }
        return first;
    }

    /** Forgets mails with which nothing is to be done any more. */
    void forgetOlderThan(Duration age) {
        jdbc.sql("delete from notification_mail where created_at < ? and due_at is null")
                .param(utc(clock.instant().minus(age)))
                .update();
    }

    /**
     * A mail to be sent.
     *
     * @param kind of which several for one person become one; null for one that is sent by itself
     * @param notice null when this version of the application cannot read it: another node's may
     * @param attempts that failed so far
     */
    record Mail(UUID id, String userId, String kind, Notice notice, Instant createdAt, int attempts) {}
}
