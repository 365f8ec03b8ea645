package io.mpsexpress.portal;

/** Where a human task is worked on. */
public final class TasklistLink {

    private TasklistLink() {}

    /** The path that opens Tasklist with this task. */
    public static String to(String taskId) {
        return "/camunda/app/tasklist/default/#/?task=" + taskId;
    }
}
