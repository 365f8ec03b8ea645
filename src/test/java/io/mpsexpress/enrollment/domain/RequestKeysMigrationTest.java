package io.mpsexpress.enrollment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.EarlierDatabase;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to open requests when the database is brought up to date. */
class RequestKeysMigrationTest {

    @ParameterizedTest
    @EnumSource
    void pendingPrintersKeepTheKeyUnderWhichTheyWereRequested(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given
            JdbcTemplate jdbc = database.migrateTo("650").withoutReferences().jdbc();
            UUID enrollment = UUID.randomUUID();
            jdbc.update(
                    "insert into enrollment (id, organization_id, partner_id, state, printer_count, requested_by,"
                            + " requested_at, submissions, version)"
                            + " values (?, ?, ?, 'SUBMITTED', 2, 'partner', now(), 3, 0)",
                    enrollment,
                    UUID.randomUUID(),
                    UUID.randomUUID());
            add(jdbc, enrollment, "SN1", "PENDING");
            add(jdbc, enrollment, "SN2", "MANAGED");

            // when
            database.migrateTo("660");

            // then
            String key = "select request_key from enrollment_printer where serial_number = ?";
            assertThat(jdbc.queryForObject(key, String.class, "SN1")).isEqualTo(enrollment + "-3");
            assertThat(jdbc.queryForObject(key, String.class, "SN2")).isNull();
        }
    }

    private static void add(JdbcTemplate jdbc, UUID enrollment, String serialNumber, String outcome) {
        jdbc.update(
                "insert into enrollment_printer (enrollment_id, printer_id, serial_number, model, status, reasons,"
                        + " outcome) values (?, ?, ?, 'CX725', 'ELIGIBLE', '', ?)",
                enrollment,
                UUID.randomUUID(),
                serialNumber,
                outcome);
    }
}
