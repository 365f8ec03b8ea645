package io.mpsexpress.contact;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.contact.domain.ContactAssignment;
import io.mpsexpress.contact.domain.ContactAssignmentBeginning;
import io.mpsexpress.contact.domain.ContactAssignments;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for a contact that are part of another request, whose process goes through {@code assign-supplies-contact} by call
 * activity.
 */
@Service
@Transactional
public class ContactRequestsWithin {

    private final ContactAccess access;
    private final ContactAssignments assignments;
    private final ContactAssignmentBeginning beginning;
    private final Acts acts;

    ContactRequestsWithin(
            ContactAccess access, ContactAssignments assignments, ContactAssignmentBeginning beginning, Acts acts) {
        this.access = access;
        this.assignments = assignments;
        this.beginning = beginning;
        this.acts = acts;
    }

    /**
     * @param requestId the request that process works for
     * @param printerIds printers of the organization
     * @return id of the new request, which that process needs as {@code contactAssignmentId}
     * @throws Refused when the caller may not assign contacts there
     */
    public UUID open(UUID organizationId, UUID requestId, Collection<UUID> printerIds) {
        return beginning.beginWithin(requestId, access.requireAssignable(organizationId), printerIds);
    }

    /** Ends it with nothing changed, if it is still open: whoever opened it needs no answer. */
    public void notNeeded(UUID assignmentId) {
        assignments.findById(assignmentId).filter(ContactAssignment::isOpen).ifPresent(assignment -> {
            assignment.cancel(acts.now());
            acts.record(Act.CONTACT_ASSIGNMENT_CANCELLED, assignment.organizationId(), assignmentId, Map.of());
        });
    }
}
