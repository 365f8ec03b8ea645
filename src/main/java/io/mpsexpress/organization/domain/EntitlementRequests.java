package io.mpsexpress.organization.domain;

import io.mpsexpress.organization.EntitlementState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All entitlement requests, of whichever partner. */
public interface EntitlementRequests extends Repository<EntitlementRequest, UUID> {

    @EntityGraph(attributePaths = {"organization", "organization.parent"})
    Optional<EntitlementRequest> findById(UUID id);

    Optional<EntitlementRequest> findFirstByOrganizationIdAndStateOrderByIdDesc(
            UUID organizationId, EntitlementState state);

    /** Newest first. */
    @EntityGraph(attributePaths = {"organization", "organization.parent"})
    List<EntitlementRequest> findByOrganizationIdOrderByOrganizationIdDescIdDesc(UUID organizationId, Limit limit);

    /** Those that came up within another request, oldest first. */
    List<EntitlementRequest> findByPartOfOrderById(UUID partOf);

    EntitlementRequest save(EntitlementRequest request);
}
