package io.mpsexpress.program.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.mpsexpress.support.EarlierDatabase;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What listed models are compared by after an upgrade. */
class ComparableModelMigrationTest {

    @ParameterizedTest
    @EnumSource
    void modelsOfBeforeAreFoundWithoutTheirMarksAndNoneIsLost(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given models as they could be listed before, two of which are one now
            JdbcTemplate jdbc = database.migrateTo("302").jdbc();
            jdbc.update("delete from supported_model");
            for (String model : new String[] {"CX999", "Lexmark\u00ae CX999", "Lexmark MS\u00ad777\u200b", "X1"}) {
                jdbc.update("insert into supported_model values (?, 1000, 0)", model);
            }

            // when
            database.migrateTo("310").migrateTo("388", new V388__Models_are_compared_without_marks());

            // then
            assertThat(compared(jdbc))
                    .containsOnly(
                            entry("CX999", "cx999"),
                            entry("Lexmark\u00ae CX999", "lexmark\u00ae cx999"),
                            entry("Lexmark MS\u00ad777\u200b", "ms777"),
                            entry("X1", "x1"));
        }
    }

    private static Map<String, String> compared(JdbcTemplate jdbc) {
        Map<String, String> compared = new HashMap<>();
        jdbc.query("select model, comparable_model from supported_model", row -> {
            compared.put(row.getString(1), row.getString(2));
        });
        return compared;
    }
}
