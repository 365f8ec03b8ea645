package io.mpsexpress.access.domain;

import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Those who may sign in. */
public interface AppUsers extends JpaRepository<AppUser, String>, JpaSpecificationExecutor<AppUser> {

    @EntityGraph(attributePaths = "roleIds")
    Optional<AppUser> findWithRolesById(String id);

    /** @param pattern for {@code like}, in small letters */
    @Query(
            """
            select u.id from AppUser u
            where lower(concat(u.firstName, ' ', u.lastName)) like :pattern escape '!' or lower(u.id) like :pattern escape '!'
            order by u.id""")
    Set<String> findIdsLike(String pattern, Limit limit);

    boolean existsByRoleIdsContains(String roleId);
}
