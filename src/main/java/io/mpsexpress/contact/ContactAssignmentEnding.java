package io.mpsexpress.contact;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.contact.domain.ContactAssignment;
import io.mpsexpress.contact.domain.ContactAssignments;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.request.RequestEndedInEngine;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a request for a contact that nobody decided. */
@Service
@Transactional
public class ContactAssignmentEnding {

    private final ContactAssignments assignments;
    private final Acts acts;

    ContactAssignmentEnding(ContactAssignments assignments, Acts acts) {
        this.assignments = assignments;
        this.acts = acts;
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
}
