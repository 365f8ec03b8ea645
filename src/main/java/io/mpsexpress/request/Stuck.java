package io.mpsexpress.request;

import java.time.Instant;

/**
 * Something that a request does not get past.
 *
 * @param requestId id of the request that the process works for
 * @param step id in the model of the step that it stands at; null where it waits for the back end
 * @param since since when
 */
public record Stuck(String requestId, String step, Cause cause, Instant since) {

    /** Why it does not go on. */
    public enum Cause {
        /** A step failed until its retries were used up. */
        STEP_FAILED("RETRY"),
        /** A human task is past its due time. */
        TASK_OVERDUE("REMIND"),
        /** Lexmark's back end has not answered for longer than it should take. */
        BACK_END_SILENT("ASK_BACK_END");

        private final String whatToDo;

        Cause(String whatToDo) {
            this.whatToDo = whatToDo;
        }

        /** A word for what helps: somebody retries the step, reminds the assignee, or asks the back end. */
        public String whatToDo() {
            return whatToDo;
        }
    }
}
