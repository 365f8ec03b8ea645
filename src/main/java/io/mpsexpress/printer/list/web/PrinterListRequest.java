package io.mpsexpress.printer.list.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.list.PrinterFilter;

/**
 * The parameters of a printers page, as they come in the address; any may be missing.
 *
 * @param q what serial numbers begin with, or part of the model
 * @param contact {@code none}, or a contact's id
 * @param all whether all that match are selected; null for not
 * @param contactName what is searched among the contacts to filter by
 */
public record PrinterListRequest(
        String q,
        String model,
        EligibilityStatus status,
        String contact,
        Management management,
        AgentType agentType,
        String sort,
        String cursor,
        Boolean all,
        String contactName) {

    boolean isAllSelected() {
        return Boolean.TRUE.equals(all);
    }

    public PrinterFilter filter() {
        return new PrinterFilter(q, model, status, contact, management, agentType, sort);
    }
}
