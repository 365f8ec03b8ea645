package io.mpsexpress.insight;

import io.mpsexpress.request.RequestView;
import java.time.Instant;
import org.springframework.context.MessageSourceResolvable;

/**
 * One passage of a request through a step.
 *
 * @param request null for what belongs to no request of ours
 */
public record PassageView(RequestView request, double seconds, Instant endedAt) {

    /** How long it took, as people say it. */
    public MessageSourceResolvable lasted() {
        return Lasting.text(seconds);
    }
}
