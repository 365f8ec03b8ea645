package io.mpsexpress.enrollment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What happens to open requests when the database is brought up to date. */
class RequestKeysMigrationTest {

    @Test
    void pendingPrintersKeepTheKeyUnderWhichTheyWereRequested() {
        var database = new SingleConnectionDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH", true);
        try {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            FluentConfiguration flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration", "classpath:db/vendor/h2")
                    .placeholders(Map.of("text", "text", "binary", "bytea"));
            flyway.target("650").load().migrate();
            jdbc.execute("set referential_integrity false");
            UUID enrollment = UUID.randomUUID();
            jdbc.update(
                    "insert into enrollment (id, organization_id, partner_id, state, printer_count, requested_by,"
                            + " requested_at, submissions, version)"
                            + " values (?, random_uuid(), random_uuid(), 'SUBMITTED', 2, 'partner', now(), 3, 0)",
                    enrollment);
            add(jdbc, enrollment, "SN1", "PENDING");
            add(jdbc, enrollment, "SN2", "MANAGED");

            flyway.target("660").load().migrate();

            String key = "select request_key from enrollment_printer where serial_number = ?";
            assertThat(jdbc.queryForObject(key, String.class, "SN1")).isEqualTo(enrollment + "-3");
            assertThat(jdbc.queryForObject(key, String.class, "SN2")).isNull();
        } finally {
            database.destroy();
        }
    }

    private static void add(JdbcTemplate jdbc, UUID enrollment, String serialNumber, String outcome) {
        jdbc.update(
                "insert into enrollment_printer (enrollment_id, printer_id, serial_number, model, status, reasons,"
                        + " outcome) values (?, random_uuid(), ?, 'CX725', 'ELIGIBLE', '', ?)",
                enrollment,
                serialNumber,
                outcome);
    }
}
