package io.mpsexpress.printer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Requests to add printers that are not ended: who is about to ask for printers learns which somebody asked for already.
 * Implemented by the module that keeps the requests.
 */
public interface OpenAdditions {

    /**
     * Whether the caller may see the printers is checked by those who use it.
     *
     * @param printerIds at most {@link PrinterFleet#MAXIMUM_SELECTION}
     */
    Among among(Collection<UUID> printerIds);

    /**
     * The newest such request of each of some printers; printers that nobody asked for are missing.
     *
     * @param printerIds those of a page of a list
     */
    Map<UUID, Asked> newest(Collection<UUID> printerIds);

    /**
     * How many printers of each of some customers somebody asked for that are eligible and still to be added; customers without
     * any are missing.
     */
    Map<UUID, Long> eligible(Collection<UUID> organizationIds);

    /**
     * Printers that somebody asked for, and about which it is not decided yet.
     *
     * @param printers how many of those given, each counted once
     * @param newest some of the requests that they are in, newest first
     * @param complete whether these are all requests that they are in
     */
    record Among(long printers, List<Addition> newest, boolean complete) {

        public static final Among NONE = new Among(0, List.of(), true);
    }

    /**
     * @param number what people call it
     * @param url its page
     */
    record Asked(String number, String url) {}

    /**
     * @param url its page
     * @param printers how many of those given are in it
     * @param requestedBy user id
     */
    record Addition(String url, long printers, String requestedBy, Instant requestedAt) {}
}
