package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactAssignmentState;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A request to give a selection of printers a supplies delivery contact. */
@Entity
@Table(name = "contact_assignment")
public class ContactAssignment {

    @Id
    private UUID id;

    private UUID organizationId;
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private ContactAssignmentState state;

    private UUID contactId;
    private UUID partOf;
    private String processInstanceId;
    private String requestedBy;
    private Instant requestedAt;
    private Instant closedAt;

    @Embedded
    private ForcedEnd forcedEnd;

    @Version
    private Integer version;

    protected ContactAssignment() {}

    /**
     * @param partOf the request within which this one came up; null when it stands by itself
     */
    public ContactAssignment(OrganizationView organization, UUID partOf, String requestedBy, Instant requestedAt) {
        this.id = Ids.next();
        this.organizationId = organization.id();
        this.partnerId = organization.partnerId();
        this.partOf = partOf;
        this.state = ContactAssignmentState.OPEN;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    /** The process instance that works on it: by it the portal finds the human task. */
    public void workedOnBy(String instanceId) {
        processInstanceId = instanceId;
    }

    public void assigned(UUID contact, Instant at) {
        close(ContactAssignmentState.ASSIGNED, at);
        contactId = contact;
    }

    public void cancel(Instant at) {
        close(ContactAssignmentState.CANCELLED, at);
    }

    /** Its process was ended in the engine. */
    public void endByForce(Instant at, ForcedEnd end) {
        cancel(at);
        forcedEnd = end;
    }

    private void close(ContactAssignmentState end, Instant at) {
        if (!isOpen()) {
            throw Refused.conflict("contact.assignment.closed");
        }
        state = end;
        closedAt = at;
    }

    public boolean isOpen() {
        return state == ContactAssignmentState.OPEN;
    }

    public UUID id() {
        return id;
    }

    /** The request whose process works on this one: another one's, or its own. */
    public UUID workedOnBy() {
        return partOf == null ? id : partOf;
    }

    /** The partner whose customer it is for. */
    public UUID partnerId() {
        return partnerId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public ContactAssignmentState state() {
        return state;
    }

    /** Null while open, when cancelled, and when the contact was deleted since. */
    public UUID contactId() {
        return contactId;
    }

    /** Null before a process works on it. */
    public String processInstanceId() {
        return processInstanceId;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null while open. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return forcedEnd;
    }
}
