package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactQuery;
import io.mpsexpress.printer.list.ContactChoice;
import io.mpsexpress.printer.list.ContactChoices;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives the list of printers the contacts that it can be filtered by. */
@Component
class ChoicesForPrinters implements ContactChoices {

    private static final int SHOWN = 10;

    private final SuppliesContacts contacts;
    private final ContactSearch search;

    ChoicesForPrinters(SuppliesContacts contacts, ContactSearch search) {
        this.contacts = contacts;
        this.search = search;
    }

    @Override
    public List<ContactChoice> find(UUID organizationId, String text) {
        ContactQuery byName = new ContactQuery(text, null, null, SHOWN, null);
        return search.find(organizationId, byName)
                .map(ChoicesForPrinters::choice)
                .items();
    }

    @Override
    public Optional<ContactChoice> get(UUID organizationId, UUID contactId) {
        return contacts.findByIdAndOrganizationId(contactId, organizationId).map(ChoicesForPrinters::choice);
    }

    private static ContactChoice choice(SuppliesContact contact) {
        return new ContactChoice(
                contact.id(),
                contact.details().name(),
                contact.details().companyName(),
                contact.details().city());
    }
}
