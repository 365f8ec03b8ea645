package io.mpsexpress.enrollment;

import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.organization.OrganizationView;
import java.util.UUID;
import java.util.function.Predicate;

/** What happens in the business that moves the process {@code enroll-printers} on. */
public interface EnrollPrintersProcess {

    /** Starts it, in the transaction of whoever calls. */
    void enrollmentRequested(Enrollment enrollment, OrganizationView organization);

    /**
     * Printers were resolved, and their terms come next: they join those whose terms wait, and else the terms are offered
     * for them. The caller holds the request's lock. Where the model is of an earlier version, or suspended, they come back for
     * a review when the rest is done.
     *
     * @param ready how many printers are ready in all
     */
    void printersResolved(UUID enrollmentId, int ready);

    /**
     * Printers are not eligible, and nobody has them: those who resolve that get them now. The caller holds the request's lock.
     * Where the model is of an earlier version, or suspended, they come back for a review when the rest is done.
     */
    void otherReasonFound(UUID enrollmentId);

    /** Printers under review were checked again: the review shows what was found. */
    void eligibilityChanged(UUID enrollmentId);

    /** Whether anything works on the request, or waits for the back end. */
    boolean isRunning(UUID enrollmentId);

    /** Whether an administrator has it, or a process that works for it, on hold. */
    boolean isOnHold(UUID enrollmentId);

    /**
     * Printers that were offered the terms are not eligible any more. Where none is left, nobody is asked to accept them. The
     * caller holds the request's lock.
     *
     * @param ready how many printers are still ready
     */
    void printersFellBack(UUID enrollmentId, int ready);

    /** The partner does not want the terms: nothing is added. Refused when the terms are not waiting. */
    void termsDeclined(UUID enrollmentId);

    /**
     * The back end has answered for every printer of some submissions. Harmless when no process waits for that (yet).
     *
     * @param submissions tells which; of null, whether it has answered for every printer of the request, which is what a
     *     process waits for that is not for one submission
     */
    void managementAnswered(UUID enrollmentId, Predicate<Integer> submissions);
}
