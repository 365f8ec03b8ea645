package io.mpsexpress.enrollment;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.evidence.AcceptedTerms;
import io.mpsexpress.request.RequestView;
import java.util.Map;

/**
 * A request in a list that tells more than lists for people do.
 *
 * @param counts printers by the status in which they stand
 * @param terms the last acceptance; null before
 */
public record EnrollmentOverview(RequestView request, Map<EligibilityStatus, Integer> counts, AcceptedTerms terms) {}
