package io.mpsexpress.printer;

import io.mpsexpress.shared.FormulaGuard;
import java.util.List;

/** How a fleet CSV looks. */
public final class FleetFile {

    /** The header, in this order. */
    public static final List<String> COLUMNS = List.of(
            "Serial Number",
            "Model",
            "Agent Type",
            "Agent Version",
            "Lifetime Page Count",
            "Registration",
            "Management",
            "IP Address",
            "Firmware",
            "Last Communication");

    private FleetFile() {}

    /** A value as it stood in a file that somebody sent, safe for spreadsheets; one that was safe already stays as it is. */
    public static String guarded(String value) {
        return value.equals(FormulaGuard.off(value)) ? FormulaGuard.on(value) : value;
    }
}
