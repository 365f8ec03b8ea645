package io.mpsexpress.insight.trend;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mpsexpress.insight.Lasting;
import io.mpsexpress.insight.domain.Steps.Measured;
import org.springframework.context.MessageSourceResolvable;

/**
 * A step that takes longer than usual.
 *
 * @param name what the step is called
 * @param count how often it was finished in the period
 * @param medianSeconds of these
 * @param usualCount how often it was finished in the time before
 * @param usualMedianSeconds of those
 */
public record SlowerView(
        String process,
        @JsonIgnore String processName,
        String step,
        String name,
        long count,
        double medianSeconds,
        long usualCount,
        double usualMedianSeconds) {

    /** Fewer say nothing. */
    static final long ENOUGH = 10;

    private static final double MUCH = 1.5;
    private static final double MILLIS_THAT_ARE_FELT = 60_000;

    /** Whether a step that was measured in a period takes longer than it did before; see decision 0043. */
    static boolean isSlower(Measured now, Measured usual) {
        return usual != null
                && now.count() >= ENOUGH
                && usual.count() >= ENOUGH
                && now.median() >= usual.median() * MUCH
                && now.median() - usual.median() >= MILLIS_THAT_ARE_FELT;
    }

    /** What the delay cost all that went through it. */
    double lostSeconds() {
        return (medianSeconds - usualMedianSeconds) * count;
    }

    /** The median as people say it. */
    public MessageSourceResolvable median() {
        return Lasting.text(medianSeconds);
    }

    /** The usual median as people say it. */
    public MessageSourceResolvable usual() {
        return Lasting.text(usualMedianSeconds);
    }
}
