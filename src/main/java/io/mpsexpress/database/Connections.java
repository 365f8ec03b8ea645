package io.mpsexpress.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The pool's own connections to PostgreSQL: whoever waits on one for a server that does not answer can be set free. */
class Connections extends AbstractDataSource {

    private final DatabaseLink link;
    private final Properties properties;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /** @param properties that somebody set for the pool */
    Connections(DatabaseLink link, Properties properties) {
        this.link = link;
        this.properties = properties;
    }

    @Override
    public Connection getConnection() throws SQLException {
        open.removeIf(Connections::isClosed);
        Connection connection = link.open(properties);
        open.add(connection);
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    /** Ends them all, in the middle of whatever they do. */
    void abort() {
        for (Connection connection : open) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                logger.debug("Could not be ended", e);
            }
        }
        open.clear();
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
