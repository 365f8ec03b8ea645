package io.mpsexpress.removal.domain;

import io.mpsexpress.access.Role;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.removal.RemovalEnded;
import io.mpsexpress.removal.RemovalState;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.request.Request;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestOfKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;

/**
 * Somebody asked to take printers, or the entitlement of a child organization, out of MPS Express; who decided it, when and
 * how. There is no other way out of the program.
 */
@Entity
public class Removal extends RequestOfKind {

    private static final List<Role> DECIDE_PRINTERS = List.of(Role.CUSTOMER_OPERATIONS);
    private static final List<Role> DECIDE_ENTITLEMENTS = List.of(Role.CUSTOMER_OPERATIONS, Role.MPS_OFFER_MANAGER);

    private boolean entitlement;
    private String reason;
    private String decidedBy;
    private Instant decidedAt;
    private String decisionReason;

    protected Removal() {}

    private Removal(OrganizationView organization, String reason, String requestedBy, Instant requestedAt) {
        super(Request.begin(
                Ids.next(),
                RequestKind.REMOVAL,
                organization.asCustomer(),
                null,
                RemovalState.OPEN,
                requestedBy,
                requestedAt));
        this.reason = reason;
    }

    public static Removal ofPrinters(
            OrganizationView organization, int printers, String reason, String requestedBy, Instant requestedAt) {
        Removal removal = new Removal(organization, reason, requestedBy, requestedAt);
        removal.request().about(printers);
        return removal;
    }

    public static Removal ofEntitlement(
            OrganizationView organization, String reason, String requestedBy, Instant requestedAt) {
        Removal removal = new Removal(organization, reason, requestedBy, requestedAt);
        removal.entitlement = true;
        return removal;
    }

    /** Who at Lexmark decides it (help page: Customer Operations Specialist, MPS Offer Manager). */
    public List<Role> deciders() {
        return entitlement ? DECIDE_ENTITLEMENTS : DECIDE_PRINTERS;
    }

    /** What was to be removed is not in the program any more: nobody is asked. */
    public void refuse(Instant at) {
        requireUndecided();
        end(RemovalState.REFUSED, at);
    }

    /** {@link #complete} follows. */
    public void approve(String by, Instant at, String why) {
        decide(by, at, why);
        request().is(RemovalState.APPROVED);
    }

    public void reject(String by, Instant at, String why) {
        decide(by, at, why);
        end(RemovalState.REJECTED, at);
    }

    /** The back end is told, and the state has changed. */
    public void complete(Instant at) {
        if (state() != RemovalState.APPROVED) {
            throw Refused.conflict("removal.notApproved");
        }
        end(RemovalState.REMOVED, at);
    }

    /** Its process was ended in the engine, or whoever asked withdrew it in time: it is not carried out. */
    public void endByForce(Instant at, ForcedEnd how) {
        if (how.isWithdrawal()) {
            requireUndecided();
        }
        end(RemovalState.CANCELLED, at);
        request().endedByForce(how);
    }

    private void decide(String by, Instant at, String why) {
        requireUndecided();
        decidedBy = by;
        decidedAt = at;
        decisionReason = why;
    }

    private void end(RemovalState end, Instant at) {
        request().end(end, at);
    }

    private void requireUndecided() {
        if (state() != RemovalState.OPEN) {
            throw Refused.conflict("removal.alreadyDecided");
        }
    }

    /** Whether the entitlement is to be removed; else printers are. */
    public boolean isOfEntitlement() {
        return entitlement;
    }

    /** 0 for an entitlement. */
    public int printerCount() {
        return request().amount();
    }

    public String reason() {
        return reason;
    }

    public RemovalState state() {
        return request().state(RemovalState.class);
    }

    /** As people and clients see it. */
    public RemovalView view() {
        return new RemovalView(
                id(),
                request().number(),
                state(),
                organizationId(),
                request().customer(),
                entitlement,
                printerCount(),
                reason,
                request().requestedBy(),
                request().requestedAt(),
                decidedBy,
                decidedAt,
                decisionReason,
                request().endedAt(),
                request().forcedEnd());
    }

    /** What there is to tell about its end. */
    public RemovalEnded ended() {
        return new RemovalEnded(
                id(),
                organizationId(),
                entitlement,
                printerCount(),
                state(),
                deciders(),
                request().forcedEnd() != null && request().forcedEnd().isWithdrawal(),
                request().requestedBy(),
                request().forcedEnd() == null
                        ? decidedBy
                        : request().forcedEnd().by(),
                request().forcedEnd() == null
                        ? decisionReason
                        : request().forcedEnd().reason());
    }
}
