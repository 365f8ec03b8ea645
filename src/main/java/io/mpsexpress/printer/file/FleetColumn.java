package io.mpsexpress.printer.file;

import io.mpsexpress.shared.Refused;
import java.util.stream.Stream;

/** What a row of a fleet file may change of a printer that is known. */
public enum FleetColumn {
    MODEL("printer.column.model"),
    AGENT_TYPE("printer.column.agent"),
    AGENT_VERSION("printer.column.agentVersion"),
    LIFETIME_PAGE_COUNT("printer.column.lifetimePageCount"),
    REGISTRATION("printer.column.registration"),
    MANAGEMENT("printer.column.management"),
    IP_ADDRESS("printer.column.ipAddress"),
    FIRMWARE("printer.column.firmware"),
    LAST_COMMUNICATION("printer.column.lastCommunication"),
    /** No column of the file: follows from the others. */
    ELIGIBILITY("eligibility.title");

    private final String title;

    FleetColumn(String title) {
        this.title = title;
    }

    /**
     * @throws Refused naming the field {@code column} when there is none such
     */
    public static FleetColumn named(String name) {
        return Stream.of(values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalidField("column", "refused.type", "FleetColumn"));
    }

    /** Message code of what people call it. */
    public String title() {
        return title;
    }
}
