package io.mpsexpress.organization.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All entitlement requests, of whichever partner. */
public interface EntitlementRequests extends Repository<EntitlementRequest, UUID> {

    @EntityGraph(attributePaths = {"request", "organization", "organization.parent"})
    Optional<EntitlementRequest> findById(UUID id);

    @EntityGraph(attributePaths = "request")
    Optional<EntitlementRequest> findFirstByOrganizationIdAndRequestEndedAtIsNullOrderByIdDesc(UUID organizationId);

    /** Newest first. */
    @EntityGraph(attributePaths = {"request", "organization", "organization.parent"})
    List<EntitlementRequest> findByOrganizationIdOrderByOrganizationIdDescIdDesc(UUID organizationId, Limit limit);

    /** Those that came up within another request, oldest first. */
    @EntityGraph(attributePaths = "request")
    List<EntitlementRequest> findByRequestPartOfOrderById(UUID partOf);

    EntitlementRequest saveAndFlush(EntitlementRequest request);
}
