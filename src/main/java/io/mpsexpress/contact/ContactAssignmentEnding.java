package io.mpsexpress.contact;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.contact.domain.ContactAssignment;
import io.mpsexpress.contact.domain.ContactAssignments;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.request.RequestEndedInEngine;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a request for a contact that nobody decided. */
@Service
@Transactional
public class ContactAssignmentEnding {

    private final ContactAssignments assignments;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactAssignmentEnding(
            ContactAssignments assignments, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.assignments = assignments;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Its process is over; a request that is still open ends with it, and nothing changed. */
    public void processEnded(UUID assignmentId, ForcedEnd end) {
        assignments.findById(assignmentId).filter(ContactAssignment::isOpen).ifPresent(assignment -> {
            assignment.endByForce(clock.instant(), end);
            audit.record(
                    Act.CONTACT_ASSIGNMENT_ENDED,
                    assignment.organizationId(),
                    assignmentId.toString(),
                    Map.of("reason", end.reasonOrEmpty()));
            if (assignment.workedOnBy().equals(assignmentId)) {
                events.publishEvent(new RequestEndedInEngine(assignmentId, end));
            }
        });
    }
}
