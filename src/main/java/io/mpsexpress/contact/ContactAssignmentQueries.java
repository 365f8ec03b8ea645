package io.mpsexpress.contact;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.contact.AssignSuppliesContactProcess.OpenStep;
import io.mpsexpress.contact.domain.ContactAssignment;
import io.mpsexpress.contact.domain.ContactAssignmentList;
import io.mpsexpress.contact.domain.ContactAssignmentPrinters;
import io.mpsexpress.contact.domain.ContactAssignments;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.shared.Page;
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
    private final ContactAssignmentList list;
    private final AssignSuppliesContactProcess process;
    private final CurrentCaller currentCaller;

    ContactAssignmentQueries(
            VisibleOrganizations organizations,
            ContactAssignments assignments,
            ContactAssignmentPrinters printers,
            ContactAssignmentList list,
            AssignSuppliesContactProcess process,
            CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.assignments = assignments;
        this.printers = printers;
        this.list = list;
        this.process = process;
        this.currentCaller = currentCaller;
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
                assignment.state(),
                organization.id(),
                organization.name(),
                assignment.contactId(),
                printers.count(assignmentId),
                assignment.requestedBy(),
                assignment.requestedAt(),
                assignment.closedAt(),
                assignment.forcedEnd(),
                assignment.workedOnBy(),
                step.map(OpenStep::taskId).stream().toList(),
                step.map(OpenStep::choice).orElse(false));
    }

    /** Whether there is such a request, and the caller may see it. */
    public boolean isVisible(UUID assignmentId) {
        return assignments
                .findById(assignmentId)
                .map(ContactAssignment::partnerId)
                .filter(partner ->
                        currentCaller.get().partnerScope().map(partner::equals).orElse(true))
                .isPresent();
    }

    /** Newest first, a page at a time, within what the caller may see; without open tasks. */
    public Page<ContactAssignmentView> list(RequestFilter filter, int limit, String cursor) {
        return list.find(filter.within(currentCaller.get().partnerId()), limit, cursor);
    }

    /** Ids of the requests that came up within an enrollment that the caller may see, oldest first. */
    public List<UUID> within(UUID enrollmentId) {
        return assignments.findByPartOfOrderById(enrollmentId).stream()
                .map(ContactAssignment::id)
                .toList();
    }
}
