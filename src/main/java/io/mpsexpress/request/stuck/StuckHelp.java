package io.mpsexpress.request.stuck;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.request.reminder.TaskReminding;
import io.mpsexpress.request.stuck.Stuck.Cause;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import org.springframework.stereotype.Service;

/** What somebody does about what is stuck, from wherever they read of it. */
@Service
public class StuckHelp {

    private final FailedStepRetry retry;
    private final TaskReminding reminding;
    private final AwaitedAnswers answers;
    private final CurrentCaller currentCaller;

    StuckHelp(FailedStepRetry retry, TaskReminding reminding, AwaitedAnswers answers, CurrentCaller currentCaller) {
        this.retry = retry;
        this.reminding = reminding;
        this.answers = answers;
        this.currentCaller = currentCaller;
    }

    /** What came of it. */
    public enum Outcome {
        /** The step is tried again, or who has the task is reminded. */
        DONE,
        /** Nothing to do: the step does not wait for it any more, or the task is done, is not due or was reminded of just now. */
        NOT,
        /** The back end answered, and nothing is waited for any more. */
        COMPLETE,
        /** The back end has not answered, or not for all printers. */
        WAITING,
        /** The back end could not be asked. */
        UNREACHABLE;

        /** Whether it helped. */
        public boolean isSuccess() {
            return this == DONE || this == COMPLETE;
        }
    }

    /**
     * Has a failed step tried again.
     *
     * @param jobId as {@link Remedy#subject()}
     * @throws Refused when the caller may not
     */
    public Outcome retry(String jobId) {
        return retry.retry(jobId) ? Outcome.DONE : Outcome.NOT;
    }

    /**
     * Reminds who has an overdue task.
     *
     * @param taskId as {@link Remedy#subject()}
     * @throws Refused when the caller may not
     */
    public Outcome remind(String taskId) {
        Cause.TASK_OVERDUE.require(currentCaller.get());
        return reminding.remind(taskId) ? Outcome.DONE : Outcome.NOT;
    }

    /**
     * Asks a silent back end now.
     *
     * @param requestId as {@link Remedy#subject()}
     * @throws Refused when the caller may not, and as not found when there is no such request that waits for answers
     */
    public Outcome ask(String requestId) {
        Cause.BACK_END_SILENT.require(currentCaller.get());
        return Outcome.valueOf(answers.askNow(Ids.parse(requestId)).name());
    }
}
