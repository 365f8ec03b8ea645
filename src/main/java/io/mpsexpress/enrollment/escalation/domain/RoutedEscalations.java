package io.mpsexpress.enrollment.escalation.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.program.routing.Handling;
import io.mpsexpress.program.routing.Route;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How escalations were handed over last, and how they would have been by another routing table. */
@Repository
class RoutedEscalations {

    private static final String MOVED = "e.team <> r.team";
    private static final String OTHER_TIME = "e.due_in_days <> r.due_in_days";
    private static final String OTHER_PRIORITY = "e.priority <> r.priority";
    private static final String CHANGED = "(" + MOVED + " or " + OTHER_TIME + " or " + OTHER_PRIORITY + ")";

    private static final String ROW =
            "(cast(? as varchar), cast(? as boolean), cast(? as varchar), cast(? as integer), cast(? as integer))";

    private final JdbcClient jdbc;

    RoutedEscalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that went from one team to one team, or stayed with it. */
    record Flow(
            String before, String after, long escalations, long dueTimeChanged, long priorityChanged, long changed) {

        boolean isMove() {
            return !before.equals(after);
        }
    }

    /** One that would have changed. */
    record Changed(
            UUID id,
            UUID enrollmentId,
            EligibilityStatus status,
            boolean afterRemediation,
            Instant handedAt,
            Handling before,
            Handling after) {}

    /**
     * How many there are, by team before and after.
     *
     * @param rows of the other table
     */
    List<Flow> flows(List<Route> rows, Instant since) {
        return query(
                        "e.team, r.team, count(*), " + count(OTHER_TIME) + ", " + count(OTHER_PRIORITY) + ", "
                                + count(CHANGED),
                        " group by e.team, r.team order by e.team, r.team",
                        rows,
                        since)
                .query((row, number) -> new Flow(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    /** Those that would have changed, the latest first. */
    List<Changed> changed(List<Route> rows, Instant since, int most) {
        return query(
                        "e.id, e.enrollment_id, e.eligibility_status, e.after_remediation, e.handed_at, e.team,"
                                + " e.due_in_days, e.priority, r.team, r.due_in_days, r.priority",
                        " and " + CHANGED + " order by e.handed_at desc, e.id desc limit " + most,
                        rows,
                        since)
                .query((row, number) -> changed(row))
                .list();
    }

    private JdbcClient.StatementSpec query(String columns, String rest, List<Route> rows, Instant since) {
        List<Object> args = new ArrayList<>();
        rows.forEach(row -> {
            args.add(row.status().name());
            args.add(row.afterRemediation());
            args.add(row.team());
            args.add(row.dueInDays());
            args.add(row.priority());
        });
        args.add(utc(since));
        String table = rows.stream().map(row -> ROW).collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns + " from escalation e join (values " + table
                        + ") r (status, after_remediation, team, due_in_days, priority) on r.status = e.eligibility_status"
                        + " and (r.after_remediation is null or r.after_remediation = e.after_remediation)"
                        + " where e.handed_at >= ?" + rest)
                .params(args);
    }

    private static String count(String condition) {
        return "count(case when " + condition + " then 1 end)";
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                EligibilityStatus.valueOf(row.getString(3)),
                row.getBoolean(4),
                instant(row, "handed_at"),
                new Handling(row.getString(6), row.getInt(7), row.getInt(8)),
                new Handling(row.getString(9), row.getInt(10), row.getInt(11)));
    }
}
