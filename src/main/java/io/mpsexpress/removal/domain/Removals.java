package io.mpsexpress.removal.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All removals, of whichever partner; who may see them is decided by {@code RemovalQueries}. */
public interface Removals extends Repository<Removal, UUID> {

    Removal saveAndFlush(Removal removal);

    Optional<Removal> findById(UUID id);

    /** The one that waits for its decision, or for being carried out. */
    Optional<Removal> findFirstByOrganizationIdAndEntitlementTrueAndEndedAtIsNull(UUID organizationId);
}
