package io.mpsexpress.enrollment.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.EarlierDatabase;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What escalations of before were routed by. */
class RoutedEscalationMigrationTest {

    @ParameterizedTest
    @EnumSource
    void whatTheOnlyTableSaidIsKnown(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given
            JdbcTemplate jdbc = database.migrateTo("1502").withoutReferences().jdbc();
            UUID failed = add(jdbc, "REGISTRATION_FAILED", "technical-support", 2);
            UUID model = add(jdbc, "UNSUPPORTED_MODEL", "customer-operations", 5);
            UUID first = add(jdbc, "PAGE_COUNT_MISSING", "fleet-manager", 14);
            // handed on two days after it was opened
            UUID again = add(jdbc, "PAGE_COUNT_MISSING", "technical-support", 5);

            // when
            database.migrateTo("1620");

            // then
            assertThat(routed(jdbc, failed)).isEqualTo("false 2 2026-02-01 12:00");
            assertThat(routed(jdbc, model)).isEqualTo("false 5 2026-02-01 12:00");
            assertThat(routed(jdbc, first)).isEqualTo("false 14 2026-02-01 12:00");
            assertThat(routed(jdbc, again)).isEqualTo("true 3 2026-02-03 12:00");
        }
    }

    private static String routed(JdbcTemplate jdbc, UUID id) {
        return jdbc.queryForObject(
                "select after_remediation, due_in_days, to_char(handed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')"
                        + " from escalation where id = ?",
                (row, number) -> row.getBoolean(1) + " " + row.getInt(2) + " " + row.getString(3),
                id);
    }

    private static UUID add(JdbcTemplate jdbc, String status, String team, int dueAfterOpened) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into escalation (id, enrollment_id, organization_id, partner_id, eligibility_status, team, priority,"
                        + " opened_at, due_at, overdue, version) values (?, ?, ?, ?, ?, ?, 50,"
                        + " cast('2026-02-01 12:00:00+00' as timestamp with time zone),"
                        + " cast('2026-02-01 12:00:00+00' as timestamp with time zone) + cast(? as integer) * interval '1' day, false, 0)",
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                status,
                team,
                dueAfterOpened);
        return id;
    }
}
