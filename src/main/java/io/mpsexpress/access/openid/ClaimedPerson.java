package io.mpsexpress.access.openid;

import io.mpsexpress.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody as a provider's claims tell of them.
 *
 * @param issuer the provider
 * @param subject by which it knows them, and never knows anybody else
 * @param at when it made the claims
 * @param userId as the provider has it; null for none
 * @param name null when nothing is said of it
 * @param email null when nothing is said of it
 * @param language tag of one that is spoken here; null when nothing is said of it
 * @param roles empty when nothing is said of groups; unknown groups are left out
 * @param organization name or id; null for none
 */
public record ClaimedPerson(
        String issuer,
        String subject,
        Instant at,
        String userId,
        String name,
        String email,
        String language,
        Optional<Set<Role>> roles,
        String organization) {

    /** The same when claims that do not speak of groups mean that there are none. */
    public ClaimedPerson entirely() {
        return new ClaimedPerson(
                issuer, subject, at, userId, name, email, language, Optional.of(roles.orElse(Set.of())), organization);
    }
}
