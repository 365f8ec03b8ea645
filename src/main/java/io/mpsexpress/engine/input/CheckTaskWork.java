package io.mpsexpress.engine.input;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Makes sure that a person may work on a task where the engine itself does not ask. Gives the id of the task's process
 * instance.
 */
record CheckTaskWork(String taskId) implements Command<String> {

    @Override
    public String execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        return task.getProcessInstanceId();
    }
}
