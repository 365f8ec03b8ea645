package io.mpsexpress.engine.step;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A step of a process that somebody or something was waited for, and that is done: a human task, a wait for an answer, or a
 * step that a thread of the application does by itself. What was given up or cancelled was not finished.
 *
 * @param id of this passage through the step, within the engine
 * @param processKey of the process
 * @param elementId its id in the model
 * @param partnerId the partner whose request it was done for; null when the instance is of none of ours
 * @param requestId the request; null when it was done for none of ours
 * @param startedAt when the task or wait began; when the application had to do it, tries that failed included
 * @param waitedFor {@link #BACK_END}, {@link #APPLICATION}, or the ids of the groups whose task it was, in their order and
 *     with commas between them
 */
public record FinishedStep(
        String id,
        String processKey,
        String elementId,
        UUID partnerId,
        UUID requestId,
        Instant startedAt,
        Instant endedAt,
        String waitedFor) {

    /** What an answer is waited for from: Lexmark's back end, as lists of requests name it. */
    public static final String BACK_END = "lexmark";

    /** What does a step that nobody is asked for. */
    public static final String APPLICATION = "system";

    /** How long it took; never negative, whatever the clocks of two nodes say. */
    public Duration duration() {
        Duration between = Duration.between(startedAt, endedAt);
        return between.isNegative() ? Duration.ZERO : between;
    }
}
