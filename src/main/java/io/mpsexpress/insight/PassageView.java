package io.mpsexpress.insight;

import io.mpsexpress.request.RequestView;
import java.time.Instant;
import org.springframework.context.MessageSourceResolvable;

/**
 * One passage of a request through a step, or through all of them.
 *
 * @param request null for what belongs to no request of ours
 * @param process what the process is called
 * @param step what the step is called; null, like {@code process}, for a request as a whole
 */
public record PassageView(RequestView request, String process, String step, double seconds, Instant endedAt) {

    /** How long it took, as people say it. */
    public MessageSourceResolvable lasted() {
        return Lasting.text(seconds);
    }
}
