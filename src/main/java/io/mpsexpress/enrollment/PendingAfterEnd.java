package io.mpsexpress.enrollment;

import io.mpsexpress.enrollment.domain.UnansweredRequests;
import io.mpsexpress.request.stuck.AwaitedAnswers;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Stopping;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that printers which were pending when the process of their request was ended do not stay so for ever. */
@Component
class PendingAfterEnd implements AwaitedAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(PendingAfterEnd.class);

    private final UnansweredRequests requests;
    private final Submission submission;
    private final EnrollPrintersProcess process;
    private final Stopping stopping;

    PendingAfterEnd(
            UnansweredRequests requests, Submission submission, EnrollPrintersProcess process, Stopping stopping) {
        this.requests = requests;
        this.submission = submission;
        this.process = process;
        this.stopping = stopping;
    }

    /**
     * As often as the process would, where it does not itself. Two nodes that ask at once are the same to the back end as one
     * that asks twice.
     */
    @Scheduled(fixedDelayString = "${mps-express.management-back-end.answer-wait:PT1H}")
    void askForAll() {
        stopping.each(requests.ofEarlyEnds(), this::ask);
    }

    /** Of any request, also where the process asks by itself. */
    @Override
    public Answer askNow(UUID enrollmentId) {
        try {
            return submission.askNow(enrollmentId) ? Answer.COMPLETE : Answer.WAITING;
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException e) {
            LOG.warn("Lexmark's back end could not be asked about request {} when somebody wanted it", enrollmentId, e);
            return Answer.UNREACHABLE;
        }
    }

    private void ask(UUID enrollmentId) {
        try {
            if (!process.isRunning(enrollmentId)) {
                submission.ask(enrollmentId, null);
            }
        } catch (RuntimeException e) {
            // the next time comes by itself, and others are not held up
            LOG.warn("Lexmark's back end could not be asked about request {}; it is asked again", enrollmentId, e);
        }
    }
}
