package io.mpsexpress.removal.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All removals, of whichever partner; who may see them is decided by {@code RemovalQueries}. */
public interface Removals extends Repository<Removal, UUID> {

    Removal saveAndFlush(Removal removal);

    Optional<Removal> findById(UUID id);

    @EntityGraph(attributePaths = "request")
    List<Removal> findByIdIn(Collection<UUID> ids);

    /** The one that waits for its decision, or for being carried out. */
    @EntityGraph(attributePaths = "request")
    Optional<Removal> findFirstByRequestOrganizationIdAndEntitlementTrueAndRequestEndedAtIsNull(UUID organizationId);
}
