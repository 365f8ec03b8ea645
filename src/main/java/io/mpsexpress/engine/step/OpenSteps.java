package io.mpsexpress.engine.step;

import java.util.List;

/** Where processes stand now. */
public interface OpenSteps {

    /**
     * How many instances stand at each step. Who calls another process stands at the step that called it.
     *
     * @param tenantId of this partner only; null for all
     */
    List<Standing> count(String tenantId);

    /**
     * @param processKey of the process, whatever its version
     * @param elementId its id in the model
     */
    record Standing(String processKey, String elementId, long count) {}
}
