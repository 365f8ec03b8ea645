package io.mpsexpress.enrollment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.enrollment.evidence.AcceptedTerms;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A request as its page and clients see it.
 *
 * @param number what people call it, {@code E-10342}
 * @param note what who asked wrote down with it; null for nothing
 * @param counts printers by the status in which they stand: managed, pending, or what the last check found; adds up to the selection
 * @param outcomes printers by what became of them; adds up to the selection
 * @param closedAt null while open
 * @param endedInEngine who ended its process in the engine, or withdrew it; null when it ended by itself, and while open
 * @param offeredTerms version of the terms that wait for acceptance; null when none ever did
 * @param terms the last acceptance; null before
 */
public record EnrollmentView(
        UUID id,
        String number,
        UUID organizationId,
        String note,
        EnrollmentState state,
        int printerCount,
        Map<EligibilityStatus, Integer> counts,
        Map<PrinterOutcome, Integer> outcomes,
        String requestedBy,
        Instant requestedAt,
        Instant closedAt,
        @JsonIgnore ForcedEnd endedInEngine,
        @JsonIgnore Integer offeredTerms,
        AcceptedTerms terms) {}
