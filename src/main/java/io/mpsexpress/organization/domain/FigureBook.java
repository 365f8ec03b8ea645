package io.mpsexpress.organization.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.ContactFigures;
import io.mpsexpress.organization.FleetFigures;
import io.mpsexpress.organization.OrganizationFigures;
import io.mpsexpress.organization.PartnerProgress;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what there is of organizations: asks each module that has some of it once, for any number of them. */
@Component
class FigureBook {

    private final Organizations organizations;
    private final FleetFigures fleet;
    private final ContactFigures contacts;
    private final RequestQueries requests;

    FigureBook(Organizations organizations, FleetFigures fleet, ContactFigures contacts, RequestQueries requests) {
        this.organizations = organizations;
        this.fleet = fleet;
        this.contacts = contacts;
        this.requests = requests;
    }

    /** @return figures for each of them */
    Map<UUID, OrganizationFigures> of(Collection<UUID> organizationIds) {
        if (organizationIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<EligibilityStatus, Long>> printers = fleet.printersByStatus(organizationIds);
        Map<UUID, Long> contactCounts = contacts.contacts(organizationIds);
        Map<UUID, Long> openRequests = requests.countOpen(organizationIds);
        Function<UUID, OrganizationFigures> figures = id -> new OrganizationFigures(
                printers.getOrDefault(id, Map.of()),
                contactCounts.getOrDefault(id, 0L),
                openRequests.getOrDefault(id, 0L),
                0);
        return organizationIds.stream().distinct().collect(Collectors.toMap(Function.identity(), figures));
    }

    /** The same, with how many of their printers are asked for already. */
    Map<UUID, OrganizationFigures> inDetail(Collection<UUID> organizationIds) {
        Map<UUID, OrganizationFigures> figures = new HashMap<>(of(organizationIds));
        List<UUID> withEligible = organizationIds.stream()
                .filter(id -> figures.get(id).printers(EligibilityStatus.ELIGIBLE) > 0)
                .toList();
        if (!withEligible.isEmpty()) {
            fleet.eligibleAskedFor(withEligible)
                    .forEach((id, asked) -> figures.computeIfPresent(id, (same, counted) -> counted.askedFor(asked)));
        }
        return figures;
    }

    /** How far a partner is; empty when it has asked for printers to be added, which one statement tells. */
    Optional<PartnerProgress> progressOf(UUID partnerId) {
        if (requests.hasAny(partnerId, RequestKind.ENROLLMENT)) {
            return Optional.empty();
        }
        List<Organization> customers = organizations.findByParentIdOrderByIdDesc(partnerId);
        List<UUID> ids = customers.stream().map(Organization::id).toList();
        return Optional.of(new PartnerProgress(
                ids.isEmpty() ? null : ids.get(0),
                customers.stream().anyMatch(Organization::isEntitled),
                !ids.isEmpty() && fleet.hasPrinters(ids),
                !ids.isEmpty() && contacts.hasContacts(ids)));
    }
}
