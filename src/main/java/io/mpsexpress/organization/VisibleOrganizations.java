package io.mpsexpress.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The one place that limits every caller to their own organizations. Other modules come through here before they touch
 * anything of an organization.
 */
public interface VisibleOrganizations {

    /**
     * @return the organization, when the current caller may see it
     * @throws io.mpsexpress.shared.Refused as not found otherwise
     */
    OrganizationView require(UUID organizationId);

    /**
     * The same for what only a child organization has: contacts, enrollments.
     *
     * @throws io.mpsexpress.shared.Refused as not found, or as invalid for a parent organization
     */
    OrganizationView requireChild(UUID organizationId);

    /** The customers of a partner, some hundreds at most; none when the caller may not see the partner. */
    List<OrganizationView> customersOf(UUID partnerId);

    /** Which of these, that the caller was shown something of, are parent organizations. */
    Set<UUID> parentsAmong(Collection<UUID> organizationIds);
}
