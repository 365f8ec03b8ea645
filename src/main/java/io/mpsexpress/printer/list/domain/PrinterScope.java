package io.mpsexpress.printer.list.domain;

import io.mpsexpress.access.Caller;
import java.util.UUID;

/**
 * Whose printers a list holds: one organization's, one partner's, or all.
 *
 * @param column null for all
 */
public record PrinterScope(String column, UUID id) {

    private static final String PARTNER = "p.partner_id";

    public static PrinterScope organization(UUID id) {
        return new PrinterScope("p.organization_id", id);
    }

    public static PrinterScope of(Caller caller) {
        return caller.partnerScope()
                .map(partner -> new PrinterScope(PARTNER, partner))
                .orElse(new PrinterScope(null, null));
    }

    Condition condition() {
        return column == null ? Condition.NONE : Condition.of(column + " = ?", id);
    }

    /** The index of its models; of the same name on every database. */
    String modelIndex() {
        return "printer_" + (column == null ? "all" : PARTNER.equals(column) ? "partner" : "organization") + "_model";
    }
}
