package io.mpsexpress.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** A connection that met trouble is used no more: the pool alone would go on with those to an H2 database that was closed. */
class BrokenConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException exception) {
        if (!DatabaseTrouble.is(exception)) {
            return Override.CONTINUE_EVICT;
        }
        DatabaseTrouble.meet();
        return Override.MUST_EVICT;
    }
}
