package io.mpsexpress.engine.reminder;

import io.mpsexpress.engine.OpenTask;

/**
 * A task was not done in time. Published when it is due, and once more each day until it is done; not for tasks whose process
 * reminds by itself.
 *
 * @param first whether nobody was told before
 */
public record TaskOverdue(OpenTask task, boolean first) {}
