package io.mpsexpress.organization;

import java.util.UUID;

/**
 * How far a partner is on the way to its first request to add printers.
 *
 * @param newestCustomer null while there is no customer
 * @param entitled whether a customer is entitled
 * @param printers whether a customer has printers
 * @param contacts whether a customer has a supplies delivery contact
 */
public record PartnerProgress(UUID newestCustomer, boolean entitled, boolean printers, boolean contacts) {

    public boolean hasCustomer() {
        return newestCustomer != null;
    }
}
