package io.mpsexpress.access.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** Those who may sign in. */
public interface AppUsers extends JpaRepository<AppUser, String>, JpaSpecificationExecutor<AppUser> {

    @EntityGraph(attributePaths = "roleIds")
    Optional<AppUser> findWithRolesById(String id);

    boolean existsByRoleIdsContains(String roleId);
}
