package io.mpsexpress.contact.domain;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Adds contacts by the dozen; one that is there already is no failure and leaves the transaction as it is. */
@Repository
public class BulkContacts {

    private static final String INSERT_IF_ABSENT =
            """
            insert into supplies_contact (id, organization_id, first_name, last_name, company_name, email, country_code,
                phone_number, address_line_1, address_line_2, city, state_or_province, postal_code, country,
                comparable_key, comparable_name, comparable_company, comparable_city, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    BulkContacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds contacts, acceptable by {@link ContactRules}: all that the organization does not have, or none.
     *
     * @return for each whether it was added; false when the organization has it
     * @throws NonTransientDataAccessException when the database refuses one; the transaction can go on nevertheless
     */
    public List<Boolean> addIfAbsent(List<SuppliesContact> contacts) {
        return jdbc.execute((ConnectionCallback<List<Boolean>>) connection -> {
            // PostgreSQL refuses everything after a failure unless one goes back to a savepoint
            Savepoint before = connection.setSavepoint();
            try {
                List<Boolean> added = insert(contacts);
                connection.releaseSavepoint(before);
                return added;
            } catch (NonTransientDataAccessException e) {
                connection.rollback(before);
                throw e;
            }
        });
    }

    private List<Boolean> insert(List<SuppliesContact> contacts) {
        int[] added = jdbc.batchUpdate(INSERT_IF_ABSENT, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int i) throws SQLException {
                set(statement, contacts.get(i));
            }

            @Override
            public int getBatchSize() {
                return contacts.size();
            }
        });
        return IntStream.of(added).mapToObj(rows -> rows > 0).toList();
    }

    private static void set(PreparedStatement statement, SuppliesContact contact) throws SQLException {
        int column = 1;
        statement.setObject(column++, contact.id());
        statement.setObject(column++, contact.organizationId());
        for (String value : ContactField.valuesOf(contact.details())) {
            statement.setString(column++, value);
        }
        statement.setString(column++, contact.comparableKey());
        statement.setString(column++, contact.comparableName());
        statement.setString(column++, contact.comparableCompany());
        statement.setString(column, contact.comparableCity());
    }
}
