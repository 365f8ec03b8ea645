package io.mpsexpress.printer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What becomes of printers whose serial numbers were two and are one now. */
class SerialKeyMigrationTest {

    @Test
    void thePrinterFurthestInTheProgramIsFoundAndNoneIsLost() {
        var database = new SingleConnectionDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH", true);
        try {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            FluentConfiguration flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration", "classpath:db/vendor/h2")
                    .placeholders(Map.of("text", "text", "binary", "bytea"));
            flyway.target("587?").load().migrate();
            jdbc.execute("set referential_integrity false");
            add(jdbc, "BUG0100", "NONE");
            add(jdbc, "bug0100", "MANAGED");
            add(jdbc, "\u200bBug0100", "PENDING");
            add(jdbc, "Other1\u00a0", "NONE");

            flyway.javaMigrations(new V588__Serial_numbers_are_one_whatever_their_case())
                    .target("588")
                    .load()
                    .migrate();

            String key = "select serial_key from printer where serial_number = ?";
            assertThat(jdbc.queryForObject(key, String.class, "bug0100")).isEqualTo("BUG0100");
            assertThat(jdbc.queryForObject(key, String.class, "Other1\u00a0")).isEqualTo("OTHER1");
            assertThat(jdbc.queryForObject(key, String.class, "BUG0100")).isNull();
            assertThat(jdbc.queryForObject(key, String.class, "\u200bBug0100")).isNull();
        } finally {
            database.destroy();
        }
    }

    private static void add(JdbcTemplate jdbc, String serialNumber, String management) {
        jdbc.update(
                "insert into printer (id, serial_number, organization_id, partner_id, model, agent_type, registration,"
                        + " management, eligibility, model_exception, page_count_exception, version)"
                        + " values (random_uuid(), ?, random_uuid(), random_uuid(), 'CX725', 'NATIVE', 'REGISTERED', ?,"
                        + " 'PAGE_COUNT_MISSING', false, false, 0)",
                serialNumber,
                management);
    }
}
