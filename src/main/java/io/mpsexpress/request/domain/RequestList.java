package io.mpsexpress.request.domain;

import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests of all kinds newest first, as their ids are ordered by time: one statement, whatever the number of kinds. */
@Repository
public class RequestList {

    private static final String SELECT = "select r.id, r.number, r.kind, r.organization_id, r.customer, r.amount,"
            + " r.file_name, r.state, r.requested_by, r.requested_at, r.ended_at, coalesce(r.part_of, r.id) as worked_on_by"
            + " from request r";

    private final JdbcClient jdbc;

    RequestList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param partnerId limits to requests of this partner; null for all
     * @param cursor null for the first page
     */
    public Page<RequestView> find(UUID partnerId, RequestFilter filter, int limit, String cursor) {
        Conditions conditions = new Conditions();
        conditions.add("r.partner_id = ?", partnerId);
        conditions.add(
                "r.kind = ?", filter.kind() == null ? null : filter.kind().name());
        conditions.add("r.organization_id = ?", filter.organizationId());
        conditions.add("r.requested_by = ?", filter.startedBy());
        if (filter.customer() != null && !filter.customer().isBlank()) {
            conditions.add("r.comparable_customer like ? escape '!'", ComparableText.contained(filter.customer()));
        }
        if (filter.open() != null) {
            conditions.add(filter.open() ? "r.ended_at is null" : "r.ended_at is not null");
        }
        Cursor after = Cursor.decode(cursor, 1);
        conditions.add("r.id < ?", after == null ? null : after.id(0));
        List<RequestView> found = jdbc.sql(SELECT + conditions.sql() + " order by r.id desc limit " + (limit + 1))
                .params(conditions.args())
                .query((row, number) -> map(row))
                .list();
        return Page.of(found, limit, view -> Cursor.of(view.id().toString()));
    }

    /** @param partnerId whose it must be; null for anybody's */
    public Optional<RequestView> find(UUID partnerId, UUID id) {
        return one(partnerId, "r.id = ?", id);
    }

    /** The same by number. */
    public Optional<RequestView> findByNumber(UUID partnerId, long number) {
        return one(partnerId, "r.number = ?", number);
    }

    private Optional<RequestView> one(UUID partnerId, String condition, Object value) {
        Conditions conditions = new Conditions();
        conditions.add(condition, value);
        conditions.add("r.partner_id = ?", partnerId);
        return jdbc.sql(SELECT + conditions.sql())
                .params(conditions.args())
                .query((row, number) -> map(row))
                .optional();
    }

    public boolean hasAny(UUID partnerId, RequestKind kind) {
        return jdbc.sql("select exists (select 1 from request where partner_id = ? and kind = ?)")
                .params(partnerId, kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Open requests of each customer; a customer without any is missing. */
    public Map<UUID, Long> countOpen(Collection<UUID> organizationIds) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!organizationIds.isEmpty()) {
            jdbc.sql("select organization_id, count(*) from request"
                            + " where organization_id in (:ids) and ended_at is null group by organization_id")
                    .param("ids", organizationIds)
                    .query(row -> {
                        counts.put(row.getObject(1, UUID.class), row.getLong(2));
                    });
        }
        return counts;
    }

    private static RequestView map(ResultSet row) throws SQLException {
        RequestKind kind = RequestKind.valueOf(row.getString("kind"));
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new RequestView(
                row.getObject("id", UUID.class),
                kind.number(row.getLong("number")),
                kind,
                row.getObject("organization_id", UUID.class),
                row.getString("customer"),
                row.getObject("amount", Integer.class),
                row.getString("file_name"),
                row.getString("state"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getObject("worked_on_by", UUID.class));
    }

    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> args = new ArrayList<>();

        void add(String condition) {
            conditions.add(condition);
        }

        void add(String condition, Object value) {
            if (value != null) {
                conditions.add(condition);
                args.add(value);
            }
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        List<Object> args() {
            return args;
        }
    }
}
