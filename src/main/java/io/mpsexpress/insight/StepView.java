package io.mpsexpress.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.step.FinishedStep;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * How long a step took, of those that were finished in a period. Percentiles are continuous: between two steps as far as the
 * share lies between them.
 *
 * @param process id of the process
 * @param step id in the model
 * @param count how often it was finished
 * @param waitingFor ids of the groups whose task it was, with commas between them; {@code lexmark} for its back end, {@code
 *     system} for the application itself
 * @param totalSeconds what all of them took together
 */
public record StepView(
        String process,
        @JsonIgnore String processName,
        String step,
        String name,
        long count,
        double medianSeconds,
        double p90Seconds,
        String waitingFor,
        @JsonIgnore double totalSeconds) {

    private static final String NOBODY = "nobody";
    private static final Set<String> OTHERS = Set.of("", FinishedStep.BACK_END, FinishedStep.APPLICATION);

    /** Whom it waited for, in words. */
    public MessageSourceResolvable whom() {
        return whom(waitingFor);
    }

    /** The median as people say it. */
    public MessageSourceResolvable median() {
        return Lasting.text(medianSeconds);
    }

    /** The 90th percentile as people say it. */
    public MessageSourceResolvable p90() {
        return Lasting.text(p90Seconds);
    }

    /** What stands in an address for whom it waited for. */
    public String key() {
        return key(waitingFor);
    }

    static String key(String waitingFor) {
        return waitingFor.isEmpty() ? NOBODY : waitingFor;
    }

    /** @param key null for whomever */
    static String waitingFor(String key) {
        return NOBODY.equals(key) ? "" : key;
    }

    /** Whether a step may wait for them: what is known of roles, not of what happened. */
    static boolean isSomebody(String waitingFor) {
        return Arrays.stream(waitingFor.split(",", -1))
                .allMatch(who -> Role.ofGroup(who).isPresent() || OTHERS.contains(who));
    }

    static MessageSourceResolvable whom(String waitingFor) {
        return Arrays.stream(waitingFor.split(",", -1))
                .map(StepView::one)
                .reduce((some, another) -> new DefaultMessageSourceResolvable(
                        new String[] {"insight.whom.and"}, new Object[] {some, another}))
                .orElseThrow();
    }

    private static MessageSourceResolvable one(String who) {
        return switch (who) {
            case FinishedStep.BACK_END, FinishedStep.APPLICATION ->
                new DefaultMessageSourceResolvable("insight.whom." + who);
            case "" -> new DefaultMessageSourceResolvable("insight.whom." + NOBODY);
            default -> new DefaultMessageSourceResolvable(new String[] {"role." + who}, null, who);
        };
    }
}
