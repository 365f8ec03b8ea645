package io.mpsexpress.engine.query;

import io.mpsexpress.engine.OpenTask;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Assigns a task if it is still whose it was seen to be. Looks and assigns in one command, so that of two who do it at once the
 * engine's check of versions lets one through.
 *
 * @param userId null for nobody
 */
record AssignAsSeen(OpenTask seen, String userId) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(seen.id());
        if (task == null || !Objects.equals(task.getAssignee(), seen.assignee())) {
            throw new ConcurrencyFailureException("Task " + seen.id() + " is somebody else's, or done");
        }
        return new AssignTaskCmd(seen.id(), userId).execute(context);
    }
}
