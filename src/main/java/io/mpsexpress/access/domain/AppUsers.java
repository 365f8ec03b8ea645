package io.mpsexpress.access.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Those who may sign in. */
public interface AppUsers extends JpaRepository<AppUser, String>, JpaSpecificationExecutor<AppUser> {

    @EntityGraph(attributePaths = "roleIds")
    Optional<AppUser> findWithRolesById(String id);

    @EntityGraph(attributePaths = "roleIds")
    Optional<AppUser> findWithRolesByIssuerAndSubject(String issuer, String subject);

    /** @param pattern for {@code like}, in small letters */
    @Query(
            """
            select u.id from AppUser u
            where lower(concat(u.firstName, ' ', u.lastName)) like :pattern escape '!' or lower(u.id) like :pattern escape '!'
            order by u.id""")
    Set<String> findIdsLike(String pattern, Limit limit);

    @EntityGraph(attributePaths = "roleIds")
    List<AppUser> findWithRolesByIdInOrderById(Collection<String> ids);

    /**
     * All people of a partner, or of staff, whom nobody else changes until this transaction ends. Rules about who is the last one
     * hold for what is read after this.
     *
     * @param partnerId null for staff
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<AppUser> findByPartnerIdOrderById(UUID partnerId);

    /** Roles of staff, by the ids of their groups, that somebody has who may come in. */
    @Query("select distinct r from AppUser u join u.roleIds r where u.enabled = true and u.partnerId is null")
    Set<String> staffRoleIds();

    /**
     * Those of one side who may come in and have one of the roles, by name; each once.
     *
     * @param partnerId null for staff
     */
    @Query(
            """
            select u from AppUser u
            where u.enabled = true and u.partnerId is not distinct from :partnerId
              and exists (select 1 from AppUser o join o.roleIds r where o.id = u.id and r in :roleIds)
            order by u.firstName, u.lastName, u.id""")
    List<AppUser> findEnabledWithAnyOf(Collection<String> roleIds, UUID partnerId);

    /** Whether somebody has the role whom no provider can take it from. */
    boolean existsByRoleIdsContainsAndIssuerIsNull(String roleId);
}
