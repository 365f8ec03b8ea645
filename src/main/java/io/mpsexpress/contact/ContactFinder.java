package io.mpsexpress.contact;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.contact.domain.ContactWords;
import java.util.Collection;
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
    private final PartnerDirectory partners;
    private final CurrentCaller currentCaller;

    ContactFinder(ContactWords words, PartnerDirectory partners, CurrentCaller currentCaller) {
        this.words = words;
        this.partners = partners;
        this.currentCaller = currentCaller;
    }

    /**
     * The first by last and first name of those in whose name, company or e-mail address every word of the text begins a
     * word.
     *
     * @param text null or blank finds none
     * @param limit at least 1
     */
    public List<FoundContact> find(String text, int limit) {
        Collection<UUID> own = currentCaller
                .get()
                .partnerScope()
                .map(partners::organizationsOf)
                .orElse(null);
        List<FoundContact> found = words.find(text, own, limit);
        Map<UUID, String> customers = found.isEmpty()
                ? Map.of()
                : partners.names(found.stream()
                        .map(FoundContact::organizationId)
                        .distinct()
                        .toList());
        return found.stream()
                .map(contact -> contact.of(customers.get(contact.organizationId())))
                .toList();
    }
}
