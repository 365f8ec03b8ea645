package io.mpsexpress.contact;

import io.mpsexpress.contact.AssignSuppliesContactProcess.OpenStep;
import io.mpsexpress.contact.domain.ContactAssignment;
import io.mpsexpress.contact.domain.ContactAssignmentPrinters;
import io.mpsexpress.contact.domain.ContactAssignments;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of requests for a contact: Lexmark's staff all of them, a partner their own. */
@Service
@Transactional(readOnly = true)
public class ContactAssignmentQueries {

    private final VisibleOrganizations organizations;
    private final ContactAssignments assignments;
    private final ContactAssignmentPrinters printers;
    private final AssignSuppliesContactProcess process;

    ContactAssignmentQueries(
            VisibleOrganizations organizations,
            ContactAssignments assignments,
            ContactAssignmentPrinters printers,
            AssignSuppliesContactProcess process) {
        this.organizations = organizations;
        this.assignments = assignments;
        this.printers = printers;
        this.process = process;
    }

    /**
     * @throws Refused as not found when the caller may not see it
     */
    public ContactAssignmentView get(UUID assignmentId) {
        ContactAssignment assignment = assignments.findById(assignmentId).orElseThrow(Refused::notFound);
        OrganizationView organization = organizations.require(assignment.organizationId());
        Optional<OpenStep> step = assignment.isOpen() && assignment.processInstanceId() != null
                ? process.openStep(assignment.processInstanceId())
                : Optional.empty();
        return new ContactAssignmentView(
                assignment.id(),
                assignment.number(),
                assignment.state(),
                organization.id(),
                organization.name(),
                assignment.contactId(),
                assignment.printerCount(),
                assignment.requestedBy(),
                assignment.requestedAt(),
                assignment.endedAt(),
                assignment.forcedEnd(),
                assignment.workedOnBy(),
                step.map(OpenStep::taskId).stream().toList(),
                step.map(OpenStep::choice).orElse(false));
    }

    /**
     * Ids of the newest requests for a contact that a printer is in, which the caller was shown.
     *
     * @param limit at least 1
     */
    public List<UUID> ofPrinter(UUID printerId, int limit) {
        return printers.assignmentsOf(printerId, limit);
    }

    /** Ids of the requests that came up within an enrollment that the caller may see, oldest first. */
    public List<UUID> within(UUID enrollmentId) {
        return assignments.findByRequestPartOfOrderById(enrollmentId).stream()
                .map(ContactAssignment::id)
                .toList();
    }
}
