package io.mpsexpress.access.openid.domain;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.openid.Refusal;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody is here by their claims.
 *
 * @param partnerId null for staff
 * @param refusal null when they may come in
 */
public record Standing(Set<Role> roles, UUID partnerId, Refusal refusal) {

    static Standing refused(Refusal refusal) {
        return new Standing(Set.of(), null, refusal);
    }

    public boolean isRefused() {
        return refusal != null;
    }
}
