package io.mpsexpress.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.EarlierDatabase;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What customers are compared by after an upgrade. */
class ComparableNameMigrationTest {

    @ParameterizedTest
    @EnumSource
    void namesOfBeforeAreFoundAsTheyAreSeenAndNoneIsLost(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given customers of one partner as they could be named before, two of which are one now
            JdbcTemplate jdbc = database.migrateTo("216").jdbc();
            UUID partner = add(jdbc, null, "Laguna", "laguna");
            UUID first = add(jdbc, partner, "Bergmann", "bergmann");
            UUID second = add(jdbc, partner, "Berg\u00admann\u200b", "berg\u00admann\u200b");
            UUID hidden = add(jdbc, partner, "\u202aCaffè\u00a0Torino\u202c", "\u202acaffè\u00a0torino\u202c");
            UUID nothing = add(jdbc, partner, "\u200b", "\u200b");

            // when
            database.migrateTo("288", new V288__Names_are_compared_as_they_are_seen());

            // then
            assertThat(compared(jdbc, first)).isEqualTo("bergmann");
            assertThat(compared(jdbc, second)).isEqualTo("berg\u00admann\u200b");
            assertThat(compared(jdbc, hidden)).isEqualTo("caffè torino");
            assertThat(compared(jdbc, nothing)).isEqualTo("\u200b");
        }
    }

    private static UUID add(JdbcTemplate jdbc, UUID partner, String name, String comparable) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into organization (id, kind, parent_id, name, comparable_name, version)"
                        + " values (?, ?, ?, ?, ?, 0)",
                id,
                partner == null ? "PARENT" : "CHILD",
                partner,
                name,
                comparable);
        return id;
    }

    private static String compared(JdbcTemplate jdbc, UUID id) {
        return jdbc.queryForObject("select comparable_name from organization where id = ?", String.class, id);
    }
}
