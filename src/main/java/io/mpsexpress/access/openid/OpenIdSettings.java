package io.mpsexpress.access.openid;

import io.mpsexpress.access.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this application understands its OpenID Connect provider.
 *
 * @param roles the provider's groups that give a role; one that is not named here is given by the group with its id
 * @param backEndScope of tokens that report management results, in the name of no person
 */
@Validated
@ConfigurationProperties("mps-express.open-id-connect")
public record OpenIdSettings(
        @Valid @DefaultValue ClaimNames claims,
        @DefaultValue Map<Role, Set<String>> roles,
        @NotBlank @DefaultValue("mps-express.back-end") String backEndScope) {

    /**
     * What the provider calls its claims. A name with dots leads into claims within claims, where none has that name.
     *
     * @param groups a text or a list of them
     * @param organization name or id of a partner
     */
    public record ClaimNames(
            @NotBlank @DefaultValue("preferred_username") String userId,
            @NotBlank @DefaultValue("name") String name,
            @NotBlank @DefaultValue("email") String email,
            @NotBlank @DefaultValue("groups") String groups,
            @NotBlank @DefaultValue("organization") String organization,
            @NotBlank @DefaultValue("locale") String locale) {}

    Set<String> groupsOf(Role role) {
        return roles.getOrDefault(role, Set.of(role.groupId()));
    }
}
