package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.FleetChanges;
import io.mpsexpress.printer.FleetColumn;
import io.mpsexpress.printer.ManagementChange;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How many printers checked fleet files would change, by what would change of them. */
@Repository
public class PrinterImportFigures {

    private final JdbcTemplate jdbc;

    PrinterImportFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param printers by {@link FleetColumn} and {@link ManagementChange}, which have no name in common */
    void add(UUID importId, Map<Enum<?>, Integer> printers) {
        jdbc.batchUpdate(
                "insert into printer_import_figure (import_id, name, printers) values (?, ?, ?)",
                printers.entrySet(),
                Math.max(1, printers.size()),
                (statement, figure) -> {
                    statement.setObject(1, importId);
                    statement.setString(2, figure.getKey().name());
                    statement.setInt(3, figure.getValue());
                });
    }

    public FleetChanges of(UUID importId) {
        Map<String, Integer> printers = new HashMap<>();
        jdbc.query(
                "select name, printers from printer_import_figure where import_id = ?",
                row -> {
                    printers.put(row.getString("name"), row.getInt("printers"));
                },
                importId);
        return new FleetChanges(figures(printers, FleetColumn.class), figures(printers, ManagementChange.class));
    }

    private static <E extends Enum<E>> Map<E, Integer> figures(Map<String, Integer> printers, Class<E> kind) {
        Map<E, Integer> figures = new EnumMap<>(kind);
        for (E each : kind.getEnumConstants()) {
            Integer number = printers.get(each.name());
            if (number != null) {
                figures.put(each, number);
            }
        }
        return figures;
    }
}
