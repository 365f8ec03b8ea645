package io.mpsexpress.contact.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.contact.AssignedContact;
import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.printer.PrinterContacts;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one way by which printers get a contact: from the pages, the API and the process alike. */
@Component
public class ContactGiver {

    private final SuppliesContacts contacts;
    private final ContactBook book;
    private final PrinterContacts printerContacts;
    private final AuditTrail audit;

    ContactGiver(SuppliesContacts contacts, ContactBook book, PrinterContacts printerContacts, AuditTrail audit) {
        this.contacts = contacts;
        this.book = book;
        this.printerContacts = printerContacts;
        this.audit = audit;
    }

    /**
     * @param contactId null when nothing was chosen
     * @throws Refused naming {@code contactId} when the organization has no such contact
     */
    public AssignedContact give(UUID organizationId, UUID contactId, Collection<UUID> printerIds) {
        if (contactId == null) {
            throw Refused.invalidField("contactId", "contact.choice.required");
        }
        SuppliesContact contact = contacts.findByIdAndOrganizationId(contactId, organizationId)
                .orElseThrow(() -> Refused.invalidField("contactId", "contact.choice.unknown"));
        return assign(contact, printerIds);
    }

    /**
     * @throws Refused naming each field that breaks a rule; as a conflict when the organization has this contact
     */
    public AssignedContact giveNew(UUID organizationId, ContactDetails details, Collection<UUID> printerIds) {
        return assign(book.add(organizationId, details), printerIds);
    }

    private AssignedContact assign(SuppliesContact contact, Collection<UUID> printerIds) {
        int printers = printerContacts.assign(contact.organizationId(), contact.id(), printerIds);
        audit.record(
                Act.CONTACT_ASSIGNED,
                contact.organizationId(),
                contact.id().toString(),
                Map.of("contact", contact.details().name(), "printers", printers));
        return new AssignedContact(contact.id(), printers, contact.details().name());
    }
}
