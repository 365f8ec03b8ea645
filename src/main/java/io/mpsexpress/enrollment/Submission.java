package io.mpsexpress.enrollment;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.enrollment.backend.ManagementAnswers;
import io.mpsexpress.enrollment.backend.ManagementBackEnd;
import io.mpsexpress.enrollment.backend.ManagementRequest;
import io.mpsexpress.enrollment.backend.ManagementResult;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.ManagementOutcomes;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds accepted printers to MPS Express and sees the request to Lexmark's back end through. */
@Service
@Transactional
public class Submission implements ManagementAnswers {

    private final Enrollments enrollments;
    private final EnrollmentPrinters printers;
    private final PrinterFleet fleet;
    private final ManagementOutcomes outcomes;
    private final ManagementBackEnd backEnd;
    private final EnrollPrintersProcess process;
    private final AuditTrail audit;

    Submission(
            Enrollments enrollments,
            EnrollmentPrinters printers,
            PrinterFleet fleet,
            ManagementOutcomes outcomes,
            ManagementBackEnd backEnd,
            EnrollPrintersProcess process,
            AuditTrail audit) {
        this.enrollments = enrollments;
        this.printers = printers;
        this.fleet = fleet;
        this.outcomes = outcomes;
        this.backEnd = backEnd;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Checks the accepted printers once more; those still eligible become pending under this request, the others are
     * reported back with their status.
     *
     * @return how many are pending
     */
    public int addPrinters(UUID enrollmentId) {
        Enrollment enrollment = require(enrollmentId);
        List<UUID> pending = new ArrayList<>();
        List<CheckedPrinter> others = new ArrayList<>();
        fleet.requestManagement(enrollmentId, printers.accepted(enrollmentId), printer -> {
            if (printer.eligibility().isEligible()) {
                pending.add(printer.id());
            } else {
                others.add(printer);
            }
        });
        printers.decide(enrollmentId, pending, PrinterOutcome.PENDING, Message.PENDING);
        printers.leaveOut(enrollmentId, others);
        enrollment.submit();
        enrollments.save(enrollment);
        audit.record(
                "printers.added",
                enrollment.organizationId(),
                enrollmentId.toString(),
                Map.of("pending", pending.size(), "notAdded", others.size()));
        return pending.size();
    }

    /**
     * Sends the request to the back end.
     *
     * @return whether every printer has its answer already
     */
    public boolean requestManagement(UUID enrollmentId) {
        Enrollment enrollment = require(enrollmentId);
        List<ManagementResult> results = backEnd.request(new ManagementRequest(
                enrollmentId,
                enrollment.submissionKey(),
                enrollment.organizationId(),
                printers.pendingSerialNumbers(enrollmentId)));
        return recordAndLook(enrollmentId, results);
    }

    /**
     * Asks the back end what has become of the request.
     *
     * @return whether every printer has its answer now
     */
    public boolean ask(UUID enrollmentId) {
        return recordAndLook(enrollmentId, backEnd.ask(enrollmentId));
    }

    /** Whether every printer has its answer. */
    @Transactional(readOnly = true)
    public boolean isAnswered(UUID enrollmentId) {
        return printers.count(enrollmentId, PrinterOutcome.PENDING) == 0;
    }

    @Override
    public int record(UUID requestId, List<ManagementResult> results) {
        Enrollment enrollment = enrollments.lock(requestId).orElseThrow(Refused::notFound);
        int changed = outcomes.record(enrollment, results);
        if (changed > 0 && isAnswered(requestId)) {
            process.managementAnswered(requestId);
        }
        return changed;
    }

    /**
     * The lock is held until the process waits for the answer (or does not need to): an answer that comes in between
     * waits for that, and then finds a process that listens.
     */
    private boolean recordAndLook(UUID enrollmentId, List<ManagementResult> results) {
        Enrollment enrollment = enrollments.lock(enrollmentId).orElseThrow(Refused::notFound);
        outcomes.record(enrollment, results);
        return isAnswered(enrollmentId);
    }

    private Enrollment require(UUID enrollmentId) {
        return enrollments.findById(enrollmentId).orElseThrow(Refused::notFound);
    }
}
