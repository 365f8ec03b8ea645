package io.mpsexpress.enrollment.domain;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.request.Request;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestNote;
import io.mpsexpress.request.RequestOfKind;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** One request "Add to MPS Express" for a selection of printers of one child organization. */
@Entity
public class Enrollment extends RequestOfKind {

    private Integer offeredTerms;
    private int submissions;

    protected Enrollment() {}

    public Enrollment(
            UUID id,
            OrganizationView organization,
            int printerCount,
            RequestNote note,
            String requestedBy,
            Instant requestedAt) {
        super(Request.begin(
                        id,
                        RequestKind.ENROLLMENT,
                        organization.asCustomer(),
                        null,
                        EnrollmentState.REVIEW,
                        requestedBy,
                        requestedAt)
                .about(printerCount)
                .noted(note));
    }

    /** Printers wait for the partner's look at them, for the first or a further time. */
    public void awaitReview() {
        requireOpen();
        request().is(EnrollmentState.REVIEW);
    }

    /** The terms of this version wait for acceptance. */
    public void offerTerms(int termsVersion) {
        requireOpen();
        request().is(EnrollmentState.TERMS);
        offeredTerms = termsVersion;
    }

    /** Whether the partner was shown this version. */
    public boolean wasOffered(int termsVersion) {
        return offeredTerms != null && offeredTerms == termsVersion;
    }

    /** What is left is with Lexmark: escalated, or to be managed. */
    public void handOver() {
        requireOpen();
        request().is(EnrollmentState.SUBMITTED);
    }

    /** Counts a submission of printers to the back end, so that each has its own idempotency key. Returns its number. */
    public int submit() {
        handOver();
        return ++submissions;
    }

    /** The number of the last submission; 0 for none. */
    public int submissions() {
        return submissions;
    }

    /** What the idempotency keys of a submission's management requests begin with. */
    public String submissionKey(int submission) {
        return id() + "-" + submission;
    }

    /**
     * Whether the key is of a management request of this submission.
     *
     * @param requestKey before there were several requests in a submission, the key of the only one
     */
    public boolean isOfSubmission(int submission, String requestKey) {
        String key = submissionKey(submission);
        return requestKey.equals(key) || requestKey.startsWith(key + "-");
    }

    /**
     * The idempotency key of a management request: the same for every retry.
     *
     * @param part which of the requests of the submission, from 0
     */
    public String submissionKey(int submission, int part) {
        return submissionKey(submission) + "-" + part;
    }

    public void complete(Instant at) {
        close(EnrollmentState.COMPLETED, at);
    }

    public void cancel(Instant at) {
        close(EnrollmentState.CANCELLED, at);
    }

    /** Its process was ended in the engine: nothing more is added. */
    public void endByForce(Instant at, ForcedEnd end) {
        cancel(at);
        request().endedByForce(end);
    }

    private void close(EnrollmentState end, Instant at) {
        requireOpen();
        request().end(end, at);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refused.conflict("enrollment.closed");
        }
    }

    /** What who asked wrote down with it; null for nothing. */
    public String note() {
        return request().note();
    }

    public EnrollmentState state() {
        return request().state(EnrollmentState.class);
    }

    public int printerCount() {
        return request().amount();
    }

    public Integer offeredTerms() {
        return offeredTerms;
    }
}
