package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactQuery;
import io.mpsexpress.printer.list.ContactChoice;
import io.mpsexpress.printer.list.ContactChoices;
import io.mpsexpress.printer.list.PrinterView.AssignedContact;
import io.mpsexpress.shared.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives the list of printers the contacts that it shows and can be filtered by. */
@Component
class ChoicesForPrinters implements ContactChoices {

    private static final int SHOWN = 10;

    private final SuppliesContacts contacts;
    private final ContactSearch search;
    private final JdbcTemplate jdbc;

    ChoicesForPrinters(SuppliesContacts contacts, ContactSearch search, JdbcTemplate jdbc) {
        this.contacts = contacts;
        this.search = search;
        this.jdbc = jdbc;
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

    @Override
    public Map<UUID, AssignedContact> assigned(Collection<UUID> contactIds) {
        Map<UUID, AssignedContact> assigned = new HashMap<>();
        if (!contactIds.isEmpty()) {
            jdbc.query(
                    "select c.id, c.first_name, c.last_name, c.city from unnest(?) as wanted (id)"
                            + " join supplies_contact c on c.id = wanted.id",
                    row -> {
                        UUID id = row.getObject("id", UUID.class);
                        String name = row.getString("first_name") + " " + row.getString("last_name");
                        assigned.put(id, new AssignedContact(id, name, row.getString("city")));
                    },
                    SqlArrays.ids(contactIds));
        }
        return assigned;
    }

    private static ContactChoice choice(SuppliesContact contact) {
        return new ContactChoice(
                contact.id(),
                contact.details().name(),
                contact.details().companyName(),
                contact.details().city());
    }
}
