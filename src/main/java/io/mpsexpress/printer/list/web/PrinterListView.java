package io.mpsexpress.printer.list.web;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.list.PrinterFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a printers page was asked to show, as its links and fields repeat it.
 *
 * @param path of the page
 * @param filter what it is narrowed to and sorted by
 */
public record PrinterListView(String path, PrinterFilter filter) {

    /** The printers page of one organization. */
    public static PrinterListView of(OrganizationView organization, PrinterFilter filter) {
        return new PrinterListView("/organizations/" + organization.id() + "/printers", filter);
    }

    /** Whether it shows some printers only. */
    public boolean isFiltered() {
        return !criteria().isEmpty();
    }

    /** The filter as parameters. */
    public Map<String, String> criteria() {
        Map<String, String> criteria = new LinkedHashMap<>();
        put(criteria, "q", filter.text());
        put(criteria, "model", filter.model());
        put(criteria, "status", filter.status());
        put(criteria, "contact", filter.contact());
        put(criteria, "management", filter.management());
        put(criteria, "agentType", filter.agentType());
        return criteria;
    }

    /** The same list, sorted by the column; the other way round when it is already. */
    public String sortedBy(String column) {
        boolean already = "ascending".equals(direction(column));
        return link(path, already ? "-" + column : column).toUriString();
    }

    /** {@code ascending}, {@code descending}, or null when it is not sorted by the column; serial number by default. */
    public String direction(String column) {
        String sorted = filter.sort() == null || filter.sort().isEmpty() ? "serialNumber" : filter.sort();
        if (sorted.equals(column)) {
            return "ascending";
        }
        return sorted.equals("-" + column) ? "descending" : null;
    }

    /** The same list with all that match selected. */
    public String withAllSelected() {
        return link(path, filter.sort()).queryParam("all", true).toUriString();
    }

    /** The same list from its beginning. */
    public String withoutSelection() {
        return link(path, filter.sort()).toUriString();
    }

    /** The same list as a file. */
    public String file() {
        return link(path + ".csv", null).toUriString();
    }

    private UriComponentsBuilder link(String to, String sortedBy) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(to);
        criteria().forEach((name, value) -> link.queryParam(name, "{" + name + "}"));
        put(link, sortedBy);
        return link.uriVariables(Map.copyOf(criteria())).encode();
    }

    private static void put(UriComponentsBuilder link, String sortedBy) {
        if (sortedBy != null && !sortedBy.isEmpty()) {
            link.queryParam("sort", sortedBy);
        }
    }

    private static void put(Map<String, String> criteria, String name, Object value) {
        if (value != null) {
            criteria.put(name, value.toString());
        }
    }
}
