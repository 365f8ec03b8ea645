package io.mpsexpress.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Plays a step of a model: leaves the variables that a test tells it to, and counts how often it was reached. */
public final class Step implements JavaDelegate {

    private final Deque<Map<String, ?>> results = new ArrayDeque<>();
    private RuntimeException failure;
    private int calls;

    Step() {}

    /** What it leaves: the first at the first visit, and so on; the last one again at each visit after that. */
    @SafeVarargs
    public final void leaves(Map<String, ?>... inTurn) {
        results.clear();
        results.addAll(List.of(inTurn));
    }

    /** The same for one variable. */
    public void leaves(String variable, Object value) {
        leaves(Map.of(variable, value));
    }

    /** Fails from now on. */
    public void fails(RuntimeException why) {
        failure = why;
    }

    /** Works again, as before it failed. */
    public void works() {
        failure = null;
    }

    /** How often it did its work; failures do not count. */
    public int calls() {
        return calls;
    }

    @Override
    public synchronized void execute(DelegateExecution execution) {
        if (failure != null) {
            throw failure;
        }
        calls++;
        Map<String, ?> result = results.size() > 1 ? results.poll() : results.peek();
        if (result != null) {
            execution.setVariables(result);
        }
    }

    void reset() {
        results.clear();
        failure = null;
        calls = 0;
    }
}
