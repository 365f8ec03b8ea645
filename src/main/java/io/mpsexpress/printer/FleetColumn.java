package io.mpsexpress.printer;

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

    /** Message code of what people call it. */
    public String title() {
        return title;
    }
}
