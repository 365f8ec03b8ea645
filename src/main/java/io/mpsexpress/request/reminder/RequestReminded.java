package io.mpsexpress.request.reminder;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.request.RequestView;

/**
 * Somebody wants people to be reminded of a task that is past due.
 *
 * @param request the one whose process the task is in
 */
public record RequestReminded(RequestView request, OpenTask task) {}
