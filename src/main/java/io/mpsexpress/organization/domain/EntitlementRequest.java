package io.mpsexpress.organization.domain;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.EntitlementState;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked to entitle a child organization to MPS Express; who decided it, when and how. */
@Entity
@Table(name = "entitlement_request")
public class EntitlementRequest {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private UUID partnerId;
    private UUID partOf;

    @Enumerated(EnumType.STRING)
    private EntitlementState state;

    private String requestedBy;
    private Instant requestedAt;
    private String decidedBy;
    private Instant decidedAt;

    @Embedded
    private ForcedEnd forcedEnd;

    @Version
    private int version;

    protected EntitlementRequest() {}

    /**
     * @param partOf the request within which this one came up; null when it stands by itself
     */
    public EntitlementRequest(Organization organization, UUID partOf, String requestedBy, Instant requestedAt) {
        this.id = Ids.next();
        this.organization = organization;
        this.partnerId = organization.partner().id();
        this.partOf = partOf;
        this.state = EntitlementState.OPEN;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    /** The organization cannot be entitled (any more): nobody is asked. */
    public void refuse(Instant at) {
        requireUndecided();
        state = EntitlementState.REFUSED;
        decidedAt = at;
    }

    /** The partner does not want it. */
    public void decline(String by, Instant at) {
        confirm(by, at);
        state = EntitlementState.DECLINED;
    }

    /** The partner wants it; {@link #entitled()} follows. */
    public void confirm(String by, Instant at) {
        requireUndecided();
        decidedBy = by;
        decidedAt = at;
    }

    /** The organization is entitled now. */
    public void entitled() {
        if (state != EntitlementState.OPEN || decidedBy == null) {
            throw Refused.conflict("entitlement.notConfirmed");
        }
        state = EntitlementState.ENTITLED;
    }

    /** Its process was ended in the engine: nobody is asked any more. */
    public void endByForce(Instant at, ForcedEnd end) {
        state = EntitlementState.CANCELLED;
        decidedAt = at;
        forcedEnd = end;
    }

    private void requireUndecided() {
        if (state != EntitlementState.OPEN || decidedBy != null) {
            throw Refused.conflict("entitlement.alreadyDecided");
        }
    }

    public UUID id() {
        return id;
    }

    public Organization organization() {
        return organization;
    }

    /** The request whose process works on this one: another one's, or its own. */
    public UUID workedOnBy() {
        return partOf == null ? id : partOf;
    }

    /** The enrollment within which it came up; null when it stands by itself. */
    public UUID partOf() {
        return partOf;
    }

    public EntitlementState state() {
        return state;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null while open, and when the application itself refused. */
    public String decidedBy() {
        return decidedBy;
    }

    /** Null while open. */
    public Instant decidedAt() {
        return decidedAt;
    }

    public boolean isOpen() {
        return state == EntitlementState.OPEN;
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return forcedEnd;
    }
}
