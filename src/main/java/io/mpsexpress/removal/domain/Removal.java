package io.mpsexpress.removal.domain;

import io.mpsexpress.access.Role;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.removal.RemovalEnded;
import io.mpsexpress.removal.RemovalState;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody asked to take printers, or the entitlement of a child organization, out of MPS Express; who decided it, when and
 * how. There is no other way out of the program.
 */
@Entity
public class Removal {

    private static final List<Role> DECIDE_PRINTERS = List.of(Role.CUSTOMER_OPERATIONS);
    private static final List<Role> DECIDE_ENTITLEMENTS = List.of(Role.CUSTOMER_OPERATIONS, Role.MPS_OFFER_MANAGER);

    @Id
    private UUID id;

    private UUID organizationId;
    private UUID partnerId;
    private boolean entitlement;
    private int printerCount;
    private String reason;

    @Enumerated(EnumType.STRING)
    private RemovalState state;

    private String requestedBy;
    private Instant requestedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String decisionReason;
    private Instant endedAt;

    @Embedded
    private ForcedEnd forcedEnd;

    @Version
    private Integer version;

    protected Removal() {}

    private Removal(OrganizationView organization, String reason, String requestedBy, Instant requestedAt) {
        this.id = Ids.next();
        this.organizationId = organization.id();
        this.partnerId = organization.partnerId();
        this.reason = reason;
        this.state = RemovalState.OPEN;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    public static Removal ofPrinters(
            OrganizationView organization, int printers, String reason, String requestedBy, Instant requestedAt) {
        Removal removal = new Removal(organization, reason, requestedBy, requestedAt);
        removal.printerCount = printers;
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
        state = RemovalState.APPROVED;
    }

    public void reject(String by, Instant at, String why) {
        decide(by, at, why);
        end(RemovalState.REJECTED, at);
    }

    /** The back end is told, and the state has changed. */
    public void complete(Instant at) {
        if (state != RemovalState.APPROVED) {
            throw Refused.conflict("removal.notApproved");
        }
        end(RemovalState.REMOVED, at);
    }

    /** Its process was ended in the engine: it is not carried out. */
    public void endByForce(Instant at, ForcedEnd how) {
        end(RemovalState.CANCELLED, at);
        forcedEnd = how;
    }

    private void decide(String by, Instant at, String why) {
        requireUndecided();
        decidedBy = by;
        decidedAt = at;
        decisionReason = why;
    }

    private void end(RemovalState end, Instant at) {
        state = end;
        endedAt = at;
    }

    private void requireUndecided() {
        if (state != RemovalState.OPEN) {
            throw Refused.conflict("removal.alreadyDecided");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    /** Whether the entitlement is to be removed; else printers are. */
    public boolean isOfEntitlement() {
        return entitlement;
    }

    /** 0 for an entitlement. */
    public int printerCount() {
        return printerCount;
    }

    public String reason() {
        return reason;
    }

    public RemovalState state() {
        return state;
    }

    /** What there is to tell about its end. */
    public RemovalEnded ended() {
        return new RemovalEnded(
                id,
                organizationId,
                entitlement,
                printerCount,
                state,
                requestedBy,
                forcedEnd == null ? decidedBy : forcedEnd.by(),
                forcedEnd == null ? decisionReason : forcedEnd.reason());
    }
}
