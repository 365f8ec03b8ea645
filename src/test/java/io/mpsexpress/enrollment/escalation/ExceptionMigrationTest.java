package io.mpsexpress.enrollment.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.EarlierDatabase;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Exceptions that were approved before they had terms hold on, for the model that their printers have. */
class ExceptionMigrationTest {

    @ParameterizedTest
    @EnumSource
    void whatWasApprovedHoldsOnAndTheLastApprovalCounts(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given a printer that was approved twice for its model, and one that was rejected
            JdbcTemplate jdbc = database.migrateTo("1501").withoutReferences().jdbc();
            UUID approved = printer(jdbc, true);
            UUID rejected = printer(jdbc, false);
            UUID first = decision(jdbc, approved, 1, "APPROVE_EXCEPTION");
            UUID last = decision(jdbc, approved, 2, "APPROVE_EXCEPTION");
            UUID rejection = decision(jdbc, rejected, 3, "REJECT");

            // when
            database.migrateTo("1641");

            // then
            String models = "select model_exception_model from printer where id = ?";
            assertThat(jdbc.queryForObject(models, String.class, approved)).isEqualTo("E460");
            assertThat(jdbc.queryForObject(models, String.class, rejected)).isNull();
            String limited = "select count(*) from printer where model_exception_until is not null"
                    + " or model_exception_pages is not null or page_count_exception_model is not null";
            assertThat(jdbc.queryForObject(limited, Integer.class)).isZero();
            String replaced = "select replaced_at is not null from escalation_decision where id = ?";
            assertThat(jdbc.queryForObject(replaced, Boolean.class, first)).isTrue();
            assertThat(jdbc.queryForObject(replaced, Boolean.class, last)).isFalse();
            assertThat(jdbc.queryForObject(replaced, Boolean.class, rejection)).isFalse();
        }
    }

    private static UUID printer(JdbcTemplate jdbc, boolean modelException) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into printer (id, serial_number, organization_id, partner_id, model, agent_type, registration,"
                        + " management, eligibility, model_exception, page_count_exception, version)"
                        + " values (?, ?, ?, ?, 'E460', 'NATIVE', 'REGISTERED', 'NONE', 'ELIGIBLE', ?, false, 0)",
                id,
                id.toString(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                modelException);
        return id;
    }

    private static UUID decision(JdbcTemplate jdbc, UUID printer, int order, String decision) {
        UUID id = new UUID(order, 0);
        jdbc.update(
                "insert into escalation_decision (id, escalation_id, organization_id, printer_id, serial_number, model,"
                        + " eligibility_status, decision, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, 'E460', 'UNSUPPORTED_MODEL', ?, 'olga', now())",
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                printer,
                printer.toString(),
                decision);
        return id;
    }
}
