package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import io.mpsexpress.organization.Entitlements;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accepted printers pending, and lays out the management requests about them. More than four collaborators: a printer
 * becomes pending in the fleet and in the request at once, while the customer's entitlement is held.
 */
@Service
@Transactional
public class PrinterAddition {

    private final Enrollments enrollments;
    private final RequestedPrinters requested;
    private final EnrollmentPrinters printers;
    private final PrinterFleet fleet;
    private final Entitlements entitlements;
    private final AuditTrail audit;

    PrinterAddition(
            Enrollments enrollments,
            RequestedPrinters requested,
            EnrollmentPrinters printers,
            PrinterFleet fleet,
            Entitlements entitlements,
            AuditTrail audit) {
        this.enrollments = enrollments;
        this.requested = requested;
        this.printers = printers;
        this.fleet = fleet;
        this.entitlements = entitlements;
        this.audit = audit;
    }

    /**
     * Checks the accepted printers once more; those still eligible become pending under this request, the others are
     * reported back with their status. None is added when the customer lost its entitlement meanwhile.
     */
    public Added addPrinters(UUID enrollmentId) {
        Enrollment enrollment = enrollments.require(enrollmentId);
        if (!entitlements.hold(enrollment.organizationId())) {
            return leaveOutAccepted(enrollment);
        }
        List<UUID> pending = new ArrayList<>();
        List<CheckedPrinter> others = new ArrayList<>();
        fleet.requestManagement(enrollmentId, requested.accepted(enrollmentId), printer -> {
            if (printer.eligibility().isEligible()) {
                pending.add(printer.id());
            } else {
                others.add(printer);
            }
        });
        int submission = enrollment.submit();
        enrollments.save(enrollment);
        int requests = layOut(enrollment, submission, pending);
        printers.leaveOut(enrollmentId, others);
        audit.record(
                Act.PRINTERS_ADDED,
                enrollment.organizationId(),
                enrollmentId.toString(),
                Map.of("pending", pending.size(), "notAdded", others.size()));
        return new Added(pending.size(), submission, requests);
    }

    private Added leaveOutAccepted(Enrollment enrollment) {
        List<UUID> accepted = requested.accepted(enrollment.id());
        printers.decide(enrollment.id(), accepted, PrinterOutcome.OPEN, PrinterOutcome.NOT_ADDED, Message.NOT_ENTITLED);
        enrollment.handOver();
        enrollments.save(enrollment);
        audit.record(
                Act.PRINTERS_NOT_ENTITLED,
                enrollment.organizationId(),
                enrollment.id().toString(),
                Map.of("notAdded", accepted.size()));
        return new Added(0, enrollment.submissions(), 0);
    }

    /** Which printer is in which request is fixed here, so that a repeated request is the same to the printer. */
    private int layOut(Enrollment enrollment, int submission, List<UUID> pending) {
        int requests = 0;
        for (int from = 0; from < pending.size(); from += ManagementRequest.MOST_PRINTERS) {
            List<UUID> part = pending.subList(from, Math.min(from + ManagementRequest.MOST_PRINTERS, pending.size()));
            printers.submit(enrollment.id(), part, enrollment.submissionKey(submission, requests));
            requests++;
        }
        return requests;
    }

    /**
     * What came of it.
     *
     * @param pending how many printers are pending now
     * @param submission the number of this submission within the request
     * @param requests how many management requests there are to send about them
     */
    public record Added(int pending, int submission, int requests) {}
}
