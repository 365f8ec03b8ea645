package io.mpsexpress.engine.step;

import java.util.List;

/** Steps that were finished before anybody took note of {@link StepsFinished}, as far as the engine's history goes back. */
public interface StepHistory {

    /**
     * A page of them, in the order of their ids. When a step that the application does by itself had to be done is not kept
     * in a way that can be found: it counts from the try that succeeded.
     *
     * @param afterId of the last one of the page before; null for the first page
     */
    List<FinishedStep> finished(String afterId, int limit);
}
