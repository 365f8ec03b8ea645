package io.mpsexpress.printer.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.PrinterFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a printers page was asked to show, as its links and fields repeat it.
 *
 * @param q part of a serial number or model
 * @param model null or empty for all
 * @param status null for all
 * @param contact {@code none}, or a contact's id; null or empty for all
 * @param sort null or empty for serial number
 * @param managed whether the columns are those of the view <em>Managed</em>
 */
record PrinterListView(
        String path, String q, String model, EligibilityStatus status, String contact, String sort, boolean managed) {

    PrinterFilter filter() {
        return new PrinterFilter(q, model, status, contact, sort);
    }

    public boolean isFiltered() {
        return isGiven(q) || isGiven(model) || status != null || isGiven(contact);
    }

    /** The same list, sorted by the column; the other way round when it is already. */
    public String sortedBy(String column) {
        return link(column.equals(sort) ? "-" + column : column, managed);
    }

    /** {@code ascending}, {@code descending}, or null when it is not sorted by the column; serial number by default. */
    public String direction(String column) {
        String sorted = isGiven(sort) ? sort : "serialNumber";
        if (sorted.equals(column)) {
            return "ascending";
        }
        return sorted.equals("-" + column) ? "descending" : null;
    }

    /** The same list with the other columns. */
    public String withManaged(boolean wanted) {
        return link(sort, wanted);
    }

    private String link(String sortedBy, boolean managedColumns) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        add(link, "q", q);
        add(link, "model", model);
        add(link, "status", status == null ? null : status.name());
        add(link, "contact", contact);
        add(link, "sort", sortedBy);
        return link.queryParam("view", managedColumns ? "managed" : "standard")
                .encode()
                .build()
                .toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, String value) {
        if (isGiven(value)) {
            link.queryParam(name, value);
        }
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
