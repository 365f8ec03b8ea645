package io.mpsexpress.request.reminder;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.request.RequestView;

/**
 * A task of a request was not done in time. Published when it is due, and once more each day until it is done.
 *
 * @param request the one whose process the task is in
 */
public record RequestOverdue(RequestView request, OpenTask task) {}
