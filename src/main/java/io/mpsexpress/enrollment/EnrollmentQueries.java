package io.mpsexpress.enrollment;

import io.mpsexpress.enrollment.domain.Acceptance;
import io.mpsexpress.enrollment.domain.Acceptances;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.domain.PrinterResults;
import io.mpsexpress.enrollment.domain.VisibleEnrollments;
import io.mpsexpress.enrollment.evidence.AcceptedTerms;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of requests: Lexmark's staff all of them, a partner their own. More than four collaborators: a view is of
 * the request, its printers and its terms.
 */
@Service
@Transactional(readOnly = true)
public class EnrollmentQueries {

    private final VisibleEnrollments visible;
    private final RequestQueries requests;
    private final PrinterCounts counts;
    private final PrinterResults results;
    private final Acceptances acceptances;

    EnrollmentQueries(
            VisibleEnrollments visible,
            RequestQueries requests,
            PrinterCounts counts,
            PrinterResults results,
            Acceptances acceptances) {
        this.visible = visible;
        this.requests = requests;
        this.counts = counts;
        this.results = results;
        this.acceptances = acceptances;
    }

    /**
     * @throws Refused as not found when there is none, or it is another partner's
     */
    public EnrollmentView get(UUID id) {
        Enrollment enrollment = visible.require(id);
        return new EnrollmentView(
                enrollment.id(),
                enrollment.number(),
                enrollment.organizationId(),
                enrollment.note(),
                enrollment.state(),
                enrollment.printerCount(),
                counts.byStatus(id).byStatus(),
                counts.byOutcome(id),
                enrollment.requestedBy(),
                enrollment.requestedAt(),
                enrollment.endedAt(),
                enrollment.forcedEnd(),
                enrollment.offeredTerms(),
                acceptances
                        .findFirstByEnrollmentIdOrderByIdDesc(id)
                        .map(Acceptance::terms)
                        .orElse(null));
    }

    /** What became of the printers of a request that is over, and why; empty while it is open. */
    public List<OutcomeCount> result(UUID id) {
        return visible.require(id).state().isOpen() ? List.of() : counts.byReason(id, Page.DEFAULT_LIMIT);
    }

    /**
     * Newest first, a page at a time, within what the caller may see, with counts and terms: two statements more than the
     * list, whatever its length.
     *
     * @param organizationId null for any
     * @param open true for open ones, false for ended ones, null for all
     * @param limit null for the default
     */
    public Page<EnrollmentOverview> overview(UUID organizationId, Boolean open, Integer limit, String cursor) {
        RequestFilter filter = RequestFilter.of(RequestKind.ENROLLMENT, organizationId, open);
        Page<RequestView> page = requests.list(filter, Page.limit(limit), cursor);
        List<UUID> ids = page.items().stream().map(RequestView::id).toList();
        Map<UUID, EligibilityCounts> statuses = counts.byStatus(ids);
        Map<UUID, AcceptedTerms> terms = new HashMap<>();
        // of several in a request the last stays
        acceptances
                .findByEnrollmentIdInOrderById(ids)
                .forEach(acceptance -> terms.put(acceptance.enrollmentId(), acceptance.terms()));
        return page.map(request ->
                new EnrollmentOverview(request, statuses.get(request.id()).byStatus(), terms.get(request.id())));
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
