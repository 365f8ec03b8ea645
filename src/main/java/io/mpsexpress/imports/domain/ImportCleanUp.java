package io.mpsexpress.imports.domain;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what people left lying about: large files that nobody confirmed, and those whose check came to no end. */
@Component
class ImportCleanUp {

    private static final Duration KEPT = Duration.ofDays(7);
    /** Much longer than any step of a check takes. */
    static final Duration DEAD = Duration.ofMinutes(2);

    private final ImportDecisions decisions;
    private final FileCheck checks;
    private final UnusedImportRows unused;
    private final Clock clock;

    ImportCleanUp(ImportDecisions decisions, FileCheck checks, UnusedImportRows unused, Clock clock) {
        this.decisions = decisions;
        this.checks = checks;
        this.unused = unused;
        this.clock = clock;
    }

    @Scheduled(cron = "${mps-express.printers.clean-up:0 37 * * * *}")
    void forgetOld() {
        decisions.expire(clock.instant().minus(KEPT));
        unused.deleteAll();
    }

    /** Checks of files whose node is gone. */
    @Scheduled(fixedDelayString = "${mps-express.printers.dead-checks:PT30S}")
    void endDeadChecks() {
        checks.giveUp(clock.instant().minus(DEAD));
    }
}
