package io.mpsexpress.imports.domain;

import io.mpsexpress.shared.Stopping;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the rows of imports that came to nothing, some of them a transaction: nobody who writes waits for all of a large
 * file. Nobody sees those that are left at the end of a node, and the next clean-up takes them.
 */
@Repository
class UnusedImportRows {

    private static final int DELETED_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Stopping stopping;

    UnusedImportRows(JdbcTemplate jdbc, TransactionTemplate transaction, Stopping stopping) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.stopping = stopping;
    }

    /** Those of every import. */
    void deleteAll() {
        List<UUID> unused = jdbc.queryForList(
                "select i.id from file_import i join request q on q.id = i.id where q.state in ('REFUSED', 'EXPIRED')"
                        + " and exists (select 1 from file_import_row r where r.import_id = i.id)",
                UUID.class);
        stopping.each(unused, this::delete);
    }

    /** Those of an import that nobody can confirm any more. */
    void delete(UUID importId) {
        stopping.each(
                List.of("WAITING", "FAILED"),
                state -> stopping.repeat(
                        () -> Boolean.TRUE.equals(transaction.execute(status -> deleteSome(importId, state)))));
    }

    /** Returns whether there were any. */
    private boolean deleteSome(UUID importId, String state) {
        List<Long> first = jdbc.queryForList(
                "select file_row from file_import_row where import_id = ? and state = ?"
                        + " order by import_id, state, file_row limit 1",
                Long.class,
                importId,
                state);
        first.forEach(row -> jdbc.update(
                "delete from file_import_row where import_id = ? and state = ? and file_row < ?",
                importId,
                state,
                row + DELETED_AT_ONCE));
        return !first.isEmpty();
    }
}
