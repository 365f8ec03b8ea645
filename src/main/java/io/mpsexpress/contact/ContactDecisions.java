package io.mpsexpress.contact;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.contact.domain.ContactAssignment;
import io.mpsexpress.contact.domain.ContactAssignmentPrinters;
import io.mpsexpress.contact.domain.ContactAssignments;
import io.mpsexpress.contact.domain.ContactGiver;
import io.mpsexpress.contact.domain.MostUsedContacts;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.request.RequestEndedInEngine;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a request for a contact: which are there, which shall it be, or a new one; and its end when nobody decided. More
 * than four collaborators: each step looks at the request and at the contacts.
 */
@Service
@Transactional
public class ContactDecisions {

    private final ContactAssignments assignments;
    private final ContactAssignmentPrinters printers;
    private final MostUsedContacts mostUsed;
    private final ContactGiver giver;
    private final ContactAccess access;
    private final Acts acts;

    ContactDecisions(
            ContactAssignments assignments,
            ContactAssignmentPrinters printers,
            MostUsedContacts mostUsed,
            ContactGiver giver,
            ContactAccess access,
            Acts acts) {
        this.assignments = assignments;
        this.printers = printers;
        this.mostUsed = mostUsed;
        this.giver = giver;
        this.access = access;
        this.acts = acts;
    }

    /**
     * What there is to choose from.
     *
     * @param processInstanceId the instance that works on the request from now on
     * @return the contacts that serve most printers, not all there are; empty when the organization has none
     */
    public List<ContactChoice> lookForContacts(UUID assignmentId, String processInstanceId) {
        ContactAssignment assignment = require(assignmentId);
        assignment.workedOnBy(processInstanceId);
        return mostUsed.of(assignment.organizationId());
    }

    /**
     * Assigns the contact that somebody chose.
     *
     * @param contactId null when nothing was chosen
     * @throws Refused naming {@code contactId} when it is missing or no contact of the organization
     */
    public void assign(UUID assignmentId, UUID contactId) {
        ContactAssignment assignment = requireAssignable(assignmentId);
        AssignedContact assigned = giver.give(assignment.organizationId(), contactId, printers.of(assignmentId));
        conclude(assignment, assigned);
    }

    /**
     * Creates the contact that somebody entered, and assigns it.
     *
     * @throws Refused naming each field that breaks a rule
     */
    public void createAndAssign(UUID assignmentId, ContactDetails details) {
        ContactAssignment assignment = requireAssignable(assignmentId);
        AssignedContact assigned = giver.giveNew(assignment.organizationId(), details, printers.of(assignmentId));
        conclude(assignment, assigned);
    }

    /** Ends the request with nothing changed. */
    public void cancel(UUID assignmentId) {
        ContactAssignment assignment = requireAssignable(assignmentId);
        assignment.cancel(acts.now());
        acts.record(Act.CONTACT_ASSIGNMENT_CANCELLED, assignment.organizationId(), assignmentId, Map.of());
    }

    /** Its process is over; a request that is still open ends with it, and nothing changed. */
    public void processEnded(UUID assignmentId, ForcedEnd end) {
        assignments.findById(assignmentId).filter(ContactAssignment::isOpen).ifPresent(assignment -> {
            assignment.endByForce(acts.now(), end);
            acts.record(
                    Act.CONTACT_ASSIGNMENT_ENDED,
                    assignment.organizationId(),
                    assignmentId,
                    Map.of("reason", end.reasonOrEmpty()));
            if (assignment.workedOnBy().equals(assignmentId)) {
                acts.tell(new RequestEndedInEngine(assignmentId, end));
            }
        });
    }

    private void conclude(ContactAssignment assignment, AssignedContact assigned) {
        assignment.assigned(assigned.contactId(), acts.now());
        acts.record(
                Act.CONTACT_ASSIGNMENT_ASSIGNED,
                assignment.organizationId(),
                assignment.id(),
                Map.of("contact", assigned.name(), "printers", assigned.printerCount()));
    }

    private ContactAssignment requireAssignable(UUID assignmentId) {
        ContactAssignment assignment = require(assignmentId);
        access.requireAssignable(assignment.organizationId());
        return assignment;
    }

    private ContactAssignment require(UUID assignmentId) {
        return assignments.findById(assignmentId).orElseThrow(Refused::notFound);
    }
}
