package io.mpsexpress.access;

import io.mpsexpress.engine.Worker;
import io.mpsexpress.shared.Refused;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person, or the application itself, on whose behalf something is done.
 *
 * @param userId sign-in name; {@code system} for the application's own jobs
 * @param name what people call them
 * @param roles may be empty
 * @param partnerId the parent organization a partner's user belongs to; null for staff and the application, who see all
 */
public record Caller(String userId, String name, Set<Role> roles, UUID partnerId) {

    private static final Caller SYSTEM = new Caller("system", "MPS Express", Set.of(), null);

    /** The application itself, in jobs that nobody waits for. */
    public static Caller system() {
        return SYSTEM;
    }

    public boolean isSystem() {
        return this == SYSTEM;
    }

    public boolean isStaff() {
        return partnerId == null;
    }

    /** The partner whose data this caller is limited to; empty when they see all. */
    public Optional<UUID> partnerScope() {
        return Optional.ofNullable(partnerId);
    }

    /** Whether what is of this partner is for the caller to see. */
    public boolean sees(UUID partner) {
        return isStaff() || partnerId.equals(partner);
    }

    /** The roles as groups of the engine. */
    public Set<String> groupIds() {
        return roles.stream().map(Role::groupId).collect(Collectors.toUnmodifiableSet());
    }

    /** The caller as the engine's task inbox knows workers. */
    public Worker asWorker() {
        return new Worker(userId, groupIds(), partnerId == null ? null : partnerId.toString());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller has one of the roles; administrators and the application itself always do. */
    public boolean mayActAs(Role... any) {
        if (isSystem() || has(Role.ADMINISTRATOR)) {
            return true;
        }
        for (Role role : any) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @throws Refused when the caller has none of the roles
     */
    public Caller require(Role... any) {
        if (!mayActAs(any)) {
            throw Refused.forbidden();
        }
        return this;
    }
}
