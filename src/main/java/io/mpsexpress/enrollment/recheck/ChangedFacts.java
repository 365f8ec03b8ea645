package io.mpsexpress.enrollment.recheck;

import io.mpsexpress.printer.PrinterFactsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction that changes facts of printers, that those which wait in open requests are to be checked again. */
@Component
class ChangedFacts {

    private final RecheckQueue queue;

    ChangedFacts(RecheckQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void on(PrinterFactsChanged change) {
        queue.add(change.printerIds(), change.source().code());
    }
}
