package io.mpsexpress.engine.step;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.springframework.context.ApplicationEventPublisher;

/** The steps that a command finishes: told together when it is through, within its transaction. */
final class StepsOfCommand implements CommandContextListener {

    private final List<FinishedStep> finished = new ArrayList<>();
    private final ApplicationEventPublisher events;
    private final Runnable done;

    /** @param done called when the command is through */
    StepsOfCommand(ApplicationEventPublisher events, Runnable done) {
        this.events = events;
        this.done = done;
    }

    void add(FinishedStep step) {
        finished.add(step);
    }

    @Override
    public void onCommandContextClose(CommandContext command) {
        done.run();
        if (!finished.isEmpty()) {
            events.publishEvent(new StepsFinished(List.copyOf(finished)));
        }
    }

    @Override
    public void onCommandFailed(CommandContext command, Throwable failure) {
        done.run();
    }
}
