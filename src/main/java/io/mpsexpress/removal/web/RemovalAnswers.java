package io.mpsexpress.removal.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.portal.TaskAnswer;
import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalView;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removals as clients get them: with their open tasks. */
@Component
class RemovalAnswers {

    private final RemovalQueries queries;
    private final TaskInbox tasks;

    RemovalAnswers(RemovalQueries queries, TaskInbox tasks) {
        this.queries = queries;
        this.tasks = tasks;
    }

    Removal of(UUID id) {
        return new Removal(
                queries.get(id),
                tasks.ofRequest(id.toString()).stream().map(TaskAnswer::of).toList());
    }

    record Removal(@JsonUnwrapped RemovalView removal, List<TaskAnswer> tasks) {}
}
