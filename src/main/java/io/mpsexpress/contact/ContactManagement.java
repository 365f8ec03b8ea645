package io.mpsexpress.contact;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.contact.domain.ContactBook;
import io.mpsexpress.contact.domain.SuppliesContact;
import io.mpsexpress.contact.domain.SuppliesContacts;
import io.mpsexpress.printer.PrinterContacts;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with the supplies delivery contacts of a child organization (help page, "Managing contacts"). More than
 * four collaborators: a contact that goes takes its printers to another one.
 */
@Service
@Transactional
public class ContactManagement {

    private final SuppliesContacts contacts;
    private final ContactBook book;
    private final PrinterContacts printerContacts;
    private final ContactAccess access;
    private final AuditTrail audit;

    ContactManagement(
            SuppliesContacts contacts,
            ContactBook book,
            PrinterContacts printerContacts,
            ContactAccess access,
            AuditTrail audit) {
        this.contacts = contacts;
        this.book = book;
        this.printerContacts = printerContacts;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws Refused as not found when there is none, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public ContactView get(UUID organizationId, UUID contactId) {
        access.requireReadable(organizationId);
        return view(
                contacts.findByIdAndOrganizationId(contactId, organizationId).orElseThrow(Refused::notFound));
    }

    /**
     * @throws Refused naming each field that breaks a rule; as a conflict when the organization has this contact
     */
    public ContactView create(UUID organizationId, ContactDetails details) {
        access.requireWritable(organizationId);
        return ContactView.of(book.add(organizationId, details), 0);
    }

    /**
     * Changes a contact that is still as the caller saw it.
     *
     * @param version the version that the caller saw
     * @throws Refused naming each field that breaks a rule; as a conflict when somebody else changed it meanwhile (the
     *     detail {@code current} holds what it is now) or the organization has another contact that is the same
     */
    public ContactView update(UUID organizationId, UUID contactId, Integer version, ContactDetails details) {
        access.requireWritable(organizationId);
        SuppliesContact contact = lock(organizationId, contactId);
        if (version == null) {
            throw Refused.invalidField("version", "contact.version.required");
        }
        if (contact.version() != version) {
            throw Refused.conflict("contact.stale").with("current", view(contact));
        }
        book.change(contact, details);
        return view(contact);
    }

    /**
     * Deletes a contact that serves no printer.
     *
     * @throws Refused as a conflict when it serves any; the detail {@code assignedPrinters} says how many
     */
    public void delete(UUID organizationId, UUID contactId) {
        access.requireWritable(organizationId);
        delete(lock(organizationId, contactId));
    }

    /**
     * Moves all printers of a contact to another one of the same organization, then deletes it.
     *
     * @return how many printers were moved
     * @throws Refused naming {@code reassignTo} when that is no other contact of the organization
     */
    public int reassignAndDelete(UUID organizationId, UUID contactId, UUID reassignTo) {
        access.requireWritable(organizationId);
        SuppliesContact contact = lock(organizationId, contactId);
        if (contactId.equals(reassignTo)
                || contacts.findByIdAndOrganizationId(reassignTo, organizationId)
                        .isEmpty()) {
            throw Refused.invalidField("reassignTo", "contact.reassignTo.unknown");
        }
        int moved = printerContacts.move(organizationId, contactId, reassignTo);
        delete(contact);
        return moved;
    }

    private void delete(SuppliesContact contact) {
        long printers = printerContacts.count(contact.id());
        if (printers > 0) {
            throw assigned(printers);
        }
        try {
            contacts.delete(contact);
            contacts.flush();
        } catch (DataIntegrityViolationException e) {
            // somebody assigned it at this very moment
            throw assigned(1);
        }
        audit.record(
                Act.CONTACT_DELETED,
                contact.organizationId(),
                contact.id().toString(),
                Map.of("contact", contact.details().name()));
    }

    private static Refused assigned(long printers) {
        return Refused.conflict("contact.assigned", printers).with("assignedPrinters", printers);
    }

    private SuppliesContact lock(UUID organizationId, UUID contactId) {
        return contacts.findAndLock(contactId, organizationId).orElseThrow(Refused::notFound);
    }

    private ContactView view(SuppliesContact contact) {
        return ContactView.of(contact, printerContacts.count(contact.id()));
    }
}
