package io.mpsexpress.enrollment;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.enrollment.domain.Acceptances;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentList;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.domain.PrinterResults;
import io.mpsexpress.enrollment.domain.VisibleEnrollments;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of requests: Lexmark's staff all of them, a partner their own. */
@Service
@Transactional(readOnly = true)
public class EnrollmentQueries {

    private final VisibleEnrollments visible;
    private final EnrollmentList list;
    private final PrinterCounts counts;
    private final PrinterResults results;
    private final Acceptances acceptances;
    private final CurrentCaller currentCaller;

    EnrollmentQueries(
            VisibleEnrollments visible,
            EnrollmentList list,
            PrinterCounts counts,
            PrinterResults results,
            Acceptances acceptances,
            CurrentCaller currentCaller) {
        this.visible = visible;
        this.list = list;
        this.counts = counts;
        this.results = results;
        this.acceptances = acceptances;
        this.currentCaller = currentCaller;
    }

    /**
     * @throws Refused as not found when there is none, or it is another partner's
     */
    public EnrollmentView get(UUID id) {
        Enrollment enrollment = visible.require(id);
        return new EnrollmentView(
                enrollment.id(),
                enrollment.organizationId(),
                enrollment.state(),
                enrollment.printerCount(),
                counts.byStatus(id).byStatus(),
                counts.byOutcome(id),
                enrollment.requestedBy(),
                enrollment.requestedAt(),
                enrollment.closedAt(),
                enrollment.forcedEnd(),
                enrollment.offeredTerms(),
                acceptances.last(id).orElse(null));
    }

    /** What became of the printers of a request that is over, and why; empty while it is open. */
    public List<OutcomeCount> result(UUID id) {
        return visible.require(id).state().isOpen() ? List.of() : counts.byReason(id, Page.DEFAULT_LIMIT);
    }

    /** Whether there is such a request, and the caller may see it. */
    public boolean isVisible(UUID id) {
        return visible.find(id).isPresent();
    }

    /**
     * Newest first, a page at a time, within what the caller may see.
     *
     * @param limit null for the default
     */
    public Page<EnrollmentSummary> list(RequestFilter filter, Integer limit, String cursor) {
        return list.find(filter.within(currentCaller.get().partnerId()), Page.limit(limit), cursor);
    }

    /** The same list with counts and terms: two statements more, whatever its length. */
    public Page<EnrollmentOverview> overview(RequestFilter filter, Integer limit, String cursor) {
        Page<EnrollmentSummary> page = list(filter, limit, cursor);
        List<UUID> ids = page.items().stream().map(EnrollmentSummary::id).toList();
        Map<UUID, EligibilityCounts> statuses = counts.byStatus(ids);
        Map<UUID, AcceptedTerms> terms = acceptances.last(ids);
        return page.map(summary ->
                new EnrollmentOverview(summary, statuses.get(summary.id()).byStatus(), terms.get(summary.id())));
    }

    /** What the caller asked for and is not ended, newest first. */
    public List<EnrollmentSummary> openOfCaller(int limit) {
        String caller = currentCaller.get().userId();
        return list(new RequestFilter(null, null, null, true, caller), limit, null)
                .items();
    }

    /**
     * The request's printers by serial number, a page at a time.
     *
     * @throws Refused as not found when there is no such request, or it is another partner's
     */
    public Page<EnrollmentPrinterView> printers(UUID id, RequestedPrinterFilter filter, Integer limit, String cursor) {
        visible.require(id);
        return results.page(id, filter, Page.limit(limit), cursor);
    }
}
