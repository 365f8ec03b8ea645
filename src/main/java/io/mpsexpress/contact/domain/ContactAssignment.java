package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactAssignmentState;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.request.Request;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
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

    @OneToOne(optional = false, cascade = CascadeType.PERSIST)
    @MapsId
    @JoinColumn(name = "id")
    private Request request;

    private UUID contactId;
    private String processInstanceId;

    @Version
    private Integer version;

    protected ContactAssignment() {}

    /**
     * @param partOf the request within which this one came up; null when it stands by itself
     */
    public ContactAssignment(
            OrganizationView organization, UUID partOf, int printers, String requestedBy, Instant requestedAt) {
        this.request = Request.begin(
                        Ids.next(),
                        RequestKind.CONTACT_ASSIGNMENT,
                        organization.asCustomer(),
                        partOf,
                        ContactAssignmentState.OPEN,
                        requestedBy,
                        requestedAt)
                .about(printers);
        this.id = request.id();
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
        request.endedByForce(end);
    }

    private void close(ContactAssignmentState end, Instant at) {
        if (!isOpen()) {
            throw Refused.conflict("contact.assignment.closed");
        }
        request.end(end, at);
    }

    public boolean isOpen() {
        return request.isOpen();
    }

    public UUID id() {
        return id;
    }

    /** The request whose process works on this one: another one's, or its own. */
    public UUID workedOnBy() {
        return request.workedOnBy();
    }

    /** The partner whose customer it is for. */
    public UUID partnerId() {
        return request.partnerId();
    }

    /** What people call it. */
    public String number() {
        return request.number();
    }

    public int printerCount() {
        return request.amount();
    }

    public UUID organizationId() {
        return request.organizationId();
    }

    public ContactAssignmentState state() {
        return request.state(ContactAssignmentState.class);
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
        return request.requestedBy();
    }

    public Instant requestedAt() {
        return request.requestedAt();
    }

    /** Null while open. */
    public Instant closedAt() {
        return request.endedAt();
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return request.forcedEnd();
    }
}
