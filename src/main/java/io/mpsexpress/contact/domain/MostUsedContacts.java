package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactChoice;
import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactQuery;
import io.mpsexpress.printer.PrinterContacts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The contacts that are most likely to be chosen: those that serve most printers, then by name. */
@Component
public class MostUsedContacts {

    /** So many with such labels keep a process instance's variables under 4 KB. */
    private static final int CHOICES = 20;

    private static final int LABEL_BYTES = 75;

    private final SuppliesContacts contacts;
    private final ContactSearch search;
    private final PrinterContacts printerContacts;

    MostUsedContacts(SuppliesContacts contacts, ContactSearch search, PrinterContacts printerContacts) {
        this.contacts = contacts;
        this.search = search;
        this.printerContacts = printerContacts;
    }

    public List<ContactChoice> of(UUID organizationId) {
        Set<UUID> used = printerContacts.mostUsed(organizationId, CHOICES).keySet();
        Map<UUID, SuppliesContact> found = new LinkedHashMap<>();
        used.forEach(id -> found.put(id, null));
        contacts.findByOrganizationIdAndIdIn(organizationId, used).forEach(contact -> found.put(contact.id(), contact));
        search.find(organizationId, new ContactQuery(null, null, null, CHOICES, null))
                .items()
                .forEach(contact -> found.putIfAbsent(contact.id(), contact));
        return found.values().stream()
                .filter(Objects::nonNull)
                .limit(CHOICES)
                .map(MostUsedContacts::choice)
                .toList();
    }

    private static ContactChoice choice(SuppliesContact contact) {
        ContactDetails details = contact.details();
        String label = details.name() + ", " + details.companyName() + ", " + details.city();
        return new ContactChoice(shorten(label.replace('\n', ' ')), contact.id().toString());
    }

    private static String shorten(String label) {
        int[] characters = label.codePoints().toArray();
        int bytes = 0;
        for (int i = 0; i < characters.length; i++) {
            bytes += Character.toString(characters[i]).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LABEL_BYTES) {
                return new String(characters, 0, i).stripTrailing() + "…";
            }
        }
        return label;
    }
}
