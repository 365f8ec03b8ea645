package io.mpsexpress.enrollment;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a request: cancelled, or when nothing is open any more. */
@Service
@Transactional
public class EnrollmentClosing {

    private final Enrollments enrollments;
    private final EnrollmentPrinters printers;
    private final PrinterCounts counts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrollmentClosing(
            Enrollments enrollments,
            EnrollmentPrinters printers,
            PrinterCounts counts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrollments = enrollments;
        this.printers = printers;
        this.counts = counts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends the request: nothing more is added.
     *
     * @param entitled whether the organization is entitled; else that is what the partner reads about each printer
     */
    public void cancel(UUID enrollmentId, boolean entitled) {
        Enrollment enrollment = require(enrollmentId);
        printers.leaveOutOpen(enrollmentId, entitled ? Message.CANCELLED : Message.NOT_ENTITLED);
        Map<PrinterOutcome, Integer> outcomes = counts.byOutcome(enrollmentId);
        if (outcomes.containsKey(PrinterOutcome.MANAGED)) {
            enrollment.complete(clock.instant());
        } else {
            enrollment.cancel(clock.instant());
        }
        enrollments.save(enrollment);
        audit.record("enrollment.cancelled", enrollment.organizationId(), enrollmentId.toString(), Map.of());
        tell(enrollment, outcomes);
    }

    /**
     * Ends the request when nothing is open any more.
     *
     * @return whether printers came back and wait for a further review
     */
    public boolean summarize(UUID enrollmentId) {
        Map<PrinterOutcome, Integer> outcomes = counts.byOutcome(enrollmentId);
        if (outcomes.containsKey(PrinterOutcome.OPEN)) {
            return true;
        }
        Enrollment enrollment = require(enrollmentId);
        enrollment.complete(clock.instant());
        enrollments.save(enrollment);
        audit.record(
                "enrollment.completed",
                enrollment.organizationId(),
                enrollmentId.toString(),
                Map.of(
                        "managed", outcomes.getOrDefault(PrinterOutcome.MANAGED, 0),
                        "notAdded", outcomes.getOrDefault(PrinterOutcome.NOT_ADDED, 0)));
        tell(enrollment, outcomes);
        return false;
    }

    private void tell(Enrollment ended, Map<PrinterOutcome, Integer> outcomes) {
        events.publishEvent(new EnrollmentEnded(
                ended.id(),
                ended.organizationId(),
                ended.requestedBy(),
                ended.state(),
                outcomes.getOrDefault(PrinterOutcome.MANAGED, 0),
                outcomes.getOrDefault(PrinterOutcome.NOT_ADDED, 0)));
    }

    private Enrollment require(UUID enrollmentId) {
        return enrollments.findById(enrollmentId).orElseThrow(Refused::notFound);
    }
}
