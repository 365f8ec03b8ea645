package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a request: cancelled, or when nothing is open any more. */
@Service
@Transactional
public class EnrollmentClosing {

    private final Enrollments enrollments;
    private final EnrollmentPrinters printers;
    private final PrinterCounts counts;
    private final Acts acts;

    EnrollmentClosing(Enrollments enrollments, EnrollmentPrinters printers, PrinterCounts counts, Acts acts) {
        this.enrollments = enrollments;
        this.printers = printers;
        this.counts = counts;
        this.acts = acts;
    }

    /**
     * Ends the request: nothing more is added.
     *
     * @param entitled whether the organization is entitled; else that is what the partner reads about each printer
     */
    public void cancel(UUID enrollmentId, boolean entitled) {
        Enrollment enrollment = enrollments.requireLocked(enrollmentId);
        printers.leaveOutOpen(enrollmentId, entitled ? Message.CANCELLED : Message.NOT_ENTITLED);
        Map<PrinterOutcome, Integer> outcomes = counts.byOutcome(enrollmentId);
        if (outcomes.containsKey(PrinterOutcome.MANAGED)) {
            enrollment.complete(acts.now());
        } else {
            enrollment.cancel(acts.now());
        }
        enrollments.save(enrollment);
        acts.record(Act.ENROLLMENT_CANCELLED, enrollment.organizationId(), enrollmentId, Map.of());
        tell(enrollment, outcomes);
    }

    /**
     * Ends the request when nothing is open any more.
     *
     * @return whether printers came back and wait for a further review
     */
    public boolean summarize(UUID enrollmentId) {
        Enrollment enrollment = enrollments.requireLocked(enrollmentId);
        Map<PrinterOutcome, Integer> outcomes = counts.byOutcome(enrollmentId);
        if (outcomes.containsKey(PrinterOutcome.OPEN)) {
            return true;
        }
        enrollment.complete(acts.now());
        enrollments.save(enrollment);
        acts.record(
                Act.ENROLLMENT_COMPLETED,
                enrollment.organizationId(),
                enrollmentId,
                Map.of(
                        "managed", outcomes.getOrDefault(PrinterOutcome.MANAGED, 0),
                        "notAdded", outcomes.getOrDefault(PrinterOutcome.NOT_ADDED, 0)));
        tell(enrollment, outcomes);
        return false;
    }

    /**
     * Ends a request that is still open before its time, or with its process: nothing more is added. What is pending is still
     * answered.
     *
     * @return how many of its printers are pending; 0 when it was ended before
     */
    public int endEarly(UUID enrollmentId, ForcedEnd end) {
        return enrollments
                .lock(enrollmentId)
                .filter(enrollment -> enrollment.state().isOpen())
                .map(enrollment -> {
                    printers.leaveOutOpen(enrollmentId, Message.ended(end));
                    enrollment.endByForce(acts.now(), end);
                    enrollments.save(enrollment);
                    Map<PrinterOutcome, Integer> outcomes = counts.byOutcome(enrollmentId);
                    acts.record(
                            Act.of("enrollment." + end.cause().act()),
                            enrollment.organizationId(),
                            enrollmentId,
                            Map.of(
                                    "managed", outcomes.getOrDefault(PrinterOutcome.MANAGED, 0),
                                    "notAdded", outcomes.getOrDefault(PrinterOutcome.NOT_ADDED, 0),
                                    "pending", outcomes.getOrDefault(PrinterOutcome.PENDING, 0),
                                    "reason", end.reasonOrEmpty()));
                    tell(enrollment, outcomes);
                    return outcomes.getOrDefault(PrinterOutcome.PENDING, 0);
                })
                .orElse(0);
    }

    /** The last answer has come for a request that ended without waiting for it: who asked is told what came of it. */
    void answeredAfterEnd(Enrollment ended) {
        tell(ended, counts.byOutcome(ended.id()));
    }

    private void tell(Enrollment ended, Map<PrinterOutcome, Integer> outcomes) {
        acts.tell(new EnrollmentEnded(
                ended.id(),
                ended.organizationId(),
                ended.requestedBy(),
                ended.state(),
                outcomes.getOrDefault(PrinterOutcome.MANAGED, 0),
                outcomes.getOrDefault(PrinterOutcome.NOT_ADDED, 0),
                counts.rejected(ended.id()),
                outcomes.getOrDefault(PrinterOutcome.PENDING, 0),
                ended.forcedEnd()));
    }
}
