package io.mpsexpress.access.openid.domain;

import io.mpsexpress.access.Partner;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.openid.ClaimedPerson;
import io.mpsexpress.access.openid.Refusal;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the groups and the organization of a provider make of somebody. The rules are those of invitations: a partner's people have
 * a partner's roles, staff roles of staff.
 */
@Component
public class Standings {

    private final PartnerDirectory partners;

    Standings(PartnerDirectory partners) {
        this.partners = partners;
    }

    /** @param person of whom groups are said */
    public Standing of(ClaimedPerson person) {
        Set<Role> roles = person.roles().orElseThrow();
        UUID partnerId = partner(person.organization()).orElse(null);
        if (roles.isEmpty()) {
            return Standing.refused(Refusal.NO_ROLE);
        }
        if (partnerId == null && roles.stream().noneMatch(Role::isStaff)) {
            return Standing.refused(Refusal.NO_PARTNER);
        }
        return Role.problemOf(roles, partnerId).isPresent()
                ? Standing.refused(Refusal.MIXED_ROLES)
                : new Standing(roles, partnerId, null);
    }

    private Optional<UUID> partner(String organization) {
        if (organization == null) {
            return Optional.empty();
        }
        return Ids.find(organization)
                .flatMap(id -> partners.among(List.of(id)).stream().findFirst())
                .or(() -> partners.named(ComparableText.of(organization)))
                .map(Partner::id);
    }
}
