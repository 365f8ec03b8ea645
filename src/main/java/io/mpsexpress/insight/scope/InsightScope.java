package io.mpsexpress.insight.scope;

import io.mpsexpress.access.ChosenLanguages;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.insight.scope.Whose.Named;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose figures somebody sees: a partner's people their own whatever they ask for, or one of their customers'; Lexmark's staff one
 * partner's, one customer's or all. What a question is limited to, everything is that answers it: nobody learns anything of others.
 */
@Component
public class InsightScope {

    private final CurrentCaller currentCaller;
    private final PartnerDirectory partners;
    private final VisibleOrganizations organizations;
    private final ChosenLanguages zones;

    InsightScope(
            CurrentCaller currentCaller,
            PartnerDirectory partners,
            VisibleOrganizations organizations,
            ChosenLanguages zones) {
        this.currentCaller = currentCaller;
        this.partners = partners;
        this.organizations = organizations;
        this.zones = zones;
    }

    /**
     * Two statements at most.
     *
     * @throws Refused as not found when there is no such partner or customer, the caller may not see it, or the customer is
     *     another partner's, which names {@code customer} to who sees both; naming {@code zone} when it is none, {@code from} or
     *     {@code to} as {@link Period#of}
     */
    public InsightQuestion question(Asked asked) {
        return new InsightQuestion(Period.of(asked.from(), asked.to(), zone(asked.zone())), whose(asked));
    }

    /** The reader's own is the one of their account: UTC as long as they have not chosen any. */
    private ZoneId zone(String asked) {
        String zone =
                asked == null ? zones.timeZoneOf(currentCaller.get().userId()).orElse("UTC") : asked;
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refused.invalidField("zone", "insight.zone");
        }
        return ZoneId.of(zone);
    }

    private Whose whose(Asked asked) {
        UUID own = currentCaller.get().partnerId();
        UUID partner = asked.partner() == null ? own : Ids.parse(asked.partner());
        if (own != null && !own.equals(partner)) {
            throw Refused.notFound();
        }
        if (asked.customer() != null) {
            return ofCustomer(Ids.parse(asked.customer()), partner);
        }
        if (partner == null) {
            return Whose.ALL;
        }
        return new Whose(own == null ? ofPartner(partner) : new Named(own, null), null);
    }

    private Whose ofCustomer(UUID id, UUID partner) {
        OrganizationView customer = organizations.require(id);
        if (!customer.isChild()) {
            throw Refused.notFound();
        }
        if (partner != null && !partner.equals(customer.partnerId())) {
            throw Refused.notFound()
                    .withProblems(List.of(new FieldProblem("customer", "insight.customer.ofAnother", customer.name())));
        }
        return new Whose(
                new Named(customer.parentId(), customer.parentName()), new Named(customer.id(), customer.name()));
    }

    private Named ofPartner(UUID id) {
        return partners.among(List.of(id)).stream()
                .findFirst()
                .map(partner -> new Named(partner.id(), partner.name()))
                .orElseThrow(Refused::notFound);
    }
}
