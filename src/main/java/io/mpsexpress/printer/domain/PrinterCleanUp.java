package io.mpsexpress.printer.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes what people left lying about: fleet files that nobody confirmed, and selections. */
@Component
class PrinterCleanUp {

    private static final Duration KEPT = Duration.ofDays(7);

    private final PrinterImportRows imports;
    private final SelectionStore selections;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PrinterCleanUp(PrinterImportRows imports, SelectionStore selections, TransactionTemplate transaction, Clock clock) {
        this.imports = imports;
        this.selections = selections;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${mps-express.printers.clean-up:0 37 * * * *}")
    void forgetOld() {
        Instant now = clock.instant();
        Instant before = now.minus(KEPT);
        transaction.executeWithoutResult(status -> imports.expire(before, now));
        transaction.executeWithoutResult(status -> selections.deleteOlder(before));
    }
}
