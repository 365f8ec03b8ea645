package io.mpsexpress.contact.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.contact.AssignSuppliesContactProcess;
import io.mpsexpress.organization.OrganizationView;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes requests for a contact, in the caller's transaction. Who may do it is decided before. */
@Component
public class ContactAssignmentBeginning {

    private final ContactAssignments assignments;
    private final ContactAssignmentPrinters printers;
    private final AssignSuppliesContactProcess process;
    private final Acts acts;

    ContactAssignmentBeginning(
            ContactAssignments assignments,
            ContactAssignmentPrinters printers,
            AssignSuppliesContactProcess process,
            Acts acts) {
        this.assignments = assignments;
        this.printers = printers;
        this.process = process;
        this.acts = acts;
    }

    /** A request with a process of its own. */
    public UUID begin(OrganizationView organization, Collection<UUID> printerIds) {
        ContactAssignment assignment = save(organization, null, printerIds);
        process.contactNeeded(assignment.id(), assignment.number(), organization, printerIds.size());
        return assignment.id();
    }

    /** Only the request, for the process of another one. */
    public UUID beginWithin(UUID requestId, OrganizationView organization, Collection<UUID> printerIds) {
        return save(organization, requestId, printerIds).id();
    }

    private ContactAssignment save(OrganizationView organization, UUID partOf, Collection<UUID> printerIds) {
        ContactAssignment assignment = assignments.saveAndFlush(new ContactAssignment(
                organization, partOf, printerIds.size(), acts.caller().userId(), acts.now()));
        printers.add(assignment.id(), printerIds);
        acts.record(
                Act.CONTACT_ASSIGNMENT_REQUESTED,
                organization.id(),
                assignment.id(),
                Map.of("printers", printerIds.size()));
        return assignment;
    }
}
