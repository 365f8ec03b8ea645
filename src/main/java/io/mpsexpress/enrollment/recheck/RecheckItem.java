package io.mpsexpress.enrollment.recheck;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Printers of a request that are to be checked again, together.
 *
 * @param ids of the rows that it is made of
 * @param escalationId the escalation that they were in when their facts changed; null for none
 * @param source code of where the facts came from; null when nobody knows
 * @param printerIds empty for all that are open in the request
 */
record RecheckItem(List<UUID> ids, UUID enrollmentId, UUID escalationId, String source, Set<UUID> printerIds) {

    boolean isWholeRequest() {
        return printerIds.isEmpty();
    }
}
