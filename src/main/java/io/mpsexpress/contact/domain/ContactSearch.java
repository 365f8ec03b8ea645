package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactQuery;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Finds contacts of one organization by what people type, in pages sorted by last and first name. */
@Component
public class ContactSearch {

    // the organization is in it although it is always the same: otherwise H2 does not go along the index
    private static final Sort BY_NAME = Sort.by("organizationId", "comparableName", "id");

    private final SuppliesContacts contacts;

    ContactSearch(SuppliesContacts contacts) {
        this.contacts = contacts;
    }

    public Page<SuppliesContact> find(UUID organizationId, ContactQuery query) {
        Cursor after = Cursor.decode(query.cursor(), 2);
        Specification<SuppliesContact> wanted = (contact, criteria, builder) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(builder.equal(contact.get("organizationId"), organizationId));
            addFilters(query, contact, builder, all);
            if (after != null) {
                all.add(isAfter(after, contact, builder));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
        List<SuppliesContact> found = contacts.findBy(
                wanted,
                fluent -> fluent.sortBy(BY_NAME).limit(query.limit() + 1).all());
        return Page.of(
                found,
                query.limit(),
                last -> Cursor.of(last.comparableName(), last.id().toString()));
    }

    private static void addFilters(
            ContactQuery query, Root<SuppliesContact> contact, CriteriaBuilder builder, List<Predicate> all) {
        for (String word : ComparableText.words(query.name())) {
            addContains("comparableName", word, contact, builder, all);
        }
        addContains("comparableCompany", query.company(), contact, builder, all);
        addContains("comparableCity", query.city(), contact, builder, all);
    }

    private static void addContains(
            String attribute,
            String text,
            Root<SuppliesContact> contact,
            CriteriaBuilder builder,
            List<Predicate> all) {
        if (text != null) {
            all.add(builder.like(contact.get(attribute), ComparableText.contained(text), '!'));
        }
    }

    private static Predicate isAfter(Cursor cursor, Root<SuppliesContact> contact, CriteriaBuilder builder) {
        String name = cursor.part(0);
        return builder.or(
                builder.greaterThan(contact.get("comparableName"), name),
                builder.and(
                        builder.equal(contact.get("comparableName"), name),
                        builder.greaterThan(contact.<UUID>get("id"), cursor.id(1))));
    }
}
