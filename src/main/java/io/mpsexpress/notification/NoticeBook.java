package io.mpsexpress.notification;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.portal.UnreadNotices;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import io.mpsexpress.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people are told in the portal. A step of a process that ends a task deletes rows of many people: whoever else changes
 * more than one row takes only those that nobody holds, so that no step waits in a circle.
 */
@Repository
class NoticeBook implements UnreadNotices {

    private static final int BATCH = 1_000;
    private static final TypeReference<Notice> NOTICE = new TypeReference<>() {};
    private static final String IS_READ = "(case when read_at is null then 0 else 1 end)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    NoticeBook(JdbcTemplate template, StoredJson json, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.json = json;
        this.clock = clock;
    }

    void add(Collection<String> userIds, Mailboxes.Kind kind, Concern about, Notice notice) {
        String told = json.write(notice);
        OffsetDateTime now = utc(clock.instant());
        template.batchUpdate(
                "insert into notification_notice (id, user_id, kind, partner_id, task_id, act_id, notice, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                userIds,
                BATCH,
                (statement, userId) -> {
                    statement.setObject(1, Ids.next());
                    statement.setString(2, userId);
                    statement.setString(3, kind.name());
                    statement.setObject(4, about.partnerId());
                    statement.setString(5, about.taskId());
                    statement.setObject(6, about.actId());
                    statement.setString(7, told);
                    statement.setObject(8, now);
                });
    }

    @Override
    public int of(Caller viewer) {
        SqlConditions conditions = visibleTo(viewer);
        conditions.add("read_at is null");
        return jdbc.sql("select count(*) from (select 1 from notification_notice" + conditions.sql() + " limit " + MOST
                        + ") unread")
                .params(conditions.args())
                .query(Integer.class)
                .single();
    }

    /** Unread ones first, each the newest first. */
    Page<Entry> list(Caller reader, Boolean read, int limit, String cursor) {
        SqlConditions conditions = visibleTo(reader);
        if (read != null) {
            conditions.add(read ? "read_at is not null" : "read_at is null");
        }
        Cursor after = Cursor.decode(cursor, 2);
        if (after != null) {
            int place = after.number(0) == 0 ? 0 : 1;
            conditions.add(
                    "(" + IS_READ + " > ? or " + IS_READ + " = ? and id < ?)", List.of(place, place, after.id(1)));
        }
        List<Entry> found = jdbc.sql("select id, kind, notice, created_at, read_at from notification_notice"
                        + conditions.sql() + " order by " + IS_READ + ", id desc limit " + (limit + 1))
                .params(conditions.args())
                .query((row, number) -> map(row))
                .list();
        return Page.of(
                found,
                limit,
                entry ->
                        Cursor.of(entry.readAt() == null ? "0" : "1", entry.id().toString()));
    }

    Optional<Entry> find(Caller reader, UUID id) {
        SqlConditions conditions = visibleTo(reader);
        conditions.add("id = ?", id);
        return jdbc.sql("select id, kind, notice, created_at, read_at from notification_notice" + conditions.sql())
                .params(conditions.args())
                .query((row, number) -> map(row))
                .optional();
    }

    /** @throws Refused as not found when it is nothing that was told to this person, or they may not know it any more */
    void mark(Caller reader, UUID id, boolean read) {
        if (find(reader, id).isEmpty()) {
            throw Refused.notFound();
        }
        jdbc.sql("update notification_notice set read_at = :now where id = :id and read_at is "
                        + (read ? "null" : "not null"))
                .param("now", read ? utc(clock.instant()) : null)
                .param("id", id)
                .update();
    }

    /** @param until the newest that they have seen: what came later stays unread */
    void markAllRead(Caller reader, UUID until) {
        SqlConditions conditions = visibleTo(reader);
        conditions.add("read_at is null");
        conditions.add("id <= ?", until);
        List<UUID> seen = free(conditions, "");
        jdbc.sql("update notification_notice set read_at = ? where id = any(?)")
                .params(utc(clock.instant()), SqlArrays.ids(seen))
                .update();
    }

    void forgetTask(String taskId) {
        jdbc.sql("delete from notification_notice where task_id = ?")
                .param(taskId)
                .update();
    }

    /** What these people were told of an act so far. */
    void forgetAct(List<String> userIds, UUID actId) {
        jdbc.sql("delete from notification_notice where act_id = ? and user_id = any(?)")
                .params(actId, SqlArrays.texts(userIds))
                .update();
    }

    /** Forgets the oldest that were told before, so many at most. */
    int forgetOlderThan(Instant moment, int most) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("created_at < ?", utc(moment));
        return forget(free(conditions, " limit " + most));
    }

    /** User ids of those who have more than so many. */
    List<String> withMoreThan(int most) {
        return jdbc.sql("select user_id from notification_notice group by user_id having count(*) > ?")
                .param(most)
                .query(String.class)
                .list();
    }

    /** Forgets what this person was told before the latest of that number, whether they have read it or not. */
    void keepLatest(String userId, int most) {
        Optional<UUID> latest = jdbc.sql(
                        "select id from notification_notice where user_id = ? order by id desc limit 1 offset " + most)
                .param(userId)
                .query(UUID.class)
                .optional();
        latest.ifPresent(id -> {
            SqlConditions conditions = new SqlConditions();
            conditions.add("user_id = ?", userId);
            conditions.add("id <= ?", id);
            forget(free(conditions, " limit " + BATCH));
        });
    }

    private int forget(List<UUID> ids) {
        return jdbc.sql("delete from notification_notice where id = any(?)")
                .param(SqlArrays.ids(ids))
                .update();
    }

    private List<UUID> free(SqlConditions conditions, String limit) {
        return jdbc.sql("select id from notification_notice" + conditions.sql() + " order by id" + limit
                        + " for update skip locked")
                .params(conditions.args())
                .query(UUID.class)
                .list();
    }

    /** What was told to them, but for what they may not know since they are of another side. */
    private static SqlConditions visibleTo(Caller reader) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("user_id = ?", reader.userId());
        conditions.add("partner_id = ?", reader.partnerId());
        return conditions;
    }

    private Entry map(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                json.readOr(null, row.getString("notice"), NOTICE),
                instant(row, "created_at"),
                instant(row, "read_at"));
    }

    /**
     * What somebody was told.
     *
     * @param notice null when this version of the application cannot read it
     * @param readAt null until they have read it
     */
    record Entry(UUID id, String kind, Notice notice, Instant createdAt, Instant readAt) {}
}
