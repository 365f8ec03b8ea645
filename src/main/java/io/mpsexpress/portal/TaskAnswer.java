package io.mpsexpress.portal;

import io.mpsexpress.engine.OpenTask;
import java.util.Set;

/** An open human task as clients of the API get it. */
public record TaskAnswer(String id, String key, String name, Set<String> candidateGroups, String assignee, String url) {

    public static TaskAnswer of(OpenTask task) {
        return new TaskAnswer(task.id(), task.key(), task.name(), task.candidateGroups(), task.assignee(), task.url());
    }
}
