package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.backend.ManagementAnswers;
import io.mpsexpress.backend.ManagementBackEnd;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.backend.RecordedAnswer;
import io.mpsexpress.backend.RecordedAnswer.Became;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.ManagementOutcomes;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks Lexmark's back end to manage printers, and records its answers. */
@Service
@Transactional
public class Submission implements ManagementAnswers {

    private final Enrollments enrollments;
    private final RequestedPrinters requested;
    private final PrinterCounts counts;
    private final ManagementOutcomes outcomes;
    private final ManagementBackEnd backEnd;
    private final EnrollPrintersProcess process;
    private final EnrollmentClosing closing;
    private final AuditTrail audit;

    Submission(
            Enrollments enrollments,
            RequestedPrinters requested,
            PrinterCounts counts,
            ManagementOutcomes outcomes,
            ManagementBackEnd backEnd,
            EnrollPrintersProcess process,
            EnrollmentClosing closing,
            AuditTrail audit) {
        this.enrollments = enrollments;
        this.requested = requested;
        this.counts = counts;
        this.outcomes = outcomes;
        this.backEnd = backEnd;
        this.process = process;
        this.closing = closing;
        this.audit = audit;
    }

    /**
     * Sends a management request to the back end; sent again, it is the same to the printer.
     *
     * @param submission which submission of the request; null for the last one, which is what a process instance of an
     *     earlier version of the model asks for
     * @param part which of the requests that {@link PrinterAddition} laid out, from 0; null for all of them, likewise
     * @return whether every printer of the enrollment has its answer already
     */
    public boolean requestManagement(UUID enrollmentId, Integer submission, Integer part) {
        Enrollment enrollment = require(enrollmentId);
        List<String> keys = requested.requestKeys(
                enrollmentId, enrollment.submissionKey(submission == null ? enrollment.submissions() : submission));
        List<ManagementResult> results = new ArrayList<>();
        for (String key : part == null ? keys : List.of(keys.get(part))) {
            results.addAll(send(enrollment, key));
        }
        return recordAndLook(enrollmentId, results);
    }

    private List<ManagementResult> send(Enrollment enrollment, String key) {
        List<String> serialNumbers = requested.serialNumbersOf(enrollment.id(), key);
        List<ManagementResult> results = backEnd.request(
                new ManagementRequest(enrollment.id(), key, enrollment.organizationId(), serialNumbers));
        audit.record(
                Act.MANAGEMENT_REQUESTED,
                enrollment.organizationId(),
                enrollment.id().toString(),
                Map.of("printers", serialNumbers.size()));
        return results;
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
        return counts.of(enrollmentId, PrinterOutcome.PENDING) == 0;
    }

    /**
     * Asks for what is pending under a request whose process was ended and asks no more. What may not have been sent before
     * is sent again: it is the same to the back end.
     */
    public void askAfterEnd(UUID enrollmentId) {
        Enrollment enrollment = require(enrollmentId);
        List<ManagementResult> results = new ArrayList<>();
        for (String key : requested.unansweredKeys(enrollmentId)) {
            results.addAll(send(enrollment, key));
        }
        results.addAll(backEnd.ask(enrollmentId));
        record(enrollmentId, results);
    }

    @Override
    public List<RecordedAnswer> record(UUID requestId, List<ManagementResult> results) {
        Enrollment enrollment = lock(requestId);
        List<RecordedAnswer> recorded = outcomes.record(enrollment, results);
        boolean anyNew = recorded.stream().anyMatch(answer -> answer.became() == Became.RECORDED);
        if (anyNew && isAnswered(requestId)) {
            answered(enrollment);
        }
        return recorded;
    }

    /** A process that waits goes on; where it was ended, nobody else tells what came of it. */
    private void answered(Enrollment enrollment) {
        if (enrollment.forcedEnd() == null) {
            process.managementAnswered(enrollment.id());
        } else {
            closing.answeredAfterEnd(enrollment);
        }
    }

    /**
     * The lock is held until the process waits for the answer (or does not need to): an answer that comes in between
     * waits for that, and then finds a process that listens.
     */
    private boolean recordAndLook(UUID enrollmentId, List<ManagementResult> results) {
        outcomes.record(lock(enrollmentId), results);
        return isAnswered(enrollmentId);
    }

    private Enrollment lock(UUID enrollmentId) {
        return enrollments.lock(enrollmentId).orElseThrow(Refused::notFound);
    }

    private Enrollment require(UUID enrollmentId) {
        return enrollments.findById(enrollmentId).orElseThrow(Refused::notFound);
    }
}
