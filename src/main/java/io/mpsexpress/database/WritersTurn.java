package io.mpsexpress.database;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who may write: one thread at a time, whoever waits longest is next. A transaction within a transaction is the same turn. */
class WritersTurn {

    /** What the layers above know as a race that somebody else won: to be tried again. */
    private static final String RACE = "40001";

    private final Semaphore free = new Semaphore(1, true);
    private final Duration patience;
    private Thread writer;
    private int transactions;

    /** @param patience how long one waits */
    WritersTurn(Duration patience) {
        this.patience = patience;
    }

    /**
     * @throws SQLTransactionRollbackException when others write for too long
     */
    void take() throws SQLException {
        if (!takeAgain()) {
            await();
            begin();
        }
    }

    /** When the transaction is over; whichever thread ends it. */
    synchronized void pass() {
        if (--transactions == 0) {
            writer = null;
            free.release();
        }
    }

    private synchronized boolean takeAgain() {
        boolean mine = writer == Thread.currentThread();
        if (mine) {
            transactions++;
        }
        return mine;
    }

    private synchronized void begin() {
        writer = Thread.currentThread();
        transactions = 1;
    }

    private void await() throws SQLException {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                DatabaseTrouble.waitInVain();
                throw new SQLTransactionRollbackException("Somebody else writes for a long time", RACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransactionRollbackException("Interrupted while somebody else writes", RACE, e);
        }
    }
}
