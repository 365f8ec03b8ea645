package io.mpsexpress.contact;

import io.mpsexpress.contact.domain.ContactAssignment;
import io.mpsexpress.contact.domain.ContactAssignments;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers an open request for a contact on its page, as its human task would. */
@Service
@Transactional
public class ContactAnswers {

    private final ContactAccess access;
    private final ContactAssignments assignments;
    private final AssignSuppliesContactProcess process;

    ContactAnswers(ContactAccess access, ContactAssignments assignments, AssignSuppliesContactProcess process) {
        this.access = access;
        this.assignments = assignments;
        this.process = process;
    }

    /**
     * With a contact.
     *
     * @throws Refused naming {@code contactId} when the organization has no such contact; as a conflict when the request
     *     does not wait for a choice (any more)
     */
    public void choose(UUID assignmentId, UUID contactId) {
        process.contactChosen(requireOpen(assignmentId).processInstanceId(), contactId);
    }

    /**
     * With the wish for a new contact, which the next human task asks for.
     *
     * @throws Refused as a conflict when the request does not wait for a choice (any more)
     */
    public void chooseNew(UUID assignmentId) {
        process.newContactWanted(requireOpen(assignmentId).processInstanceId());
    }

    private ContactAssignment requireOpen(UUID assignmentId) {
        ContactAssignment assignment = assignments.findById(assignmentId).orElseThrow(Refused::notFound);
        access.requireAssignable(assignment.organizationId());
        if (!assignment.isOpen() || assignment.processInstanceId() == null) {
            throw Refused.conflict("contact.assignment.closed");
        }
        return assignment;
    }
}
