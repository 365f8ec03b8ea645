package io.mpsexpress.contact;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.SimultaneousRequests;
import io.mpsexpress.contact.AssignSuppliesContactProcess.Need;
import io.mpsexpress.contact.domain.ContactAssignment;
import io.mpsexpress.contact.domain.ContactAssignmentPrinters;
import io.mpsexpress.contact.domain.ContactAssignments;
import io.mpsexpress.contact.domain.ContactGiver;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives printers a supplies delivery contact, at once or by a request that somebody answers (scenarios 2 and 3). */
@Service
@Transactional
public class ContactAssignmentManagement {

    private final ContactAccess access;
    private final ContactGiver giver;
    private final PrinterFleet fleet;
    private final ContactAssignments assignments;
    private final ContactAssignmentPrinters printers;
    private final SimultaneousRequests simultaneous;
    private final AssignSuppliesContactProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    ContactAssignmentManagement(
            ContactAccess access,
            ContactGiver giver,
            PrinterFleet fleet,
            ContactAssignments assignments,
            ContactAssignmentPrinters printers,
            SimultaneousRequests simultaneous,
            AssignSuppliesContactProcess process,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.giver = giver;
        this.fleet = fleet;
        this.assignments = assignments;
        this.printers = printers;
        this.simultaneous = simultaneous;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Assigns a contact to printers: to all of them or to none.
     *
     * @throws Refused naming {@code contactId} when the organization has no such contact, each serial number that cannot
     *     be used, and when the organization is not entitled
     */
    public AssignedContact assign(UUID organizationId, UUID contactId, Collection<String> serialNumbers) {
        access.requireAssignable(organizationId);
        return giver.give(organizationId, contactId, fleet.requireSelection(organizationId, serialNumbers));
    }

    /**
     * Creates a contact and assigns it to printers: both or neither.
     *
     * @throws Refused naming each field that breaks a rule, each serial number that cannot be used, as a conflict when
     *     the organization has this contact, and when the organization is not entitled
     */
    public AssignedContact createAndAssign(
            UUID organizationId, ContactDetails details, Collection<String> serialNumbers) {
        access.requireAssignable(organizationId);
        return giver.giveNew(organizationId, details, fleet.requireSelection(organizationId, serialNumbers));
    }

    /**
     * Opens a request and starts its process.
     *
     * @return id of the request: of the first when the same selection is sent twice at once, or again a moment later
     * @throws Refused naming each serial number that cannot be used, and when the organization is not entitled
     */
    public UUID request(UUID organizationId, Collection<String> serialNumbers) {
        OrganizationView organization = access.requireAssignable(organizationId);
        return request(organization, fleet.requireSelection(organizationId, serialNumbers));
    }

    /** The same for printers that were chosen just now, of a selection of this organization: they are not looked up again. */
    public UUID requestChosen(UUID organizationId, List<CheckedPrinter> chosen) {
        OrganizationView organization = access.requireAssignable(organizationId);
        return request(organization, chosen.stream().map(CheckedPrinter::id).toList());
    }

    private UUID request(OrganizationView organization, List<UUID> printerIds) {
        List<?> asked =
                List.of("contact-assignment", printerIds.stream().sorted().toList());
        return simultaneous.begin(asked, this::isUntouched, () -> begin(organization, printerIds));
    }

    private boolean isUntouched(UUID id) {
        return assignments.findById(id).filter(ContactAssignment::isOpen).isPresent();
    }

    private UUID begin(OrganizationView organization, List<UUID> printerIds) {
        ContactAssignment assignment = save(organization, null, printerIds);
        process.contactNeeded(new Need(
                assignment.id(),
                assignment.number(),
                organization.id(),
                organization.name(),
                organization.partnerId(),
                organization.parentName(),
                printerIds.size()));
        return assignment.id();
    }

    /**
     * Only the request, for a process that goes through {@code assign-supplies-contact} by call activity.
     *
     * @param partOf the request that process works for
     * @param printerIds printers of the organization
     * @return id of the request, which that process needs as {@code contactAssignmentId}
     * @throws Refused when the caller may not assign contacts there
     */
    public UUID open(UUID organizationId, UUID partOf, Collection<UUID> printerIds) {
        return save(access.requireAssignable(organizationId), partOf, printerIds)
                .id();
    }

    /**
     * Answers the open request with a contact, as the human task would.
     *
     * @throws Refused naming {@code contactId} when the organization has no such contact; as a conflict when the request
     *     does not wait for a choice (any more)
     */
    public void choose(UUID assignmentId, UUID contactId) {
        process.contactChosen(requireOpen(assignmentId).processInstanceId(), contactId);
    }

    /**
     * Answers the open request with the wish for a new contact, which the next human task asks for.
     *
     * @throws Refused as a conflict when the request does not wait for a choice (any more)
     */
    public void chooseNew(UUID assignmentId) {
        process.newContactWanted(requireOpen(assignmentId).processInstanceId());
    }

    /** Ends a request with nothing changed, if it is still open: whoever opened it for a process of theirs needs no answer. */
    public void notNeeded(UUID assignmentId) {
        assignments.findById(assignmentId).filter(ContactAssignment::isOpen).ifPresent(assignment -> {
            assignment.cancel(clock.instant());
            audit.record(
                    Act.CONTACT_ASSIGNMENT_CANCELLED, assignment.organizationId(), assignmentId.toString(), Map.of());
        });
    }

    private ContactAssignment requireOpen(UUID assignmentId) {
        ContactAssignment assignment = require(assignmentId);
        access.requireAssignable(assignment.organizationId());
        if (!assignment.isOpen() || assignment.processInstanceId() == null) {
            throw Refused.conflict("contact.assignment.closed");
        }
        return assignment;
    }

    private ContactAssignment save(OrganizationView organization, UUID partOf, Collection<UUID> printerIds) {
        ContactAssignment assignment = assignments.saveAndFlush(
                new ContactAssignment(organization, partOf, printerIds.size(), access.userId(), clock.instant()));
        printers.add(assignment.id(), printerIds);
        audit.record(
                Act.CONTACT_ASSIGNMENT_REQUESTED,
                organization.id(),
                assignment.id().toString(),
                Map.of("printers", printerIds.size()));
        return assignment;
    }

    private ContactAssignment require(UUID assignmentId) {
        return assignments.findById(assignmentId).orElseThrow(Refused::notFound);
    }
}
