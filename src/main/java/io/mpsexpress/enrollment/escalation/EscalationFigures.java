package io.mpsexpress.enrollment.escalation;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How teams at Lexmark get on with what is escalated to them: there is an escalation for each cause of a request, whatever the
 * number of its printers. Whether the caller may see a partner's is checked by those who use it.
 */
@Repository
public class EscalationFigures {

    private static final String OPEN_AT_THE_END = "e.opened_at < :to and (e.closed_at is null or e.closed_at >= :to)";
    private static final String OPENED = "e.opened_at >= :from and e.opened_at < :to";
    private static final String OVERDUE = OPEN_AT_THE_END + " and e.due_at < :then";
    private static final String DECIDED = "e.closed_at >= :from and e.closed_at < :to and e.ended_by is null";
    private static final String IN_TIME = DECIDED + " and e.closed_at <= e.due_at";
    private static final String WHOSE = "(cast(:partner as uuid) is null or e.partner_id = :partner)"
            + " and (cast(:organization as uuid) is null or e.organization_id = :organization)";
    private static final String COUNTED =
            """
            select e.team,
                   sum(case when %3$s then 1 else 0 end) as opened,
                   sum(case when %1$s then 1 else 0 end) as decided,
                   sum(case when %2$s then 1 else 0 end) as open_ones,
                   sum(case when %4$s then 1 else 0 end) as overdue,
                   sum(case when %6$s then 1 else 0 end) as in_time
            from escalation e
            where e.team = any(:teams) and %5$s
              and e.opened_at < :to and (e.closed_at is null or e.closed_at >= :from)
            group by e.team order by e.team
            """
                    .formatted(DECIDED, OPEN_AT_THE_END, OPENED, OVERDUE, WHOSE, IN_TIME);

    private final JdbcClient jdbc;
    private final Clock clock;

    EscalationFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is counted of a team. */
    public enum Figure {
        OPENED,
        DECIDED,
        IN_TIME,
        OPEN,
        OVERDUE
    }

    /**
     * An escalation that is counted.
     *
     * @param enrollmentId its request
     * @param closedAt null while it is open
     */
    public record Counted(
            UUID id, UUID enrollmentId, EligibilityStatus status, Instant openedAt, Instant dueAt, Instant closedAt) {}

    /**
     * A team in a period.
     *
     * @param team group id
     * @param opened in the period
     * @param decided closed in the period, those not counted whose request was withdrawn or ended meanwhile
     * @param open at the end of the period, or now if that is to come
     * @param overdue those of them that were past their due time then
     * @param inTime those of the decided ones that were decided before they were due
     */
    public record Team(String team, long opened, long decided, long open, long overdue, long inTime) {

        /** How many a figure counts. */
        public long count(Figure figure) {
            return switch (figure) {
                case OPENED -> opened;
                case DECIDED -> decided;
                case IN_TIME -> inTime;
                case OPEN -> open;
                case OVERDUE -> overdue;
            };
        }

        /** 0 … 1; null where nothing was decided. */
        public Double shareInTime() {
            return decided == 0 ? null : (double) inTime / decided;
        }
    }

    /**
     * By the team that has, or had, the escalation last.
     *
     * @param partnerId of this partner's requests; null for all
     * @param organizationId of this customer's requests; null for all
     * @param from beginning of the period
     * @param to end of the period, not in it
     * @return by team; teams that have nothing to do with the period are missing
     */
    public List<Team> teams(UUID partnerId, UUID organizationId, Instant from, Instant to) {
        return about(COUNTED, partnerId, organizationId, from, to)
                .param("teams", SqlArrays.texts(EscalationFilter.TEAMS))
                .query(EscalationFigures::team)
                .list();
    }

    /**
     * The escalations that one of these figures counts, the last first.
     *
     * @param team group id
     * @param cursor null for the first page
     */
    public Page<Counted> counted(
            String team,
            Figure figure,
            UUID partnerId,
            UUID organizationId,
            Instant from,
            Instant to,
            int limit,
            String cursor) {
        Cursor last = Cursor.decode(cursor, 1);
        String sql = "select e.id, e.enrollment_id, e.eligibility_status, e.opened_at, e.due_at, e.closed_at"
                + " from escalation e where e.team = :team and " + WHOSE + " and " + condition(figure)
                + " and (cast(:last as uuid) is null or e.id < :last) order by e.id desc limit :limit";
        List<Counted> found = about(sql, partnerId, organizationId, from, to)
                .param("team", team)
                .param("last", last == null ? null : last.id(0))
                .param("limit", limit + 1)
                .query(EscalationFigures::counted)
                .list();
        return Page.of(found, limit, one -> Cursor.of(one.id().toString()));
    }

    private static String condition(Figure figure) {
        return switch (figure) {
            case OPENED -> OPENED;
            case DECIDED -> DECIDED;
            case IN_TIME -> IN_TIME;
            case OPEN -> OPEN_AT_THE_END;
            case OVERDUE -> OVERDUE;
        };
    }

    private JdbcClient.StatementSpec about(String sql, UUID partnerId, UUID organizationId, Instant from, Instant to) {
        Instant now = clock.instant();
        return jdbc.sql(sql)
                .param("partner", partnerId)
                .param("organization", organizationId)
                .param("from", utc(from))
                .param("to", utc(to))
                .param("then", utc(to.isBefore(now) ? to : now));
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getObject("id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                EligibilityStatus.valueOf(row.getString("eligibility_status")),
                instant(row, "opened_at"),
                instant(row, "due_at"),
                instant(row, "closed_at"));
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                row.getString("team"),
                row.getLong("opened"),
                row.getLong("decided"),
                row.getLong("open_ones"),
                row.getLong("overdue"),
                row.getLong("in_time"));
    }
}
