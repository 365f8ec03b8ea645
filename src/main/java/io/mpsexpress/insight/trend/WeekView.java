package io.mpsexpress.insight.trend;

import io.mpsexpress.insight.Lasting;
import io.mpsexpress.request.EndedRequests.Ended;
import org.springframework.context.MessageSourceResolvable;

/**
 * How many requests came to their end in a week, and how long they took.
 *
 * @param ended null where none did
 */
public record WeekView(Week week, Ended ended) {

    /** How many did. */
    public long count() {
        return ended == null ? 0 : ended.count();
    }

    /** Null where none ended. */
    public Double medianSeconds() {
        return ended == null ? null : rounded(ended.medianSeconds());
    }

    /** Null where none ended. */
    public Double p90Seconds() {
        return ended == null ? null : rounded(ended.p90Seconds());
    }

    /** The median as people say it; null where none ended. */
    public MessageSourceResolvable median() {
        return ended == null ? null : Lasting.text(ended.medianSeconds());
    }

    /** The 90th percentile as people say it; null where none ended. */
    public MessageSourceResolvable p90() {
        return ended == null ? null : Lasting.text(ended.p90Seconds());
    }

    /** To the millisecond. */
    private static double rounded(double seconds) {
        return Math.round(seconds * 1_000) / 1_000.0;
    }
}
