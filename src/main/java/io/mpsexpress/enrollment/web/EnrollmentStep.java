package io.mpsexpress.enrollment.web;

import io.mpsexpress.enrollment.EnrollmentState;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of a request on its way, for the line that shows how far it got.
 *
 * @param code message code
 * @param done whether it lies behind
 * @param current whether the request stands here
 */
record EnrollmentStep(String code, boolean done, boolean current) {

    /** The steps in order; none for a cancelled request, which left the way. */
    static List<EnrollmentStep> of(EnrollmentState state) {
        if (state == EnrollmentState.CANCELLED) {
            return List.of();
        }
        return Stream.of(
                        EnrollmentState.REVIEW,
                        EnrollmentState.TERMS,
                        EnrollmentState.SUBMITTED,
                        EnrollmentState.COMPLETED)
                .map(step -> new EnrollmentStep(
                        "enrollment.step." + step,
                        step.compareTo(state) < 0 || state == EnrollmentState.COMPLETED,
                        step == state))
                .toList();
    }
}
