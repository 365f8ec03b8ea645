package io.mpsexpress.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * A process with the steps of its model that took time in a period, or at which instances stand now.
 *
 * @param process its id
 * @param steps those that took most time in all first
 */
public record ModelView(String process, @JsonIgnore String name, List<Step> steps) {

    /**
     * @param id in the model
     * @param count how often it was finished
     * @param medianSeconds continuous, as {@link StepView} says; null where it was not finished, or takes no time that is
     *     measured
     * @param open how many instances stand there now, whatever the period
     */
    public record Step(String id, @JsonIgnore String name, long count, Double medianSeconds, long open) {

        /** The median as people say it; null for none. */
        public MessageSourceResolvable median() {
            return medianSeconds == null ? null : Lasting.text(medianSeconds);
        }
    }
}
