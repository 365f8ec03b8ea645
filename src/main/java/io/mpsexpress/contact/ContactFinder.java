package io.mpsexpress.contact;

import io.mpsexpress.contact.domain.ContactWords;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds contacts of all customers that the caller may see: Lexmark's staff all, a partner those of its own customers. */
@Service
@Transactional(readOnly = true)
public class ContactFinder {

    private final ContactWords words;
    private final OwnCustomers customers;

    ContactFinder(ContactWords words, OwnCustomers customers) {
        this.words = words;
        this.customers = customers;
    }

    /**
     * The first by last and first name of those in whose name, company or e-mail address every word of the text begins a
     * word.
     *
     * @param text null or blank finds none
     * @param limit at least 1
     */
    public List<FoundContact> find(String text, int limit) {
        List<FoundContact> found = words.find(text, customers.ids(), limit);
        Map<UUID, String> names =
                customers.names(found.stream().map(FoundContact::organizationId).toList());
        return found.stream()
                .map(contact -> contact.of(names.get(contact.organizationId())))
                .toList();
    }
}
