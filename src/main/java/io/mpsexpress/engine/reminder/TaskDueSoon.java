package io.mpsexpress.engine.reminder;

import io.mpsexpress.engine.OpenTask;

/** A task is due soon. Published once for each task, a day before it is due; after half of its time when it had less than two. */
public record TaskDueSoon(OpenTask task) {}
