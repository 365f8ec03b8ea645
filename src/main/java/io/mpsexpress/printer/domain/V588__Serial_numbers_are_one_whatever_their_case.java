package io.mpsexpress.printer.domain;

import io.mpsexpress.shared.SerialNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives printers what they are looked for by. Where several turn out to be one, that which is furthest in the program has it;
 * the others stay as they are, are found no more by serial number, and are named in the log.
 */
@Component
class V588__Serial_numbers_are_one_whatever_their_case extends BaseJavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(V588__Serial_numbers_are_one_whatever_their_case.class);
    private static final int BATCH = 1_000;

    /** The first of each key keeps it. */
    private static final String REPEATED =
            "select id, serial_number, serial_key from (select id, serial_number, serial_key,"
                    + " row_number() over (partition by serial_key order by case management when 'MANAGED' then 0 when 'PENDING'"
                    + " then 1 else 2 end, case when supplies_contact_id is null then 1 else 0 end, last_communication desc"
                    + " nulls last, id) as place from printer) ranked where place > 1";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table printer add column serial_key varchar(100)");
            statement.execute("update printer set serial_key = upper(serial_number)");
            correct(connection, statement);
            forgetRepeated(connection, statement);
            statement.execute("create unique index printer_serial_key on printer (serial_key)");
        }
    }

    /** What the database does not know of capitals, quotation marks and characters that nobody sees. */
    private static void correct(Connection connection, Statement statement) throws SQLException {
        statement.setFetchSize(BATCH);
        try (PreparedStatement update = connection.prepareStatement("update printer set serial_key = ? where id = ?");
                ResultSet printers = statement.executeQuery("select id, serial_number, serial_key from printer")) {
            while (printers.next()) {
                String key = SerialNumber.of(printers.getString(2));
                if (!key.equals(printers.getString(3))) {
                    update.setString(1, key);
                    update.setObject(2, printers.getObject(1, UUID.class));
                    update.executeUpdate();
                }
            }
        }
    }

    private static void forgetRepeated(Connection connection, Statement statement) throws SQLException {
        try (PreparedStatement update =
                        connection.prepareStatement("update printer set serial_key = null where id = ?");
                ResultSet repeated = statement.executeQuery(REPEATED)) {
            while (repeated.next()) {
                LOG.warn(
                        "Printer {} with serial number '{}' is another record of printer {}: only that one is found by its"
                                + " serial number from now on",
                        repeated.getObject(1),
                        repeated.getString(2),
                        repeated.getString(3));
                update.setObject(1, repeated.getObject(1, UUID.class));
                update.executeUpdate();
            }
        }
    }
}
