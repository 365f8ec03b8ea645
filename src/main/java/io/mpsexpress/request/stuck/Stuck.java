package io.mpsexpress.request.stuck;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.StuckSteps.StuckStep;
import io.mpsexpress.shared.Refused;
import java.time.Instant;

/**
 * Something that a request does not get past.
 *
 * @param requestId id of the request that the process works for
 * @param step id in the model of the step that it stands at; null where it waits for the back end
 * @param since since when
 * @param subject what {@link Remedy#subject()} is
 * @param processInstanceId for Cockpit; null where it waits for the back end
 */
public record Stuck(
        String requestId, String step, Cause cause, Instant since, String subject, String processInstanceId) {

    /** @param subject as {@link #subject()} */
    static Stuck at(StuckStep step, Cause cause, String subject) {
        return new Stuck(step.requestId(), step.elementId(), cause, step.since(), subject, step.processInstanceId());
    }

    /** A request that the back end has not answered. */
    public static Stuck unanswered(String requestId, Instant since) {
        return new Stuck(requestId, null, Cause.BACK_END_SILENT, since, requestId, null);
    }

    /** What this person may do about it at once; null for nothing. */
    public Remedy remedyFor(Caller caller) {
        return cause.remedyFor(caller, subject);
    }

    /** Why it does not go on. */
    public enum Cause {
        /** A step failed until its retries were used up. */
        STEP_FAILED("RETRY", Remedy.RETRY, Role.PROCESS_OWNER),
        /** A human task is past its due time. */
        TASK_OVERDUE("REMIND", Remedy.REMIND, Role.PROCESS_OWNER),
        /** Lexmark's back end has not answered for longer than it should take. */
        BACK_END_SILENT("ASK_BACK_END", Remedy.ASK, Role.PROCESS_OWNER, Role.TECHNICAL_SUPPORT);

        private final String whatToDo;
        private final String action;
        private final Role[] helpers;

        Cause(String whatToDo, String action, Role... helpers) {
            this.whatToDo = whatToDo;
            this.action = action;
            this.helpers = helpers;
        }

        /** A word for what helps: somebody retries the step, reminds the assignee, or asks the back end. */
        public String whatToDo() {
            return whatToDo;
        }

        /**
         * What this person may do at once; null for nothing.
         *
         * @param subject as {@link Remedy#subject()}
         */
        public Remedy remedyFor(Caller caller, String subject) {
            return caller.mayActAs(helpers) ? new Remedy(action, subject) : null;
        }

        /** @throws Refused when it is not for this person */
        public void require(Caller caller) {
            caller.require(helpers);
        }
    }
}
