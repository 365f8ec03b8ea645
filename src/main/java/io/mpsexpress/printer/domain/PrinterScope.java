package io.mpsexpress.printer.domain;

import io.mpsexpress.access.Caller;
import java.util.UUID;

/**
 * Whose printers a list holds: one organization's, one partner's, or all.
 *
 * @param column null for all
 */
public record PrinterScope(String column, UUID id) {

    public static PrinterScope organization(UUID id) {
        return new PrinterScope("organization_id", id);
    }

    public static PrinterScope of(Caller caller) {
        return caller.partnerScope()
                .map(partner -> new PrinterScope("partner_id", partner))
                .orElse(new PrinterScope(null, null));
    }
}
