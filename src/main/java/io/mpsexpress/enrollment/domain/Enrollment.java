package io.mpsexpress.enrollment.domain;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.shared.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One request "Add to MPS Express" for a selection of printers of one child organization. */
@Entity
public class Enrollment {

    @Id
    private UUID id;

    private UUID organizationId;
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private EnrollmentState state;

    private int printerCount;
    private String requestedBy;
    private Instant requestedAt;
    private Instant closedAt;
    private Integer offeredTerms;
    private int submissions;

    @Embedded
    private ForcedEnd forcedEnd;

    @Version
    private Integer version;

    protected Enrollment() {}

    public static Enrollment request(
            UUID id, OrganizationView organization, int printerCount, String requestedBy, Instant requestedAt) {
        Enrollment enrollment = new Enrollment();
        enrollment.id = id;
        enrollment.organizationId = organization.id();
        enrollment.partnerId = organization.partnerId();
        enrollment.state = EnrollmentState.REVIEW;
        enrollment.printerCount = printerCount;
        enrollment.requestedBy = requestedBy;
        enrollment.requestedAt = requestedAt;
        return enrollment;
    }

    /** Printers wait for the partner's look at them, for the first or a further time. */
    public void awaitReview() {
        requireOpen();
        state = EnrollmentState.REVIEW;
    }

    /** The terms of this version wait for acceptance. */
    public void offerTerms(int termsVersion) {
        requireOpen();
        state = EnrollmentState.TERMS;
        offeredTerms = termsVersion;
    }

    /** Whether the partner was shown this version. */
    public boolean wasOffered(int termsVersion) {
        return offeredTerms != null && offeredTerms == termsVersion;
    }

    /** What is left is with Lexmark: escalated, or to be managed. */
    public void handOver() {
        requireOpen();
        state = EnrollmentState.SUBMITTED;
    }

    /** Counts a submission of printers to the back end, so that each has its own idempotency key. */
    public void submit() {
        handOver();
        submissions++;
    }

    /** What the idempotency keys of the last submission's management requests begin with. */
    public String submissionKey() {
        return id + "-" + submissions;
    }

    /**
     * The idempotency key of a management request: the same for every retry.
     *
     * @param part which of the requests of the last submission, from 0
     */
    public String submissionKey(int part) {
        return submissionKey() + "-" + part;
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
        forcedEnd = end;
    }

    private void close(EnrollmentState end, Instant at) {
        requireOpen();
        state = end;
        closedAt = at;
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw Refused.conflict("enrollment.closed");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public EnrollmentState state() {
        return state;
    }

    public int printerCount() {
        return printerCount;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Integer offeredTerms() {
        return offeredTerms;
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return forcedEnd;
    }
}
