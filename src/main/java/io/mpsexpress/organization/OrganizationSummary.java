package io.mpsexpress.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * An organization with its figures, as lists and its page show it.
 *
 * @param parentId the partner; null for a parent organization
 * @param parentName the partner's name; null for a parent organization
 * @param entitledAt null while it is not entitled
 * @param entitledBy user id of who confirmed it; null while it is not entitled
 * @param printerCount printers registered in this very organization
 * @param managedCount how many of them are managed
 * @param contactCount its supplies delivery contacts
 * @param openRequestCount its requests and imports of every kind that are not ended
 */
public record OrganizationSummary(
        UUID id,
        String name,
        OrganizationKind kind,
        UUID parentId,
        String parentName,
        boolean entitled,
        Instant entitledAt,
        String entitledBy,
        long printerCount,
        long managedCount,
        long contactCount,
        long openRequestCount) {

    @JsonIgnore
    public boolean isChild() {
        return kind == OrganizationKind.CHILD;
    }
}
