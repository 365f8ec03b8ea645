package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.enrollment.escalation.EscalationFigures;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts escalations: there is one for each cause of a request, whatever the number of its printers. */
@Repository
class TeamCounts implements EscalationFigures {

    private static final String OPEN_AT_THE_END = "e.opened_at < :to and (e.closed_at is null or e.closed_at >= :to)";
    private static final String DECIDED = "e.closed_at >= :from and e.closed_at < :to and e.ended_by is null";
    private static final String COUNTED =
            """
            select e.team,
                   sum(case when e.opened_at >= :from and e.opened_at < :to then 1 else 0 end) as opened,
                   sum(case when %1$s then 1 else 0 end) as decided,
                   sum(case when %2$s then 1 else 0 end) as open_ones,
                   sum(case when %2$s and e.due_at < :then then 1 else 0 end) as overdue,
                   sum(case when %1$s and e.closed_at <= e.due_at then 1 else 0 end) as in_time
            from escalation e
            where e.team = any(:teams) and (cast(:partner as uuid) is null or e.partner_id = :partner)
              and e.opened_at < :to and (e.closed_at is null or e.closed_at >= :from)
            group by e.team order by e.team
            """
                    .formatted(DECIDED, OPEN_AT_THE_END);

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Team> teams(UUID partnerId, Instant from, Instant to) {
        Instant now = clock.instant();
        return jdbc.sql(COUNTED)
                .param("teams", SqlArrays.texts(EscalationFilter.TEAMS))
                .param("partner", partnerId)
                .param("from", utc(from))
                .param("to", utc(to))
                .param("then", utc(to.isBefore(now) ? to : now))
                .query(TeamCounts::team)
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
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
