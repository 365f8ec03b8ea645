package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactAssignmentState;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.request.Request;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestOfKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A request to give a selection of printers a supplies delivery contact. */
@Entity
@Table(name = "contact_assignment")
public class ContactAssignment extends RequestOfKind {

    private UUID contactId;
    private String processInstanceId;

    protected ContactAssignment() {}

    /**
     * @param partOf the request within which this one came up; null when it stands by itself
     */
    public ContactAssignment(
            OrganizationView organization, UUID partOf, int printers, String requestedBy, Instant requestedAt) {
        super(Request.begin(
                        Ids.next(),
                        RequestKind.CONTACT_ASSIGNMENT,
                        organization.asCustomer(),
                        partOf,
                        ContactAssignmentState.OPEN,
                        requestedBy,
                        requestedAt)
                .about(printers));
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
        request().endedByForce(end);
    }

    private void close(ContactAssignmentState end, Instant at) {
        if (!isOpen()) {
            throw Refused.conflict("contact.assignment.closed");
        }
        request().end(end, at);
    }

    public int printerCount() {
        return request().amount();
    }

    public ContactAssignmentState state() {
        return request().state(ContactAssignmentState.class);
    }

    /** Null while open, when cancelled, and when the contact was deleted since. */
    public UUID contactId() {
        return contactId;
    }

    /** Null before a process works on it. */
    public String processInstanceId() {
        return processInstanceId;
    }
}
