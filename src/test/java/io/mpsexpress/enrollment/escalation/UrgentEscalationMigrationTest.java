package io.mpsexpress.enrollment.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.EarlierDatabase;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which escalations of before a team has to decide, and until when. */
class UrgentEscalationMigrationTest {

    @ParameterizedTest
    @EnumSource
    void whatATeamHasToDecideIsDueWhenItWasDue(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given
            JdbcTemplate jdbc = database.migrateTo("660").withoutReferences().jdbc();
            UUID open = add(jdbc, "mps-offer-manager", null);
            UUID withThePartner = add(jdbc, "fleet-manager", null);
            UUID closed = add(jdbc, "mps-offer-manager", "2026-02-01 12:00:00+00");

            // when
            database.migrateTo("670");

            // then
            String due = "select count(*) from escalation where id = ? and decide_by = due_at";
            assertThat(jdbc.queryForObject(due, Integer.class, open)).isEqualTo(1);
            String never = "select count(*) from escalation where id in (?, ?) and decide_by is null";
            assertThat(jdbc.queryForObject(never, Integer.class, withThePartner, closed))
                    .isEqualTo(2);
        }
    }

    private static UUID add(JdbcTemplate jdbc, String team, String closedAt) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into escalation (id, enrollment_id, organization_id, partner_id, eligibility_status, team, priority,"
                        + " opened_at, due_at, overdue, closed_at, version) values (?, ?, ?, ?, 'UNSUPPORTED_MODEL', ?, 50,"
                        + " now(), now(), false, cast(? as timestamp with time zone), 0)",
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                team,
                closedAt);
        return id;
    }
}
