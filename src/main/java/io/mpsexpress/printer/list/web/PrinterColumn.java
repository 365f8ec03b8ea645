package io.mpsexpress.printer.list.web;

import java.util.List;

/** The columns of the printers page beside the serial number, in the order in which they stand. */
enum PrinterColumn {
    model("model"),
    companyName(null),
    eligibility("eligibility"),
    management(null),
    contact(null),
    lifetimePageCount("lifetimePageCount"),
    agent("agentType"),
    lastCommunication("lastCommunication"),
    registration(null),
    firmware(null),
    ipAddress(null);

    static final List<PrinterColumn> STANDARD =
            List.of(model, eligibility, lifetimePageCount, agent, lastCommunication);
    static final List<PrinterColumn> MANAGED =
            List.of(model, companyName, eligibility, lifetimePageCount, agent, lastCommunication, management, contact);

    private final String sort;

    PrinterColumn(String sort) {
        this.sort = sort;
    }

    /** What the list is sorted by for this column; null when it cannot be. */
    public String sort() {
        return sort;
    }

    public String title() {
        return this == eligibility ? "eligibility.title" : "printer.column." + name();
    }

    public boolean isNumber() {
        return this == lifetimePageCount;
    }
}
