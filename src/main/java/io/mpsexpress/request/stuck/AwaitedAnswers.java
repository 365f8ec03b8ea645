package io.mpsexpress.request.stuck;

import io.mpsexpress.shared.Refused;
import java.util.UUID;

/** Answers of Lexmark's back end that requests wait for. */
public interface AwaitedAnswers {

    /**
     * Asks now, instead of when it would be asked next. Whether the caller may is for the caller of this method to check.
     *
     * @throws Refused as not found when there is no such request that waits for answers
     */
    Answer askNow(UUID requestId);

    /** What came of it. */
    enum Answer {
        /** Nothing is waited for any more. */
        COMPLETE,
        /** It has not answered, or not for all printers. */
        WAITING,
        /** It could not be asked. */
        UNREACHABLE
    }
}
