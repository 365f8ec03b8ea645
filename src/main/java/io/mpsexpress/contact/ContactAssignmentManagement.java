package io.mpsexpress.contact;

import io.mpsexpress.contact.domain.ContactGiver;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives printers a supplies delivery contact at once (scenarios 2 and 3). */
@Service
@Transactional
public class ContactAssignmentManagement {

    private final ContactAccess access;
    private final ContactGiver giver;
    private final PrinterFleet fleet;

    ContactAssignmentManagement(ContactAccess access, ContactGiver giver, PrinterFleet fleet) {
        this.access = access;
        this.giver = giver;
        this.fleet = fleet;
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
}
