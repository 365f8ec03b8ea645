package io.mpsexpress.organization.domain;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.EntitlementState;
import io.mpsexpress.request.Customer;
import io.mpsexpress.request.Request;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestOfKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked to entitle a child organization to MPS Express; who decided it, when and how. */
@Entity
@Table(name = "entitlement_request")
public class EntitlementRequest extends RequestOfKind {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private String decidedBy;
    private Instant decidedAt;

    protected EntitlementRequest() {}

    /**
     * @param partOf the request within which this one came up; null when it stands by itself
     */
    public EntitlementRequest(Organization organization, UUID partOf, String requestedBy, Instant requestedAt) {
        super(Request.begin(
                Ids.next(),
                RequestKind.ENTITLEMENT,
                new Customer(organization.id(), organization.partner().id(), organization.name()),
                partOf,
                EntitlementState.OPEN,
                requestedBy,
                requestedAt));
        this.organization = organization;
    }

    /** The organization cannot be entitled (any more): nobody is asked. */
    public void refuse(Instant at) {
        requireUndecided();
        decidedAt = at;
        request().end(EntitlementState.REFUSED, at);
    }

    /** The partner does not want it. */
    public void decline(String by, Instant at) {
        confirm(by, at);
        request().end(EntitlementState.DECLINED, at);
    }

    /** The partner wants it; {@link #entitled()} follows. */
    public void confirm(String by, Instant at) {
        requireUndecided();
        decidedBy = by;
        decidedAt = at;
    }

    /** The organization is entitled now. */
    public void entitled() {
        if (!isOpen() || decidedBy == null) {
            throw Refused.conflict("entitlement.notConfirmed");
        }
        request().end(EntitlementState.ENTITLED, decidedAt);
    }

    /** Its process was ended in the engine: nobody is asked any more. */
    public void endByForce(Instant at, ForcedEnd end) {
        decidedAt = at;
        request().end(EntitlementState.CANCELLED, at);
        request().endedByForce(end);
    }

    private void requireUndecided() {
        if (!isOpen() || decidedBy != null) {
            throw Refused.conflict("entitlement.alreadyDecided");
        }
    }

    public Organization organization() {
        return organization;
    }

    /** The enrollment within which it came up; null when it stands by itself. */
    public UUID partOf() {
        return request().partOf();
    }

    public EntitlementState state() {
        return request().state(EntitlementState.class);
    }

    /** Null while open, and when the application itself refused. */
    public String decidedBy() {
        return decidedBy;
    }

    /** Null while open. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
