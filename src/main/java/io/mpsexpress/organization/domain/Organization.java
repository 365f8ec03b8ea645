package io.mpsexpress.organization.domain;

import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
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

/** A partner, or a customer of a partner. Only customers are entitled to MPS Express; nothing ends it but a removal. */
@Entity
@Table(name = "organization")
public class Organization {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Organization parent;

    private String name;
    private String comparableName;
    /** What no other partner may be called; null for a child organization. */
    private String partnerName;

    private Instant entitledAt;
    private String entitledBy;
    private UUID entitlementRemovalId;

    @Version
    private int version;

    protected Organization() {}

    private Organization(OrganizationKind kind, Organization parent, OrganizationName name) {
        this.id = Ids.next();
        this.kind = kind;
        this.parent = parent;
        this.name = name.text();
        this.comparableName = name.comparable();
        this.partnerName = kind == OrganizationKind.PARENT ? name.comparable() : null;
    }

    /** A new partner. */
    public static Organization partner(OrganizationName name) {
        return new Organization(OrganizationKind.PARENT, null, name);
    }

    /** A new customer of this partner; not entitled yet. */
    public Organization newChild(OrganizationName childName) {
        if (isChild()) {
            throw new IllegalStateException("a child organization has no children");
        }
        return new Organization(OrganizationKind.CHILD, this, childName);
    }

    /**
     * Gives a child organization the right to MPS Express. Nothing takes it away again but a removal.
     *
     * @throws Refused for a parent organization, and when it is entitled already
     */
    public void entitle(String by, Instant at) {
        requireEntitlable();
        entitledBy = by;
        entitledAt = at;
    }

    /**
     * @throws Refused when it is a parent organization (invalid), entitled already, or not yet through with the removal
     *     of an earlier entitlement (conflict)
     */
    public void requireEntitlable() {
        if (!isChild()) {
            throw Refused.invalid("entitlement.parentOrganization", name);
        }
        if (isEntitled()) {
            throw Refused.conflict("entitlement.alreadyEntitled", name);
        }
        if (entitlementRemovalId != null) {
            throw Refused.conflict("entitlement.removalUnderWay", name);
        }
    }

    /** Whether {@link #entitle} would do it. */
    public boolean canBeEntitled() {
        return isChild() && !isEntitled() && entitlementRemovalId == null;
    }

    /**
     * Takes the right to MPS Express away. It cannot be given again before {@link #concludeRemoval}.
     *
     * @throws Refused when it is not entitled
     */
    public void removeEntitlement(UUID removalId) {
        requireEntitled();
        entitledBy = null;
        entitledAt = null;
        entitlementRemovalId = removalId;
    }

    /** Whoever else has to know of the removal has been told. */
    public void concludeRemoval(UUID removalId) {
        if (removalId.equals(entitlementRemovalId)) {
            entitlementRemovalId = null;
        }
    }

    /**
     * @throws Refused when it is not entitled
     */
    public void requireEntitled() {
        if (!isEntitled()) {
            throw Refused.conflict("entitlement.notEntitled", name);
        }
    }

    public boolean isEntitled() {
        return entitledAt != null;
    }

    public boolean isChild() {
        return kind == OrganizationKind.CHILD;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public OrganizationKind kind() {
        return kind;
    }

    /** The partner it belongs to: itself when it is one. */
    public Organization partner() {
        return isChild() ? parent : this;
    }

    /** Null while it is not entitled. */
    public Instant entitledAt() {
        return entitledAt;
    }

    /** Null while it is not entitled. */
    public String entitledBy() {
        return entitledBy;
    }
}
