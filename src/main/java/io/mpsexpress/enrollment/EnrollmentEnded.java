package io.mpsexpress.enrollment;

import io.mpsexpress.engine.ForcedEnd;
import java.util.UUID;

/**
 * A request "Add to MPS Express" is over. Published in the transaction that ends it; and once more, when it was ended in the
 * engine while printers were pending, in the transaction that records the last answer.
 *
 * @param requestedBy user id
 * @param state {@code COMPLETED} or {@code CANCELLED}
 * @param managed printers that are in MPS Express by this request
 * @param notAdded printers that are not
 * @param rejected those of them that a team rejected
 * @param pending printers that wait for the back end's answer; only where the process was ended in the engine
 * @param endedInEngine who ended its process in the engine, or withdrew it; null when it ended by itself
 */
public record EnrollmentEnded(
        UUID enrollmentId,
        UUID organizationId,
        String requestedBy,
        EnrollmentState state,
        int managed,
        int notAdded,
        int rejected,
        int pending,
        ForcedEnd endedInEngine) {

    /** Whether it ended by itself, and all that came of it is what teams rejected: who asked knows that from them. */
    public boolean saidByDecisions() {
        return state == EnrollmentState.COMPLETED
                && endedInEngine == null
                && managed + pending == 0
                && notAdded == rejected;
    }
}
