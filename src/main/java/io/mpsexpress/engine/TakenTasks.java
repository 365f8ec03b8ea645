package io.mpsexpress.engine;

import io.mpsexpress.shared.Refused;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** Gives a task to whoever goes on with it. */
@Component
public class TakenTasks {

    private final TaskService tasks;

    TakenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * Has a person take a task that nobody took, as if they had claimed it. That it is for them is for the caller to know. Whoever
     * was quicker keeps it.
     */
    public void take(String taskId, String userId) {
        try {
            tasks.claim(taskId, userId);
        } catch (TaskAlreadyClaimedException | NullValueException | Refused e) {
            // somebody else's now, done, on hold, or just taken by a second click: Tasklist says so
        }
    }
}
