package io.mpsexpress.contact;

import io.mpsexpress.contact.domain.ContactSearch;
import io.mpsexpress.contact.domain.SuppliesContact;
import io.mpsexpress.printer.PrinterContacts;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of contacts, by last and first name. */
@Service
@Transactional(readOnly = true)
public class ContactLists {

    private final ContactSearch search;
    private final PrinterContacts printerContacts;
    private final ContactAccess access;
    private final OwnCustomers customers;

    ContactLists(ContactSearch search, PrinterContacts printerContacts, ContactAccess access, OwnCustomers customers) {
        this.search = search;
        this.printerContacts = printerContacts;
        this.access = access;
        this.customers = customers;
    }

    /**
     * The contacts of a child organization.
     *
     * @throws Refused when the caller may not see it, or it is a parent organization
     */
    public Page<ContactView> ofCustomer(UUID organizationId, ContactQuery query) {
        access.requireReadable(organizationId);
        return views(search.find(organizationId, query));
    }

    /** The contacts of all customers that the caller may see. */
    public Page<ContactView> ofAll(ContactQuery query) {
        return views(search.findAmong(customers.ids(), query));
    }

    /** The names of the customers whose contacts these are. */
    public Map<UUID, String> customersOf(List<ContactView> contacts) {
        return customers.names(
                contacts.stream().map(ContactView::organizationId).toList());
    }

    private Page<ContactView> views(Page<SuppliesContact> page) {
        List<UUID> ids = page.items().stream().map(SuppliesContact::id).toList();
        Map<UUID, Long> printers = ids.isEmpty() ? Map.of() : printerContacts.count(ids);
        return page.map(contact -> ContactView.of(contact, printers.getOrDefault(contact.id(), 0L)));
    }
}
