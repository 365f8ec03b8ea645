package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Writes single contacts: acceptable ones only, and each person once in an organization. */
@Component
public class ContactBook {

    private final SuppliesContacts contacts;
    private final ContactRules rules;

    ContactBook(SuppliesContacts contacts, ContactRules rules) {
        this.contacts = contacts;
        this.rules = rules;
    }

    /**
     * @throws Refused naming each field that breaks a rule; as a conflict when the organization has this contact (the
     *     detail {@code contactId} says which)
     */
    public SuppliesContact add(UUID organizationId, ContactDetails details) {
        requireAcceptable(details);
        requireNoOther(organizationId, null, details);
        return save(new SuppliesContact(organizationId, details));
    }

    /** The same for a contact that exists. */
    public void change(SuppliesContact contact, ContactDetails details) {
        requireAcceptable(details);
        requireNoOther(contact.organizationId(), contact.id(), details);
        contact.change(details);
        save(contact);
    }

    private void requireAcceptable(ContactDetails details) {
        List<FieldProblem> problems = rules.check(details);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }

    private void requireNoOther(UUID organizationId, UUID self, ContactDetails details) {
        contacts.findByOrganizationIdAndComparableKey(organizationId, ContactKey.of(details))
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw exists(details).with("contactId", other.id());
                });
    }

    private SuppliesContact save(SuppliesContact contact) {
        try {
            return contacts.saveAndFlush(contact);
        } catch (DataIntegrityViolationException e) {
            // somebody else was quicker with the same contact
            throw exists(contact.details());
        }
    }

    private static Refused exists(ContactDetails details) {
        return Refused.conflict("contact.exists", details.name(), details.email())
                .withProblems(List.of(new FieldProblem("email", "contact.exists.field")));
    }
}
