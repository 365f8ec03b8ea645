package io.mpsexpress.shared;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets work of many steps end with the step that it is at when the application is about to end: each step stands by itself,
 * and the rest is done by whoever works next. Whatever goes on for longer than a transaction does so by one of these.
 */
@Component
public class Stopping {

    private volatile boolean asked;

    /** Goes on until a step says that there is no other one. */
    public void repeat(BooleanSupplier step) {
        repeat(Integer.MAX_VALUE, step);
    }

    /** The same, some steps at most. */
    public void repeat(int most, BooleanSupplier step) {
        int steps = 0;
        while (!asked && steps < most && step.getAsBoolean()) {
            steps++;
        }
    }

    /** Does something with each of these. */
    public <T> void each(Iterable<T> all, Consumer<T> step) {
        for (T one : all) {
            if (asked) {
                return;
            }
            step.accept(one);
        }
    }

    /**
     * For steps that come from somewhere else, as the rows of a file do: called before each.
     *
     * @throws Refused {@linkplain Refused.Kind#LATER for now}, when the application is about to end
     */
    public void requireTime() {
        if (asked) {
            throw Refused.later();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void ask() {
        asked = true;
    }
}
