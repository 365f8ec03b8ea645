package io.mpsexpress.printer.file;

import io.mpsexpress.printer.file.FleetChanges.ChangedValue;
import io.mpsexpress.printer.file.KnownPrinter.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a row of a fleet file would make of its printer.
 *
 * @param values what would change, of a printer that is known
 * @param management null when the column Management changes nothing
 */
record FleetLook(FleetChange change, List<ChangedValue> values, ManagementChange management) {

    static final FleetLook ELSEWHERE = new FleetLook(FleetChange.ELSEWHERE, List.of(), null);

    static FleetLook at(KnownPrinter known, PrinterReport report, Stored after) {
        if (known.isNew()) {
            return new FleetLook(FleetChange.NEW, List.of(), ofNew(after.management()));
        }
        List<ChangedValue> values = changed(known.stored(), after);
        FleetChange change = values.isEmpty() ? FleetChange.UNCHANGED : FleetChange.CHANGED;
        String reported = report.management().name();
        return new FleetLook(change, values, ofKnown(known.stored().management(), after.management(), reported));
    }

    private static ManagementChange ofNew(String after) {
        return switch (after) {
            case "MANAGED" -> ManagementChange.NEW_MANAGED;
            case "PENDING" -> ManagementChange.NEW_PENDING;
            default -> null;
        };
    }

    private static ManagementChange ofKnown(String before, String after, String reported) {
        if (before.equals(after)) {
            return reported.equals(after) ? null : ManagementChange.STAYS;
        }
        return switch (after) {
            case "MANAGED" -> ManagementChange.BECOMES_MANAGED;
            case "PENDING" -> ManagementChange.BECOMES_PENDING;
            default -> ManagementChange.NO_LONGER_PENDING;
        };
    }

    private static List<ChangedValue> changed(Stored before, Stored after) {
        List<ChangedValue> changed = new ArrayList<>();
        for (FleetColumn column : FleetColumn.values()) {
            String was = column.of(before);
            String becomes = column.of(after);
            if (!Objects.equals(was, becomes)) {
                changed.add(new ChangedValue(column, was, becomes));
            }
        }
        return changed;
    }
}
