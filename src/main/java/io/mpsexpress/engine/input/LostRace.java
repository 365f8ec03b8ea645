package io.mpsexpress.engine.input;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;

/** That somebody else was quicker, whether the engine says so or the database: what failed is to be tried again. */
public final class LostRace {

    /** Of SQL, of a row that others refer to, or that is not there to refer to. */
    private static final String FOREIGN_KEY_VIOLATED = "23503";

    private LostRace() {}

    public static boolean isBehind(Throwable failure) {
        boolean ofEngine = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ofEngine |= cause instanceof ProcessEngineException;
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || ofEngine && isOfRowsOfAnother(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The engine counts no revision of what it goes by: it ended an instance to which somebody added something meanwhile. */
    private static boolean isOfRowsOfAnother(Throwable cause) {
        return cause instanceof SQLException failed && FOREIGN_KEY_VIOLATED.equals(failed.getSQLState());
    }
}
