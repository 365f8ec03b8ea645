package io.mpsexpress.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings stored rows in line, in a migration, when texts are compared in another way. Where two rows would become one, the
 * later one keeps what it is compared by: nothing is lost, both are found as before, and the log names them.
 */
public final class ComparedAnew {

    private static final Logger LOG = LoggerFactory.getLogger(ComparedAnew.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int FETCHED = 1_000;

    private ComparedAnew() {}

    /** Tells what becomes of a row. */
    public interface Row {

        /** @return the parameters of the update; empty when the row is right already */
        List<Object> change(ResultSet row) throws SQLException;
    }

    /**
     * @param rows the statement that reads all rows
     * @param update the statement that changes one
     */
    public static void update(Connection connection, String rows, String update, Row each) throws SQLException {
        List<List<Object>> changes = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet row = statement.executeQuery(rows)) {
                while (row.next()) {
                    List<Object> change = each.change(row);
                    if (!change.isEmpty()) {
                        changes.add(change);
                    }
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (List<Object> change : changes) {
                apply(connection, statement, change);
            }
        }
    }

    private static void apply(Connection connection, PreparedStatement statement, List<Object> change)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            for (int i = 0; i < change.size(); i++) {
                statement.setObject(i + 1, change.get(i));
            }
            statement.executeUpdate();
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (!(e instanceof SQLIntegrityConstraintViolationException) && !UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            LOG.warn("Two records turn out to be one; the second stays as it is: {}", change.get(change.size() - 1));
        }
    }
}
