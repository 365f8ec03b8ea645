package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.shared.ComparedAnew;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Characters that nobody sees no longer make two contacts of one, and hide none from a search. */
@Component
class V488__Contacts_are_compared_as_they_are_seen extends BaseJavaMigration {

    private static final String ROWS = "select id, organization_id, first_name, last_name, company_name, email, city,"
            + " comparable_key, comparable_name, comparable_company, comparable_city from supplies_contact order by id";
    private static final String UPDATE = "update supplies_contact set comparable_key = ?, comparable_name = ?,"
            + " comparable_company = ?, comparable_city = ? where id = ?";

    @Override
    public void migrate(Context context) throws SQLException {
        ComparedAnew.update(
                context.getConnection(), ROWS, UPDATE, V488__Contacts_are_compared_as_they_are_seen::change);
    }

    private static List<Object> change(ResultSet row) throws SQLException {
        SuppliesContact contact = new SuppliesContact(
                row.getObject("organization_id", UUID.class),
                new ContactDetails(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("company_name"),
                        row.getString("email"),
                        null,
                        null,
                        null,
                        null,
                        row.getString("city"),
                        null,
                        null,
                        null));
        List<Object> compared = List.of(
                contact.comparableKey(),
                contact.comparableName(),
                contact.comparableCompany(),
                contact.comparableCity());
        List<Object> stored = List.of(
                row.getString("comparable_key"),
                row.getString("comparable_name"),
                row.getString("comparable_company"),
                row.getString("comparable_city"));
        return compared.equals(stored)
                ? List.of()
                : List.of(
                        compared.get(0),
                        compared.get(1),
                        compared.get(2),
                        compared.get(3),
                        row.getObject("id", UUID.class));
    }
}
