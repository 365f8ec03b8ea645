package io.mpsexpress.request.reminder;

import io.mpsexpress.engine.reminder.DueTasks;
import io.mpsexpress.request.RequestQueries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people of a task of theirs that is past due, because somebody wants that. */
@Service
public class TaskReminding {

    private final DueTasks dueTasks;
    private final RequestQueries requests;
    private final ApplicationEventPublisher events;

    TaskReminding(DueTasks dueTasks, RequestQueries requests, ApplicationEventPublisher events) {
        this.dueTasks = dueTasks;
        this.requests = requests;
        this.events = events;
    }

    /**
     * Whether the caller may is for the caller of this method to check.
     *
     * @return whether they are told; false when the task is done, is not past due, is of no request, or they were reminded of it
     *     within an hour
     */
    @Transactional
    public boolean remind(String taskId) {
        return dueTasks.take(taskId)
                .flatMap(task ->
                        requests.workedOnBy(task.businessKey()).map(request -> new RequestReminded(request, task)))
                .map(reminded -> {
                    events.publishEvent(reminded);
                    return true;
                })
                .orElse(false);
    }
}
