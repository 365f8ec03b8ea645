package io.mpsexpress.printer.domain;

import io.mpsexpress.shared.Stopping;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the rows of imports that came to nothing, some of them a transaction: nobody who writes waits for all of a large
 * file. Nobody sees those that are left at the end of a node, and the next clean-up takes them.
 */
@Component
public class UnusedImportRows {

    private final PrinterImportRows rows;
    private final TransactionTemplate transaction;
    private final Stopping stopping;

    UnusedImportRows(PrinterImportRows rows, TransactionTemplate transaction, Stopping stopping) {
        this.rows = rows;
        this.transaction = transaction;
        this.stopping = stopping;
    }

    /** Those of every import. */
    void deleteAll() {
        stopping.each(rows.unused(), this::delete);
    }

    /** Those of an import that nobody can confirm any more. */
    public void delete(UUID importId) {
        stopping.repeat(() -> Boolean.TRUE.equals(transaction.execute(status -> rows.deleteSome(importId))));
    }
}
