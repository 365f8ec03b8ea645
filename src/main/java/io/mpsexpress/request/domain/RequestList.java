package io.mpsexpress.request.domain;

import static io.mpsexpress.request.domain.RequestConditions.addAfter;
import static io.mpsexpress.request.domain.RequestConditions.addAwaited;
import static io.mpsexpress.request.domain.RequestConditions.addText;
import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.access.Caller;
import io.mpsexpress.engine.OpenTaskCondition;
import io.mpsexpress.request.Awaited;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests of all kinds, whose ids are ordered by time: one statement, whatever the number of kinds. */
@Repository
public class RequestList {

    /** Of those of which it would be said otherwise that Lexmark is at work. */
    private static final OpenTaskCondition PARTNERS_TASK =
            OpenTaskCondition.ofGroups("coalesce(r.part_of, r.id)", Awaited.PARTNERS);

    private static final String SELECT =
            "select r.id, r.number, r.kind, r.organization_id, r.customer, r.partner_id, r.amount,"
                    + " r.file_name, r.note, r.state, r.requested_by, r.requested_at, r.ended_at, coalesce(r.part_of, r.id) as worked_on_by,"
                    + " case when r.ended_at is null and r.state = any(?) then " + PARTNERS_TASK.sql()
                    + " else false end as asks_partner from request r";

    private final JdbcClient jdbc;

    RequestList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param partnerId limits to requests of this partner; null for all
     * @param askers user ids of those whom the text of the filter may mean
     * @param cursor null for the first page
     */
    public Page<RequestView> find(
            UUID partnerId,
            RequestFilter filter,
            Collection<String> askers,
            RequestFilter.Order order,
            int limit,
            String cursor) {
        SqlConditions conditions = matching(partnerId, filter, askers);
        addAfter(conditions, order, cursor);
        String direction = order.isDescending() ? " desc" : "";
        String customer = order.isByCustomer() ? "r.comparable_customer" + direction + ", " : "";
        List<RequestView> found = jdbc.sql(SELECT + conditions.sql() + " order by " + customer + "r.id" + direction
                        + " limit " + (limit + 1))
                .params(args(conditions))
                .query((row, number) -> map(row))
                .list();
        return Page.of(found, limit, view -> cursor(order, view));
    }

    private static Cursor cursor(RequestFilter.Order order, RequestView view) {
        String id = view.id().toString();
        return order.isByCustomer() ? Cursor.of(ComparableText.of(view.organizationName()), id) : Cursor.of(id);
    }

    /** One statement for both numbers. */
    public RequestQueries.Counts count(Caller reader, RequestFilter filter, Collection<String> askers) {
        SqlConditions all = matching(reader.partnerId(), filter, askers);
        SqlConditions waiting = new SqlConditions();
        waiting.add("r.partner_id = ?", reader.partnerId());
        addAwaited(waiting, Awaited.of("me", reader));
        List<Object> args = new ArrayList<>(all.args());
        args.addAll(waiting.args());
        return jdbc.sql("select " + counted(all, RequestQueries.Counts.MOST) + ", "
                        + counted(waiting, RequestQueries.Counts.MOST_WAITING))
                .params(args)
                .query((row, number) -> new RequestQueries.Counts(row.getInt(1), row.getInt(2)))
                .single();
    }

    private static String counted(SqlConditions conditions, int most) {
        return "(select count(*) from (select 1 from request r" + conditions.sql() + " limit " + most + ") counted)";
    }

    private static SqlConditions matching(UUID partnerId, RequestFilter filter, Collection<String> askers) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("r.partner_id = ?", partnerId);
        conditions.add(
                "r.kind = ?", filter.kind() == null ? null : filter.kind().name());
        conditions.add("r.state = ?", filter.state());
        conditions.add("r.organization_id = ?", filter.organizationId());
        conditions.add("r.requested_by = ?", filter.startedBy());
        if (filter.hasText()) {
            addText(conditions, filter.text(), askers);
        }
        if (filter.open() != null) {
            conditions.add(filter.open() ? "r.ended_at is null" : "r.ended_at is not null");
        }
        if (filter.waitsFor() != null) {
            addAwaited(conditions, filter.waitsFor());
        }
        return conditions;
    }

    /** What a person asked for and what is ended since then, the last first. */
    public List<RequestView> endedSince(UUID partnerId, String requestedBy, Instant moment, int most) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("r.partner_id = ?", partnerId);
        conditions.add("r.requested_by = ?", requestedBy);
        conditions.add("r.ended_at > ?", utc(moment));
        return jdbc.sql(SELECT + conditions.sql() + " order by r.ended_at desc, r.id desc limit " + most)
                .params(args(conditions))
                .query((row, number) -> map(row))
                .list();
    }

    /** @param partnerId whose it must be; null for anybody's */
    public Optional<RequestView> find(UUID partnerId, UUID id) {
        return one(partnerId, "r.id = ?", id);
    }

    /** The same by number. */
    public Optional<RequestView> findByNumber(UUID partnerId, long number) {
        return one(partnerId, "r.number = ?", number);
    }

    /** Those of the ids that are requests; no statement for none. */
    public List<RequestView> among(UUID partnerId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        SqlConditions conditions = new SqlConditions();
        conditions.add("r.id = any(?)", SqlArrays.ids(ids));
        conditions.add("r.partner_id = ?", partnerId);
        return jdbc.sql(SELECT + conditions.sql())
                .params(args(conditions))
                .query((row, number) -> map(row))
                .list();
    }

    private Optional<RequestView> one(UUID partnerId, String condition, Object value) {
        SqlConditions conditions = new SqlConditions();
        conditions.add(condition, value);
        conditions.add("r.partner_id = ?", partnerId);
        return jdbc.sql(SELECT + conditions.sql())
                .params(args(conditions))
                .query((row, number) -> map(row))
                .optional();
    }

    private static List<Object> args(SqlConditions conditions) {
        List<Object> args = new ArrayList<>(List.of(SqlArrays.texts(RequestKind.statesWithBackEnd())));
        args.addAll(PARTNERS_TASK.args());
        args.addAll(conditions.args());
        return args;
    }

    public boolean hasAny(UUID partnerId, RequestKind kind) {
        return jdbc.sql("select exists (select 1 from request where partner_id = ? and kind = ?)")
                .params(partnerId, kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Business keys of the processes that work on open requests of a customer. */
    public List<String> openWorkOf(UUID organizationId) {
        return jdbc.sql("select distinct cast(coalesce(part_of, id) as varchar) from request"
                        + " where organization_id = ? and ended_at is null")
                .param(organizationId)
                .query(String.class)
                .list();
    }

    public List<UUID> idsOf(UUID organizationId) {
        return jdbc.sql("select id from request where organization_id = ?")
                .param(organizationId)
                .query(UUID.class)
                .list();
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
        return new RequestView(
                row.getObject("id", UUID.class),
                kind.number(row.getLong("number")),
                kind,
                row.getObject("organization_id", UUID.class),
                row.getString("customer"),
                row.getObject("partner_id", UUID.class),
                row.getObject("amount", Integer.class),
                row.getString("file_name"),
                row.getString("note"),
                row.getString("state"),
                row.getString("requested_by"),
                instant(row, "requested_at"),
                instant(row, "ended_at"),
                row.getObject("worked_on_by", UUID.class),
                row.getBoolean("asks_partner"));
    }
}
