package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.desk.EscalationDesk;
import io.mpsexpress.enrollment.escalation.desk.EscalationOnDesk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What comes next for somebody who works through what they asked the desk for: what a colleague took is passed over. */
@Component
public class NextEscalation {

    private final EscalationDesk desk;
    private final CurrentCaller currentCaller;

    NextEscalation(EscalationDesk desk, CurrentCaller currentCaller) {
        this.desk = desk;
        this.currentCaller = currentCaller;
    }

    /** @param left how many there are, this one among them */
    public record Next(UUID id, long left) {}

    /** Empty when nothing is left that can be decided. */
    public Optional<Next> of(DeskQuestion asked) {
        Caller caller = currentCaller.get();
        EscalationFilter filter = asked.isOpen() ? asked.filter(caller).freeFor(caller.userId()) : null;
        return filter == null
                ? Optional.empty()
                : desk.list(filter, asked.order(), 1, null).items().stream()
                        .findFirst()
                        .map(EscalationOnDesk::id)
                        .map(id -> new Next(id, desk.count(filter)));
    }
}
