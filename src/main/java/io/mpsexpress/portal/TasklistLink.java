package io.mpsexpress.portal;

import io.mpsexpress.engine.OpenTask;

/** Where a human task is worked on. */
public final class TasklistLink {

    private TasklistLink() {}

    /** The path that opens Tasklist with this task. */
    public static String to(String taskId) {
        return OpenTask.urlOf(taskId);
    }

    /**
     * The same with the way back.
     *
     * @param page path of the page that <em>Portal</em> leads to from there; letters and digits, hyphens and slashes
     */
    public static String to(String taskId, String page) {
        return to(taskId).replace("#", "?from=" + page + "#");
    }
}
