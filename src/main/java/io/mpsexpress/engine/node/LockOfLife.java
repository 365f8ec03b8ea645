package io.mpsexpress.engine.node;

import io.mpsexpress.database.DatabaseLink;
import io.mpsexpress.engine.Node;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A lock that a node holds on PostgreSQL as long as it lives: the server frees it when the process ends, however it ends,
 * within seconds when the machine is cut off, and not while the process only pauses. No clock is asked.
 */
class LockOfLife implements SignOfLife {

    private static final Logger LOG = LoggerFactory.getLogger(LockOfLife.class);

    /** Keeps these locks apart from others in the database; any number. */
    private static final int KIND = 0x6d7073;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DatabaseLink link;
    private final String node;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private Connection connection;
    private boolean held;

    LockOfLife(DatabaseLink link, Node node, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.link = link;
        this.node = node.id();
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public synchronized void give() {
        try {
            if (connection == null || !connection.isValid((int) PATIENCE.toSeconds())) {
                close();
                connection = connect();
            }
            // the server may not have noticed yet that the connection of before is lost
            held = held || lock();
        } catch (SQLException e) {
            close();
            LOG.debug("Others may take this node for gone until it reaches the database again", e);
        }
    }

    private Connection connect() throws SQLException {
        Connection fresh = link.open(PATIENCE);
        try (Statement statement = fresh.createStatement()) {
            // a machine that is cut off is noticed after 5 + 3 * 2 seconds
            statement.execute(
                    "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3");
        }
        return fresh;
    }

    private boolean lock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, hashtext(?))")) {
            statement.setInt(1, KIND);
            statement.setString(2, node);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public boolean ifGone(String other, Runnable work) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean gone = Boolean.TRUE.equals(jdbc.queryForObject(
                    "select pg_try_advisory_xact_lock(?, hashtext(?))", Boolean.class, KIND, other));
            if (gone) {
                work.run();
            }
            return gone;
        }));
    }

    @Override
    public synchronized void close() {
        JdbcUtils.closeConnection(connection);
        connection = null;
        held = false;
    }
}
