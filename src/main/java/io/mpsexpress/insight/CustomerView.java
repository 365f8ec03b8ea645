package io.mpsexpress.insight;

import java.util.UUID;

/**
 * A customer behind a figure.
 *
 * @param printers how many of its printers are counted
 * @param first whether the customer itself is counted, too: it reached the stage for the first time
 */
public record CustomerView(UUID organizationId, String name, long printers, boolean first) {}
