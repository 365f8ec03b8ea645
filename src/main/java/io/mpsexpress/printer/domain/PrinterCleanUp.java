package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.selection.domain.SelectionStore;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Stopping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes what people left lying about: fleet files that nobody confirmed, and selections. */
@Component
class PrinterCleanUp {

    private static final Duration KEPT = Duration.ofDays(7);
    /** Much longer than any step of a check takes. */
    static final Duration DEAD = Duration.ofMinutes(2);

    private final PrinterImports imports;
    private final PrinterImportCheck checks;
    private final UnusedImportRows unused;
    private final SelectionStore selections;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Stopping stopping;

    PrinterCleanUp(
            PrinterImports imports,
            PrinterImportCheck checks,
            UnusedImportRows unused,
            SelectionStore selections,
            TransactionTemplate transaction,
            Clock clock,
            Stopping stopping) {
        this.imports = imports;
        this.checks = checks;
        this.unused = unused;
        this.selections = selections;
        this.transaction = transaction;
        this.clock = clock;
        this.stopping = stopping;
    }

    @Scheduled(cron = "${mps-express.printers.clean-up:0 37 * * * *}")
    void forgetOld() {
        Instant now = clock.instant();
        Instant before = now.minus(KEPT);
        transaction.executeWithoutResult(
                status -> imports.findUnconfirmed(before).forEach(one -> one.expire(now)));
        unused.deleteAll();
        transaction.executeWithoutResult(status -> selections.deleteOlder(before));
    }

    /** Checks of files whose node is gone: people are told to choose the file again. */
    @Scheduled(fixedDelayString = "${mps-express.printers.dead-checks:PT30S}")
    void endDeadChecks() {
        stopping.each(imports.findDeadChecks(clock.instant().minus(DEAD)), this::end);
    }

    private void end(UUID deadCheck) {
        checks.refuse(deadCheck, Refused.invalid("printer.import.interrupted"));
        unused.delete(deadCheck);
    }
}
