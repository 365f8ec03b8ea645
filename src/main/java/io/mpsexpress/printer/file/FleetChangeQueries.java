package io.mpsexpress.printer.file;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.printer.file.FleetChanges.ChangedPrinter;
import io.mpsexpress.printer.file.FleetChanges.ChangedValue;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.StoredJson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What fleet files that were checked would change. */
@Component
public class FleetChangeQueries {

    private static final TypeReference<List<ChangedValue>> CHANGES = new TypeReference<>() {};

    private final ImportQueries imports;
    private final StoredJson json;

    FleetChangeQueries(ImportQueries imports, StoredJson json) {
        this.imports = imports;
        this.json = json;
    }

    /**
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    public FleetChanges of(ImportKey key) {
        Map<String, Integer> figures = imports.figures(key);
        return new FleetChanges(figures(figures, FleetColumn.class), figures(figures, ManagementChange.class));
    }

    private static <E extends Enum<E>> Map<E, Integer> figures(Map<String, Integer> printers, Class<E> kind) {
        Map<E, Integer> figures = new EnumMap<>(kind);
        for (E each : kind.getEnumConstants()) {
            if (printers.containsKey(each.name())) {
                figures.put(each, printers.get(each.name()));
            }
        }
        return figures;
    }

    /**
     * The printers that a file would change, in the order of the file; none once the file was imported, or its rest left out.
     *
     * @param column only those of which this would change; null for all
     * @param afterRow where to go on; 0 for the beginning
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    public List<ChangedPrinter> printers(ImportKey key, FleetColumn column, long afterRow, int limit) {
        String saying = column == null ? "" : "\"column\":\"" + column + "\"";
        return imports.changingRows(key, saying, afterRow, limit).stream()
                .map(this::printer)
                .toList();
    }

    private ChangedPrinter printer(FileRow row) {
        String serialNumber =
                PrinterReport.read(row.values(), new ArrayList<>()).serialNumber();
        // without those of a column that only another version knows
        List<ChangedValue> changes = json.readOr(List.<ChangedValue>of(), row.changes(), CHANGES).stream()
                .filter(change -> change.column() != null)
                .toList();
        return new ChangedPrinter(row.number(), serialNumber, changes);
    }
}
