package io.mpsexpress.contact;

import io.mpsexpress.access.SimultaneousRequests;
import io.mpsexpress.contact.domain.ContactAssignment;
import io.mpsexpress.contact.domain.ContactAssignmentBeginning;
import io.mpsexpress.contact.domain.ContactAssignments;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a supplies delivery contact for printers, by a request that somebody answers. More than four collaborators: the same
 * request is begun once.
 */
@Service
@Transactional
public class ContactRequests {

    private final ContactAccess access;
    private final PrinterFleet fleet;
    private final ContactAssignments assignments;
    private final ContactAssignmentBeginning beginning;
    private final SimultaneousRequests simultaneous;

    ContactRequests(
            ContactAccess access,
            PrinterFleet fleet,
            ContactAssignments assignments,
            ContactAssignmentBeginning beginning,
            SimultaneousRequests simultaneous) {
        this.access = access;
        this.fleet = fleet;
        this.assignments = assignments;
        this.beginning = beginning;
        this.simultaneous = simultaneous;
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
        return simultaneous.begin(asked, this::isUntouched, () -> beginning.begin(organization, printerIds));
    }

    private boolean isUntouched(UUID id) {
        return assignments.findById(id).filter(ContactAssignment::isOpen).isPresent();
    }
}
