package io.mpsexpress.organization.domain;

import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.ComparedAnew;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Characters that nobody sees no longer make two names of one. */
@Component
class V288__Names_are_compared_as_they_are_seen extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        ComparedAnew.update(
                context.getConnection(),
                "select id, name, comparable_name from organization order by id",
                "update organization set comparable_name = ? where id = ?",
                row -> {
                    String comparable = ComparableText.of(row.getString(2));
                    return comparable.equals(row.getString(3)) || comparable.isEmpty()
                            ? List.of()
                            : List.of(comparable, row.getObject(1, UUID.class));
                });
    }
}
