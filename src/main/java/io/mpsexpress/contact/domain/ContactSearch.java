package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactQuery;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Finds contacts by what people type, in pages sorted by last and first name. */
@Component
public class ContactSearch {

    private static final Sort BY_NAME = Sort.by("comparableName", "id");
    // the organization is in it although it is always the same: otherwise H2 does not go along the index
    private static final Sort OF_ONE_BY_NAME = Sort.by("organizationId").and(BY_NAME);

    private final SuppliesContacts contacts;

    ContactSearch(SuppliesContacts contacts) {
        this.contacts = contacts;
    }

    /** Those of one organization. */
    public Page<SuppliesContact> find(UUID organizationId, ContactQuery query) {
        return find(
                query,
                OF_ONE_BY_NAME,
                (contact, criteria, builder) -> builder.equal(contact.get("organizationId"), organizationId));
    }

    /**
     * Those of many.
     *
     * @param organizationIds null for all
     */
    public Page<SuppliesContact> findAmong(Collection<UUID> organizationIds, ContactQuery query) {
        return find(
                query,
                BY_NAME,
                (contact, criteria, builder) -> organizationIds == null
                        ? builder.conjunction()
                        : contact.get("organizationId").in(organizationIds));
    }

    private Page<SuppliesContact> find(ContactQuery query, Sort order, Specification<SuppliesContact> whose) {
        Cursor after = Cursor.decode(query.cursor(), 2);
        Specification<SuppliesContact> wanted = (contact, criteria, builder) -> {
            List<Predicate> all = new ArrayList<>();
            addFilters(query, contact, builder, all);
            if (after != null) {
                all.add(isAfter(after, contact, builder));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
        List<SuppliesContact> found = contacts.findBy(
                whose.and(wanted),
                fluent -> fluent.sortBy(order).limit(query.limit() + 1).all());
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
