package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Role;
import java.util.UUID;

/**
 * A team decided about printers of a request. Published in the transaction that does so; what is decided at once about several
 * requests is published for each.
 *
 * @param act all that is decided at once has the same
 * @param team who decided
 * @param reason may be null
 */
public record EscalationDecided(UUID act, UUID enrollmentId, Role team, EscalationDecision decision, String reason) {

    /**
     * Printers of a request that were decided at once.
     *
     * @param serialNumber null when there are several
     */
    public record AtOnce(UUID enrollmentId, int printers, String serialNumber) {}
}
