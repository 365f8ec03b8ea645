package io.mpsexpress.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Tells whether something failed because the database is away, broke off, cannot write, or was kept busy for too long: not the
 * fault of whoever asked, and gone with time.
 */
public final class DatabaseTrouble {

    /** A connection (08), no room or connections (53), somebody shut the server down (57P); read only after a switch. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "25006");

    /** H2: closed, input or output, file corrupted, read only. */
    private static final Set<Integer> H2_CODES = Set.of(90098, 90121, 90028, 90030, 90031, 90067, 90097);

    private static final int H2_GENERAL = 50000;

    /** The pool's words, without a state, of a connection that it closed because of such trouble. */
    private static final String CLOSED_BY_POOL = "Connection is closed";

    /** What this thread met in what it has begun; what stands between may have made something else of the exception. */
    private static final ThreadLocal<Met> MET = new ThreadLocal<>();

    private DatabaseTrouble() {}

    /** Begins a piece of work of this thread, until {@link #end()}. */
    public static void begin() {
        MET.set(Met.NOTHING);
    }

    /** Whether this thread met trouble in the work that it has begun. */
    public static boolean wasMet() {
        return MET.get() == Met.TROUBLE || hasWaitedInVain();
    }

    /** Whether it was no more than somebody else's long work, which it was not this thread's turn after. */
    public static boolean hasWaitedInVain() {
        return MET.get() == Met.OTHERS;
    }

    public static void end() {
        MET.remove();
    }

    static void meet() {
        meet(Met.TROUBLE);
    }

    static void waitInVain() {
        meet(Met.OTHERS);
    }

    private static void meet(Met what) {
        if (MET.get() != null) {
            MET.set(what);
        }
    }

    /** Whether it is what an exception comes from. */
    public static boolean isBehind(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && is(sql)) {
                return true;
            }
        }
        return false;
    }

    static boolean is(SQLException exception) {
        String state = exception.getSQLState() == null ? "" : exception.getSQLState();
        return exception instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("53")
                || STATES.contains(state)
                || H2_CODES.contains(exception.getErrorCode())
                || exception.getErrorCode() == H2_GENERAL && isOfStore(exception)
                || exception.getSQLState() == null && CLOSED_BY_POOL.equals(exception.getMessage());
    }

    /** H2 says a general error when its file cannot be written, and keeps the database closed from then on. */
    private static boolean isOfStore(SQLException exception) {
        return exception.getMessage() != null && exception.getMessage().contains("MVStoreException");
    }

    private enum Met {
        NOTHING,
        OTHERS,
        TROUBLE
    }
}
