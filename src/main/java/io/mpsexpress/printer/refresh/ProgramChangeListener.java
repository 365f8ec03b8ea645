package io.mpsexpress.printer.refresh;

import io.mpsexpress.printer.refresh.EligibilityRefreshItem.Kind;
import io.mpsexpress.program.MinimumFleetAgentVersionChanged;
import io.mpsexpress.program.SupportedModelsChanged;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes, in the transaction that changes the program's rules, that printers are to be checked again: at once, and once
 * more later for what was written meanwhile by transactions that had read the rules before they changed.
 */
@Component
class ProgramChangeListener {

    /** Longer than any transaction that writes printers; a fleet file of 100,000 rows takes seconds. */
    static final Duration ONCE_MORE = Duration.ofMinutes(10);

    private final EligibilityRefreshQueue queue;

    ProgramChangeListener(EligibilityRefreshQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void on(SupportedModelsChanged change) {
        note(Kind.MODELS_CHANGED, List.copyOf(change.models()));
    }

    @EventListener
    void on(MinimumFleetAgentVersionChanged change) {
        note(
                Kind.FLEET_AGENT_CHANGED,
                List.of(change.before().text(), change.after().text()));
    }

    private void note(Kind kind, List<String> lines) {
        queue.add(kind, lines, Duration.ZERO);
        queue.add(kind, lines, ONCE_MORE);
    }
}
