package io.mpsexpress.notification;

import io.mpsexpress.shared.Stopping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what people were told long ago, and what nobody will ever read. */
@Component
class NoticeCleanUp {

    static final Duration KEPT = Duration.ofDays(90);

    /** For each person. */
    static final int MOST = 1_000;

    /** In one transaction. */
    private static final int AT_ONCE = 1_000;

    private final NoticeBook book;
    private final TransactionTemplate transaction;
    private final Stopping stopping;
    private final Clock clock;

    NoticeCleanUp(NoticeBook book, TransactionTemplate transaction, Stopping stopping, Clock clock) {
        this.book = book;
        this.transaction = transaction;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Scheduled(cron = "${mps-express.notification.clean-up:0 47 * * * *}")
    void forgetOld() {
        stopping.repeat(() -> Boolean.TRUE.equals(transaction.execute(
                status -> book.forgetOlderThan(clock.instant().minus(KEPT), AT_ONCE) > 0)));
        stopping.each(
                book.withMoreThan(MOST),
                userId -> transaction.executeWithoutResult(status -> book.keepLatest(userId, MOST)));
    }
}
