package io.mpsexpress.enrollment.escalation.desk.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static org.springframework.util.StringUtils.hasText;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.OpenTaskCondition;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.ResolveIneligiblePrintersProcess;
import io.mpsexpress.enrollment.escalation.desk.EscalationOrder;
import io.mpsexpress.enrollment.escalation.domain.EscalatedPrinters;
import io.mpsexpress.request.RequestCondition;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    public Page<Listed> find(UUID partnerId, EscalationFilter filter, EscalationOrder order, int limit, String cursor) {
        OrderKeys keys = OrderKeys.of(filter, order);
        SqlConditions conditions = conditions(partnerId, filter);
        keys.goOn(conditions, cursor);
        List<Row> found = jdbc.sql("select e.*" + keys.columns() + " from escalation e" + conditions.sql()
                        + " order by " + keys.sql() + " limit " + (limit + 1))
                .params(conditions.args())
                .query((row, number) -> new Row(map(row), keys.cursor(row)))
                .list();
        Page<EscalationView> page = Page.of(found, limit, Row::cursor).map(Row::escalation);
        List<UUID> ids = page.items().stream().map(EscalationView::id).toList();
        Map<UUID, EscalationView.Open> open = printers.openOf(ids);
        Map<UUID, List<String>> models = printers.models(ids);
        return page.map(escalation -> new Listed(
                escalation.with(open.getOrDefault(escalation.id(), EscalationView.Open.NOTHING)),
                models.getOrDefault(escalation.id(), List.of())));
    }

    /**
     * How many there are of each cause, and of those how many are overdue, taken by somebody, and taken by nobody; causes of
     * which there are none are missing. One statement.
     *
     * @param partnerId as of {@link #find}
     * @param userId whose are counted
     */
    public List<CauseCount> causes(UUID partnerId, EscalationFilter filter, String userId) {
        SqlConditions conditions = conditions(partnerId, filter);
        OpenTaskCondition theirs = task(List.of(userId));
        OpenTaskCondition free = task(List.of(EscalationFilter.NOBODY));
        List<Object> args = new ArrayList<>(theirs.args());
        args.addAll(free.args());
        args.addAll(conditions.args());
        return jdbc.sql("select c.cause, count(*), sum(c.overdue_one), sum(c.theirs), sum(c.free_one) from ("
                        + "select e.eligibility_status as cause, " + one("e.overdue") + " as overdue_one, "
                        + one(theirs.sql()) + " as theirs, " + one(free.sql()) + " as free_one from escalation e"
                        + conditions.sql() + ") c group by c.cause")
                .params(args)
                .query((row, number) -> new CauseCount(
                        EligibilityStatus.valueOf(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    private static String one(String condition) {
        return "case when " + condition + " then 1 else 0 end";
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
                0,
                0);
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
        if (hasText(filter.model())) {
            conditions.add(
                    "exists (select 1 from enrollment_printer p where p.escalation_id = e.id"
                            + " and lower(p.model) like ? escape '!')",
                    ComparableText.contained(filter.model()));
        }
        if (!filter.assignees().isEmpty()) {
            OpenTaskCondition task = task(filter.assignees());
            conditions.add(task.sql(), task.args());
        }
        if (hasText(filter.text())) {
            addText(conditions, filter.text());
        }
        return conditions;
    }

    /** @param assignees user ids, and {@link EscalationFilter#NOBODY} */
    private OpenTaskCondition task(Collection<String> assignees) {
        return process.openTask(
                "e.enrollment_id",
                "e.id",
                assignees.stream()
                        .filter(assignee -> !EscalationFilter.NOBODY.equals(assignee))
                        .toList(),
                assignees.contains(EscalationFilter.NOBODY));
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

    /**
     * One of a list.
     *
     * @param models of its printers, those still to be decided first
     */
    public record Listed(EscalationView escalation, List<String> models) {}

    /** Of one cause. */
    public record CauseCount(EligibilityStatus cause, long all, long overdue, long theirs, long free) {}

    private record Row(EscalationView escalation, Cursor cursor) {}
}
