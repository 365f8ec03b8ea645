package io.mpsexpress.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Tells a step that ends by itself, instead of becoming an incident, that it has failed often enough. */
public final class LastRetry {

    private LastRetry() {}

    /**
     * Whether the engine would make an incident of the next failure of the job that it runs now. Only failures use up retries; a
     * kill of the server does not.
     */
    public static boolean isNow() {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        return job != null && job.getRetries() == 1;
    }
}
