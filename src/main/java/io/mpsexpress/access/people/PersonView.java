package io.mpsexpress.access.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mpsexpress.access.domain.AppUser;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who has access, or had.
 *
 * @param id the same as the user id
 * @param email null for none
 * @param language null when they never chose
 * @param roles ids of groups
 * @param organizationId null for staff
 * @param version to be sent back with a change
 * @param ofProvider whether an OpenID Connect provider knows them, and no password
 */
public record PersonView(
        String id,
        String userId,
        String name,
        String email,
        String language,
        List<String> roles,
        UUID organizationId,
        boolean enabled,
        int version,
        @JsonIgnore boolean ofProvider) {

    public static PersonView of(AppUser user) {
        return new PersonView(
                user.id(),
                user.id(),
                user.name(),
                user.email(),
                user.language(),
                user.asCaller().groupIds().stream().sorted().toList(),
                user.partnerId(),
                user.isEnabled(),
                user.version(),
                user.isOfProvider());
    }
}
