package io.mpsexpress.printer.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the rows of imports that came to nothing, some of them a transaction: nobody who writes waits for all of a large
 * file. Nobody sees those that are left by a kill, and the next clean-up takes them.
 */
@Component
public class UnusedImportRows {

    private final PrinterImportRows rows;
    private final TransactionTemplate transaction;

    UnusedImportRows(PrinterImportRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Those of every import. */
    void deleteAll() {
        rows.unused().forEach(this::delete);
    }

    /** Those of an import that nobody can confirm any more. */
    public void delete(UUID importId) {
        while (Boolean.TRUE.equals(transaction.execute(status -> rows.deleteSome(importId)))) {
            // until none is left
        }
    }
}
