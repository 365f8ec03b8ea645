package io.mpsexpress.printer.list.domain;

import io.mpsexpress.access.Caller;
import java.util.UUID;

/**
 * Whose printers a list holds: one organization's, one partner's, or all.
 *
 * @param name as the indexes of the table name it
 * @param column null for all
 */
public record PrinterScope(String name, String column, UUID id) {

    public static PrinterScope organization(UUID id) {
        return new PrinterScope("organization", "p.organization_id", id);
    }

    public static PrinterScope of(Caller caller) {
        return caller.partnerScope()
                .map(partner -> new PrinterScope("partner", "p.partner_id", partner))
                .orElse(new PrinterScope("all", null, null));
    }

    Condition condition() {
        return column == null ? Condition.NONE : Condition.of(column + " = ?", id);
    }

    /** The index by serial number; null for all: there it is that of the unique constraint. */
    String index() {
        return column == null ? null : "printer_" + name;
    }

    /** The index by something and then serial number. */
    String index(String what) {
        return "printer_" + name + "_" + what;
    }
}
