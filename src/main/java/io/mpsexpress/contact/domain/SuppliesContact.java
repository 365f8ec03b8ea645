package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A person and shipping address that supplies go to; belongs to one child organization. */
@Entity
@Table(name = "supplies_contact")
public class SuppliesContact {

    private static final int COMPARABLE_LENGTH = 400;

    @Id
    private UUID id;

    private UUID organizationId;

    @Embedded
    private ContactDetails details;

    private String comparableKey;
    private String comparableName;
    private String comparableCompany;
    private String comparableCity;

    @Version
    private Integer version;

    protected SuppliesContact() {}

    /**
     * @param details acceptable by {@link ContactRules}
     */
    public SuppliesContact(UUID organizationId, ContactDetails details) {
        this.id = Ids.next();
        this.organizationId = organizationId;
        change(details);
    }

    /**
     * @param changed acceptable by {@link ContactRules}
     */
    public void change(ContactDetails changed) {
        details = changed;
        comparableKey = ContactKey.of(changed);
        comparableName = comparable(changed.lastName() + ", " + changed.firstName());
        comparableCompany = comparable(changed.companyName());
        comparableCity = comparable(changed.city());
    }

    /** Compatibility forms may unfold to many characters each; to sort and search, the beginning is enough. */
    private static String comparable(String text) {
        String comparable = ComparableText.of(text);
        int end = Math.min(comparable.length(), COMPARABLE_LENGTH);
        boolean splitsPair = end < comparable.length() && Character.isHighSurrogate(comparable.charAt(end - 1));
        return comparable.substring(0, splitsPair ? end - 1 : end);
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public ContactDetails details() {
        return details;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public String comparableKey() {
        return comparableKey;
    }

    String comparableName() {
        return comparableName;
    }

    String comparableCompany() {
        return comparableCompany;
    }

    String comparableCity() {
        return comparableCity;
    }
}
