package io.mpsexpress.enrollment.history;

import io.mpsexpress.enrollment.EnrollmentPrinterView;
import io.mpsexpress.enrollment.evidence.AcceptedTerms;
import java.util.UUID;

/**
 * A printer's part in one request to add printers.
 *
 * @param printer what the last check found of it there, and what has become of it
 * @param acceptanceId null as long as no terms were accepted for it
 * @param terms who accepted which for it; null like the id
 */
public record PartInEnrollment(
        UUID enrollmentId, EnrollmentPrinterView printer, UUID acceptanceId, AcceptedTerms terms) {}
