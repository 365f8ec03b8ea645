package io.mpsexpress.printer.file;

import io.mpsexpress.shared.csv.CsvFile;
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

    /** More rows than any fleet of one customer; a hostile file of short rows has millions. */
    public static final CsvFile FORMAT = new CsvFile(COLUMNS, 250_000, 64, "printer.fleet.file");

    private FleetFile() {}
}
