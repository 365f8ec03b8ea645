package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.OpenTaskCondition;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.ResolveIneligiblePrintersProcess;
import io.mpsexpress.request.RequestCondition;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Escalations with a team at Lexmark, by what they are about and whose turn it is. */
@Repository
public class EscalationList {

    private final JdbcClient jdbc;
    private final EscalatedPrinters printers;
    private final ResolveIneligiblePrintersProcess process;

    EscalationList(JdbcClient jdbc, EscalatedPrinters printers, ResolveIneligiblePrintersProcess process) {
        this.jdbc = jdbc;
        this.printers = printers;
        this.process = process;
    }

    /**
     * @param partnerId limits to this partner's customers; null for all
     * @param cursor null for the first page
     */
    public Page<Listed> find(UUID partnerId, EscalationFilter filter, int limit, String cursor) {
        Order order = Order.of(filter);
        SqlConditions conditions = conditions(partnerId, filter);
        order.goOn(conditions, cursor);
        List<EscalationView> found = jdbc.sql("select e.* from escalation e" + conditions.sql() + " order by "
                        + order.sql + " limit " + (limit + 1))
                .params(conditions.args())
                .query((row, number) -> map(row))
                .list();
        Page<EscalationView> page = Page.of(found, limit, order::cursor);
        Map<UUID, Map<String, Integer>> models =
                printers.models(page.items().stream().map(EscalationView::id).toList());
        return page.map(escalation -> Listed.of(escalation, models.getOrDefault(escalation.id(), Map.of())));
    }

    /** The request of each escalation, by its id. */
    public Map<UUID, UUID> enrollments(Collection<UUID> escalationIds) {
        Map<UUID, UUID> enrollments = new HashMap<>();
        jdbc.sql("select id, enrollment_id from escalation where id = any(?)")
                .param(SqlArrays.ids(escalationIds))
                .query(row -> {
                    enrollments.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return enrollments;
    }

    /** How many there are, on all pages. */
    public long count(UUID partnerId, EscalationFilter filter) {
        SqlConditions conditions = conditions(partnerId, filter);
        return jdbc.sql("select count(*) from escalation e" + conditions.sql())
                .params(conditions.args())
                .query(Long.class)
                .single();
    }

    /** How many of its printers are open is counted apart. */
    private static EscalationView map(ResultSet row) throws SQLException {
        String endedBy = row.getString("ended_by");
        return new EscalationView(
                row.getObject("id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                EligibilityStatus.valueOf(row.getString("eligibility_status")),
                row.getString("team"),
                row.getInt("priority"),
                instant(row, "opened_at"),
                instant(row, "due_at"),
                row.getBoolean("overdue"),
                instant(row, "closed_at"),
                endedBy == null
                        ? null
                        : new ForcedEnd(
                                endedBy,
                                row.getString("end_reason"),
                                row.getObject("withdrawn", Boolean.class),
                                row.getObject("entitlement_lost", Boolean.class)),
                0);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private SqlConditions conditions(UUID partnerId, EscalationFilter filter) {
        SqlConditions conditions = new SqlConditions();
        Collection<String> teams = filter.teams() == null ? EscalationFilter.TEAMS : filter.teams();
        conditions.add("e.team = any(?)", SqlArrays.texts(teams));
        conditions.add("e.partner_id = ?", partnerId);
        conditions.add("e.partner_id = ?", filter.partnerId());
        conditions.add("e.organization_id = ?", filter.organizationId());
        conditions.add(
                "e.eligibility_status = ?",
                filter.status() == null ? null : filter.status().name());
        conditions.add("e.overdue = ?", filter.overdue());
        if (filter.open() != null) {
            conditions.add(filter.open() ? "e.closed_at is null" : "e.closed_at is not null");
        }
        if (isGiven(filter.model())) {
            conditions.add(
                    "exists (select 1 from enrollment_printer p where p.escalation_id = e.id"
                            + " and lower(p.model) like ? escape '!')",
                    ComparableText.contained(filter.model()));
        }
        if (isGiven(filter.assignee())) {
            boolean nobody = EscalationFilter.NOBODY.equals(filter.assignee());
            OpenTaskCondition task = process.openTask(
                    "e.enrollment_id", "e.id", nobody ? Optional.empty() : Optional.of(filter.assignee()));
            conditions.add(task.sql(), task.args());
        }
        if (isGiven(filter.text())) {
            addText(conditions, filter.text());
        }
        return conditions;
    }

    private void addText(SqlConditions conditions, String text) {
        RequestCondition request = RequestCondition.matching("e.enrollment_id", text);
        List<Object> args = new ArrayList<>(request.args());
        String any = request.sql();
        Optional<UUID> printer = printers.withSerialNumber(text);
        if (printer.isPresent()) {
            any += " or exists (select 1 from enrollment_printer p where p.escalation_id = e.id and p.printer_id = ?)";
            args.add(printer.get());
        }
        conditions.add("(" + any + ")", args);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    /**
     * One of a list.
     *
     * @param models of its printers, those still to be decided first
     */
    public record Listed(EscalationView escalation, List<String> models) {

        private static Listed of(EscalationView escalation, Map<String, Integer> openOfEachModel) {
            int open = openOfEachModel.values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return new Listed(escalation.withOpenPrinters(open), List.copyOf(openOfEachModel.keySet()));
        }
    }

    /** What comes first, and where the next page begins. */
    private enum Order {
        /** What has to be decided first. */
        OPEN("e.decide_by, e.id") {
            @Override
            void goOn(SqlConditions conditions, String cursor) {
                after(conditions, "e.decide_by > ? or e.decide_by = ? and e.id > ?", cursor);
            }

            @Override
            Cursor cursor(EscalationView last) {
                // of an open one with a team at Lexmark, the same as what it is ordered by
                return Cursor.of(last.dueAt().toString(), last.id().toString());
            }
        },
        /** What was closed last. */
        CLOSED("e.closed_at desc, e.id desc") {
            @Override
            void goOn(SqlConditions conditions, String cursor) {
                after(conditions, "e.closed_at < ? or e.closed_at = ? and e.id < ?", cursor);
            }

            @Override
            Cursor cursor(EscalationView last) {
                return Cursor.of(last.closedAt().toString(), last.id().toString());
            }
        },
        /** What came last. */
        ALL("e.id desc") {
            @Override
            void goOn(SqlConditions conditions, String cursor) {
                Cursor last = Cursor.decode(cursor, 1);
                conditions.add("e.id < ?", last == null ? null : last.id(0));
            }

            @Override
            Cursor cursor(EscalationView last) {
                return Cursor.of(last.id().toString());
            }
        };

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        static Order of(EscalationFilter filter) {
            return filter.open() == null ? ALL : filter.open() ? OPEN : CLOSED;
        }

        abstract void goOn(SqlConditions conditions, String cursor);

        abstract Cursor cursor(EscalationView last);

        private static void after(SqlConditions conditions, String condition, String cursor) {
            Cursor last = Cursor.decode(cursor, 2);
            if (last != null) {
                OffsetDateTime time = OffsetDateTime.ofInstant(last.time(0), ZoneOffset.UTC);
                conditions.add("(" + condition + ")", List.of(time, time, last.id(1)));
            }
        }
    }
}
