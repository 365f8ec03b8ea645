package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.backend.ManagementAnswers;
import io.mpsexpress.backend.ManagementBackEnd;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.backend.RecordedAnswer;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.ManagementOutcomes;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks Lexmark's back end to manage printers, and records its answers. More than four collaborators: what is answered at
 * once and what is answered later is recorded under the same lock.
 */
@Service
@Transactional
public class Submission implements ManagementAnswers {

    private final Enrollments enrollments;
    private final RequestedPrinters requested;
    private final ManagementOutcomes outcomes;
    private final ManagementBackEnd backEnd;
    private final EnrollPrintersProcess process;
    private final EnrollmentClosing closing;
    private final Acts acts;

    Submission(
            Enrollments enrollments,
            RequestedPrinters requested,
            ManagementOutcomes outcomes,
            ManagementBackEnd backEnd,
            EnrollPrintersProcess process,
            EnrollmentClosing closing,
            Acts acts) {
        this.enrollments = enrollments;
        this.requested = requested;
        this.outcomes = outcomes;
        this.backEnd = backEnd;
        this.process = process;
        this.closing = closing;
        this.acts = acts;
    }

    /**
     * Sends a management request to the back end; sent again, it is the same to the printer.
     *
     * @param submission which submission of the request; null for the last one, which is what a process instance of an
     *     earlier version of the model asks for
     * @param part which of the requests that {@link PrinterAddition} laid out, from 0; null for all of them, likewise
     * @return whether every printer of the submission has its answer already
     */
    public boolean requestManagement(UUID enrollmentId, Integer submission, Integer part) {
        Enrollment enrollment = enrollments.require(enrollmentId);
        List<String> keys = requested.requestKeys(
                enrollmentId, enrollment.submissionKey(submission == null ? enrollment.submissions() : submission));
        List<ManagementResult> results = new ArrayList<>();
        for (String key : part == null ? keys : List.of(keys.get(part))) {
            results.addAll(send(enrollment, key));
        }
        return recordAndLook(enrollmentId, submission, results);
    }

    private List<ManagementResult> send(Enrollment enrollment, String key) {
        List<String> serialNumbers = requested.serialNumbersOf(enrollment.id(), key);
        List<ManagementResult> results = backEnd.request(
                new ManagementRequest(enrollment.id(), key, enrollment.organizationId(), serialNumbers));
        acts.record(
                Act.MANAGEMENT_REQUESTED,
                enrollment.organizationId(),
                enrollment.id(),
                Map.of("printers", serialNumbers.size()));
        return results;
    }

    /**
     * Asks the back end what has become of the request. When the request was ended, what may not have been sent before is
     * sent again: it is the same to the back end, and nobody else would.
     *
     * @param submission which submission of the request it is asked for; null for all of them
     * @return whether every printer of the submission has its answer now
     */
    public boolean ask(UUID enrollmentId, Integer submission) {
        return recordAndLook(enrollmentId, submission, askAbout(enrollmentId));
    }

    /**
     * The same because somebody does not want to wait until it is asked next: whoever waits for an answer that came is told.
     *
     * @return whether every printer of the request has its answer now
     */
    public boolean askNow(UUID enrollmentId) {
        record(enrollmentId, askAbout(enrollmentId));
        return isAnswered(enrollmentId, null);
    }

    private List<ManagementResult> askAbout(UUID enrollmentId) {
        Enrollment enrollment = enrollments.require(enrollmentId);
        List<ManagementResult> results = new ArrayList<>();
        if (enrollment.forcedEnd() != null) {
            for (String key : requested.unansweredKeys(enrollmentId)) {
                results.addAll(send(enrollment, key));
            }
        }
        results.addAll(backEnd.ask(enrollmentId));
        return results;
    }

    /**
     * Whether every printer has its answer.
     *
     * @param submission which submission of the request; null for all of them
     */
    @Transactional(readOnly = true)
    public boolean isAnswered(UUID enrollmentId, Integer submission) {
        return isAnswered(enrollments.require(enrollmentId), submission, requested.unansweredKeys(enrollmentId));
    }

    private static boolean isAnswered(Enrollment enrollment, Integer submission, List<String> unanswered) {
        return submission == null
                ? unanswered.isEmpty()
                : unanswered.stream().noneMatch(key -> enrollment.isOfSubmission(submission, key));
    }

    @Override
    public List<RecordedAnswer> record(UUID requestId, List<ManagementResult> results) {
        return record(requestId, results, submission -> true);
    }

    /**
     * The lock is held until the process waits for the answer (or does not need to): an answer that comes in between
     * waits for that, and then finds a process that listens. It looks for itself; those that wait for other submissions are
     * told.
     */
    private boolean recordAndLook(UUID enrollmentId, Integer submission, List<ManagementResult> results) {
        record(enrollmentId, results, other -> !Objects.equals(other, submission));
        return isAnswered(enrollmentId, submission);
    }

    private List<RecordedAnswer> record(UUID requestId, List<ManagementResult> results, Predicate<Integer> told) {
        Enrollment enrollment = enrollments.requireLocked(requestId);
        List<String> before = requested.unansweredKeys(requestId);
        List<RecordedAnswer> recorded = outcomes.record(enrollment, results);
        List<String> unanswered = requested.unansweredKeys(requestId);
        if (unanswered.size() < before.size()) {
            process.managementAnswered(
                    requestId, told.and(submission -> isAnswered(enrollment, submission, unanswered)));
        }
        if (!before.isEmpty() && unanswered.isEmpty() && enrollment.forcedEnd() != null) {
            closing.answeredAfterEnd(enrollment);
        }
        return recorded;
    }
}
