package io.mpsexpress.engine;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who may write: one thread at a time, whoever waits longest is next. A transaction within a transaction is the same turn. */
class WritersTurn {

    /** Longer than any transaction of ours takes, so that it ends only what would wait for ever. */
    private static final int SECONDS = 60;

    /** H2's own number for a lock that was waited for too long. */
    private static final int LOCK_TIMEOUT = 50200;

    private final Semaphore free = new Semaphore(1, true);
    private Thread writer;
    private int transactions;

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
            if (!free.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientException("Somebody else writes for a long time", "HYT00", LOCK_TIMEOUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientException("Interrupted while somebody else writes", "HYT00", LOCK_TIMEOUT, e);
        }
    }
}
