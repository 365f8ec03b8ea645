package io.mpsexpress.printer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.EarlierDatabase;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of printers whose serial numbers were two and are one now. */
class SerialKeyMigrationTest {

    @ParameterizedTest
    @EnumSource
    void thePrinterFurthestInTheProgramIsFoundAndNoneIsLost(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given
            JdbcTemplate jdbc = database.migrateTo("587?").withoutReferences().jdbc();
            add(jdbc, "BUG0100", "NONE");
            add(jdbc, "bug0100", "MANAGED");
            add(jdbc, "\u200bBug0100", "PENDING");
            add(jdbc, "Other1\u00a0", "NONE");

            // when
            database.migrateTo("588", new V588__Serial_numbers_are_one_whatever_their_case());

            // then
            String key = "select serial_key from printer where serial_number = ?";
            assertThat(jdbc.queryForObject(key, String.class, "bug0100")).isEqualTo("BUG0100");
            assertThat(jdbc.queryForObject(key, String.class, "Other1\u00a0")).isEqualTo("OTHER1");
            assertThat(jdbc.queryForObject(key, String.class, "BUG0100")).isNull();
            assertThat(jdbc.queryForObject(key, String.class, "\u200bBug0100")).isNull();
        }
    }

    private static void add(JdbcTemplate jdbc, String serialNumber, String management) {
        jdbc.update(
                "insert into printer (id, serial_number, organization_id, partner_id, model, agent_type, registration,"
                        + " management, eligibility, model_exception, page_count_exception, version)"
                        + " values (?, ?, ?, ?, 'CX725', 'NATIVE', 'REGISTERED', ?, 'PAGE_COUNT_MISSING', false, false, 0)",
                UUID.randomUUID(),
                serialNumber,
                UUID.randomUUID(),
                UUID.randomUUID(),
                management);
    }
}
