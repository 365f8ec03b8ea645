package io.mpsexpress.insight;

import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.stuck.Stuck;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Something that does not go on.
 *
 * @param request null for what belongs to no request of ours
 */
public record StuckView(Stuck stuck, RequestView request) {

    /** What the human task is called that is overdue; as its model names it where we have no word for it. */
    public MessageSourceResolvable task() {
        return new DefaultMessageSourceResolvable(new String[] {"task." + stuck.step()}, null, stuck.step());
    }
}
