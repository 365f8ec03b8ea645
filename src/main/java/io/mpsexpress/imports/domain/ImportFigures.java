package io.mpsexpress.imports.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the checks of files counted besides, by name. */
@Repository
class ImportFigures {

    private final JdbcTemplate jdbc;

    ImportFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param counts by constants of enums that have no name in common */
    void add(UUID importId, Map<Enum<?>, Integer> counts) {
        jdbc.batchUpdate(
                "insert into file_import_figure (import_id, name, amount) values (?, ?, ?)",
                counts.entrySet(),
                Math.max(1, counts.size()),
                (statement, figure) -> {
                    statement.setObject(1, importId);
                    statement.setString(2, figure.getKey().name());
                    statement.setInt(3, figure.getValue());
                });
    }

    Map<String, Integer> of(UUID importId) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.query(
                "select name, amount from file_import_figure where import_id = ?",
                row -> {
                    counts.put(row.getString("name"), row.getInt("amount"));
                },
                importId);
        return counts;
    }
}
