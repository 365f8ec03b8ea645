package io.mpsexpress.enrollment;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.domain.Acceptances;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentList;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.VisibleEnrollments;
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
    private final EnrollmentPrinters printers;
    private final Acceptances acceptances;
    private final CurrentCaller currentCaller;

    EnrollmentQueries(
            VisibleEnrollments visible,
            EnrollmentList list,
            EnrollmentPrinters printers,
            Acceptances acceptances,
            CurrentCaller currentCaller) {
        this.visible = visible;
        this.list = list;
        this.printers = printers;
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
                printers.counts(id).byStatus(),
                printers.outcomes(id),
                enrollment.requestedBy(),
                enrollment.requestedAt(),
                enrollment.closedAt(),
                enrollment.offeredTerms(),
                acceptances.last(id).orElse(null));
    }

    /**
     * Newest first, a page at a time.
     *
     * @param organizationId null for all that the caller may see
     * @param open true for open ones, false for ended ones, null for both
     */
    public Page<EnrollmentSummary> list(UUID organizationId, Boolean open, Integer limit, String cursor) {
        UUID partner = currentCaller.get().partnerScope().orElse(null);
        return list.find(partner, organizationId, open, Page.limit(limit), cursor);
    }

    /** The same list with counts and terms: two statements more, whatever its length. */
    public Page<EnrollmentOverview> overview(UUID organizationId, Boolean open, Integer limit, String cursor) {
        Page<EnrollmentSummary> page = list(organizationId, open, limit, cursor);
        List<UUID> ids = page.items().stream().map(EnrollmentSummary::id).toList();
        Map<UUID, EligibilityCounts> counts = printers.counts(ids);
        Map<UUID, AcceptedTerms> terms = acceptances.last(ids);
        return page.map(summary ->
                new EnrollmentOverview(summary, counts.get(summary.id()).byStatus(), terms.get(summary.id())));
    }

    /** What the caller asked for and is not ended, newest first. */
    public List<EnrollmentSummary> openOfCaller(int limit) {
        return list.openOf(currentCaller.get().userId(), limit);
    }

    /**
     * The request's printers by serial number, a page at a time.
     *
     * @param status null for all
     * @throws Refused as not found when there is no such request, or it is another partner's
     */
    public Page<EnrollmentPrinterView> printers(UUID id, EligibilityStatus status, Integer limit, String cursor) {
        visible.require(id);
        return printers.page(id, status, Page.limit(limit), cursor);
    }
}
