package io.mpsexpress.insight;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.insight.domain.Milestones;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.printer.PrinterFigures;
import io.mpsexpress.printer.PrinterFigures.CustomerCount;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far customers and their printers came, and what holds the others up: a partner's people see their own, staff one
 * partner's or all.
 */
@Service
@Transactional(readOnly = true)
public class FleetInsight {

    private final CurrentCaller currentCaller;
    private final PrinterFigures printers;
    private final Milestones milestones;
    private final PartnerDirectory organizations;

    FleetInsight(
            CurrentCaller currentCaller,
            PrinterFigures printers,
            Milestones milestones,
            PartnerDirectory organizations) {
        this.currentCaller = currentCaller;
        this.printers = printers;
        this.milestones = milestones;
        this.organizations = organizations;
    }

    /** Why printers are not eligible as they stand now, that first whose removal would gain most printers. */
    public List<ReasonView> reasons(Whose whose) {
        return printers.notEligible(whose.partnerId(), whose.customerId()).stream()
                .map(count -> new ReasonView(
                        count.status(), count.printers(), count.customers(), RemedyOf.status(count.status())))
                .toList();
    }

    /**
     * The customers whose printers have a status, the one with most of them first.
     *
     * @param status one that somebody can do something about
     * @param cursor null for the first page
     * @throws Refused as not found for any other status
     */
    public Page<CustomerView> customersByReason(EligibilityStatus status, Whose whose, int limit, String cursor) {
        Page<CustomerCount> found =
                printers.customers(resolvable(status), whose.partnerId(), whose.customerId(), limit, cursor);
        Map<UUID, String> names = names(found, CustomerCount::organizationId);
        return found.map(count ->
                new CustomerView(count.organizationId(), names.get(count.organizationId()), count.printers(), false));
    }

    /**
     * What the caller can have done at once with all printers of a customer that have a status.
     *
     * @param status one that somebody can do something about
     * @return {@code assign} a contact, {@code add} to have it escalated; null for nothing
     * @throws Refused as {@link #customersByReason}
     */
    public String doing(EligibilityStatus status) {
        return currentCaller.get().mayActAs(Role.FLEET_MANAGER) ? RemedyOf.selection(resolvable(status)) : null;
    }

    /**
     * How many customers and printers reached each stage in the period, for the first time: each counts once, a customer when
     * the first of its printers did.
     *
     * @return one of each stage, in their order
     */
    public List<StageView> funnel(InsightQuestion question) {
        return milestones.count(question);
    }

    /**
     * The customers that reached a stage in the period, or whose printers did, the one with most printers first.
     *
     * @param cursor null for the first page
     */
    public Page<CustomerView> customersByStage(Stage stage, InsightQuestion question, int limit, String cursor) {
        Page<Milestones.AtStage> found = milestones.customers(stage, question, limit, cursor);
        Map<UUID, String> names = names(found, Milestones.AtStage::organizationId);
        return found.map(
                at -> new CustomerView(at.organizationId(), names.get(at.organizationId()), at.printers(), at.first()));
    }

    private <T> Map<UUID, String> names(Page<T> page, Function<T, UUID> id) {
        Collection<UUID> ids = page.items().stream().map(id).toList();
        return ids.isEmpty() ? Map.of() : organizations.names(ids);
    }

    private static EligibilityStatus resolvable(EligibilityStatus status) {
        if (!status.isResolvable()) {
            throw Refused.notFound();
        }
        return status;
    }
}
