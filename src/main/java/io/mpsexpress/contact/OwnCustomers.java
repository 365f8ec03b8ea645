package io.mpsexpress.contact;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.PartnerDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The customers whose contacts the caller may see: Lexmark's staff all, a partner its own. */
@Component
class OwnCustomers {

    private final PartnerDirectory partners;
    private final CurrentCaller currentCaller;

    OwnCustomers(PartnerDirectory partners, CurrentCaller currentCaller) {
        this.partners = partners;
        this.currentCaller = currentCaller;
    }

    /** Null for all. */
    Collection<UUID> ids() {
        return currentCaller.get().partnerScope().map(partners::organizationsOf).orElse(null);
    }

    /** What these are called, of which each may be named more than once. */
    Map<UUID, String> names(Collection<UUID> organizationIds) {
        return organizationIds.isEmpty() ? Map.of() : partners.names(List.copyOf(Set.copyOf(organizationIds)));
    }
}
