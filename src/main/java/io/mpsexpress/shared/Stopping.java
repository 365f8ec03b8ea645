package io.mpsexpress.shared;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether the application is about to end: work that goes on until nothing is left then ends with what it is at. */
@Component
public class Stopping {

    private volatile boolean asked;

    public boolean isAsked() {
        return asked;
    }

    @EventListener(ContextClosedEvent.class)
    void ask() {
        asked = true;
    }
}
