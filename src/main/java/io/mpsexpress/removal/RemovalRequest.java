package io.mpsexpress.removal;

import java.util.Collection;
import java.util.UUID;

/**
 * What somebody wants to be taken out of MPS Express: printers, or the entitlement.
 *
 * @param serialNumbers the managed printers to remove; null or empty when the entitlement is to be removed
 * @param reason what Lexmark reads
 */
public record RemovalRequest(
        UUID organizationId, Collection<String> serialNumbers, boolean entitlement, String reason) {

    /** Whether it names printers. */
    boolean namesPrinters() {
        return serialNumbers != null && !serialNumbers.isEmpty();
    }
}
