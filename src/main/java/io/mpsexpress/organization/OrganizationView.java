package io.mpsexpress.organization;

import io.mpsexpress.request.Customer;
import java.util.UUID;

/**
 * An organization that the caller may see.
 *
 * @param parentId the partner; null for a parent organization
 * @param parentName the partner's name; null for a parent organization
 */
public record OrganizationView(
        UUID id, String name, OrganizationKind kind, UUID parentId, String parentName, boolean entitled) {

    /** The partner it belongs to: itself when it is one. */
    public UUID partnerId() {
        return kind == OrganizationKind.PARENT ? id : parentId;
    }

    /** As requests know it. */
    public Customer asCustomer() {
        return new Customer(id, partnerId(), name);
    }

    public boolean isChild() {
        return kind == OrganizationKind.CHILD;
    }
}
