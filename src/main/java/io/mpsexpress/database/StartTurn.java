package io.mpsexpress.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * The turn of one node among those that start at the same time on one PostgreSQL: what tables and rows are missing, one of
 * them adds. H2 is for one node. A connection of its own holds the turn: it ends with the process, however that ends.
 */
@Component
public class StartTurn {

    // longer than a node takes to start on a slow machine
    private static final String PATIENCE = "set local lock_timeout = '5min'";
    // any number that nothing else on the database locks
    private static final String LOCK = "select pg_advisory_xact_lock(20250714001)";

    private final DatabaseLink link;

    StartTurn(DatabaseLink link) {
        this.link = link;
    }

    /**
     * Waits until no other node has the turn.
     *
     * @throws IllegalStateException when one has it for minutes, or the database fails
     */
    public Held take() {
        if (!link.isPostgresql()) {
            return () -> {};
        }
        Connection connection = null;
        try {
            connection = link.open();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(PATIENCE);
                statement.execute(LOCK);
            }
        } catch (SQLException e) {
            JdbcUtils.closeConnection(connection);
            throw new IllegalStateException("Waited in vain for other nodes to start", e);
        }
        Connection holding = connection;
        return () -> JdbcUtils.closeConnection(holding);
    }

    /** The turn, until it is closed. */
    @FunctionalInterface
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }
}
