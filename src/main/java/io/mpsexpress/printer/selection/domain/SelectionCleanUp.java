package io.mpsexpress.printer.selection.domain;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes selections that people left lying about. */
@Component
class SelectionCleanUp {

    private static final Duration KEPT = Duration.ofDays(7);

    private final SelectionStore selections;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SelectionCleanUp(SelectionStore selections, TransactionTemplate transaction, Clock clock) {
        this.selections = selections;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${mps-express.printers.clean-up:0 37 * * * *}")
    void forgetOld() {
        transaction.executeWithoutResult(
                status -> selections.deleteOlder(clock.instant().minus(KEPT)));
    }
}
