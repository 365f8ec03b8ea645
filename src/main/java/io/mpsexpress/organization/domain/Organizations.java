package io.mpsexpress.organization.domain;

import io.mpsexpress.access.Partner;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.organization.OrganizationKind;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All organizations, of whichever partner; who may see them is decided by {@code VisibleOrganizations}. */
public interface Organizations extends Repository<Organization, UUID>, PartnerDirectory {

    String PARTNERS = "select new io.mpsexpress.access.Partner(o.id, o.name) from Organization o where o.kind = PARENT";

    @EntityGraph(attributePaths = "parent")
    Optional<Organization> findById(UUID id);

    /** The organization, which nobody else changes or asks to entitle until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Organization o where o.id = :id")
    Optional<Organization> findAndLock(UUID id);

    /** The organization as it stays until this transaction ends; others may hold it as well. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select o from Organization o where o.id = :id")
    Optional<Organization> findAndHold(UUID id);

    /** The customers of a partner, some hundreds at most, newest first. */
    @EntityGraph(attributePaths = "parent")
    List<Organization> findByParentIdOrderByIdDesc(UUID parentId);

    @Override
    @Query(PARTNERS)
    List<Partner> all();

    @Override
    @Query(PARTNERS + " and o.id in :ids")
    List<Partner> among(Collection<UUID> ids);

    @Override
    @Query(PARTNERS + " and o.partnerName = :comparableName")
    Optional<Partner> named(String comparableName);

    @Override
    @Query("select o.id from Organization o where o.id = :partnerId or o.parent.id = :partnerId")
    List<UUID> organizationsOf(UUID partnerId);

    @Override
    default Map<UUID, String> names(Collection<UUID> organizationIds) {
        return findByIdIn(organizationIds).stream().collect(Collectors.toMap(Organization::id, Organization::name));
    }

    List<Organization> findByIdIn(Collection<UUID> ids);

    boolean existsByKind(OrganizationKind kind);

    boolean existsByPartnerName(String comparableName);

    boolean existsByParentIdAndComparableName(UUID parentId, String comparableName);

    Organization saveAndFlush(Organization organization);
}
