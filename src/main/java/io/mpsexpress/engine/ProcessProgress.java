package io.mpsexpress.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the processes of a request stand, for the diagram with the current step marked. */
public interface ProcessProgress {

    /**
     * The process instances that work or worked for a request: its own first, then those that it called, oldest first.
     * Whether the caller may see the request is for the caller of this method to check.
     *
     * @param businessKey id of the request
     * @return empty when history of it was cleaned up
     */
    List<Instance> ofRequest(String businessKey);

    /**
     * Whether a step of the request is about to be done that waits for nobody but a thread of ours: what comes of it is seen in a
     * moment.
     *
     * @param businessKey id of the request
     */
    boolean isAtWork(String businessKey);

    /**
     * One process instance. An element that was gone through and is worked on again is active and passed.
     *
     * @param endedAt null while it runs
     * @param activeIds ids of the elements it waits at or works on now, in the order in which it came there
     * @param passedIds ids of the elements it went through, in the order in which it first came there
     * @param failedIds ids of the elements at which a job failed for good, until somebody retries it
     * @param retryingIds ids of the elements at which a job failed and is tried again by itself
     * @param waits why steps that nobody is asked for do not go on just now; empty when all do, or failed for good
     * @param facts what tells it from others of its kind, by the name of the variable: {@code eligibilityStatus}, {@code
     *     team}, {@code printerCount}; without those that it has not
     */
    record Instance(
            String id,
            String processDefinitionId,
            String processDefinitionKey,
            Instant startedAt,
            Instant endedAt,
            Set<String> activeIds,
            Set<String> passedIds,
            Set<String> failedIds,
            Set<String> retryingIds,
            Set<Wait> waits,
            Map<String, String> facts) {

        public boolean isRunning() {
            return endedAt == null;
        }
    }

    /**
     * A step does not go on.
     *
     * @param at as the cause says
     */
    record Wait(Cause cause, Instant at) {}

    /** Why a step does not go on; what tells most comes first. */
    enum Cause {
        /** An administrator has put it on hold; no time. */
        ON_HOLD,
        /** A node took it long ago: then another one takes it up at the latest. */
        HELD,
        /** It failed: then it is tried again. */
        RETRY,
        /** It has been due since then, and no node has taken it. */
        TURN
    }
}
