package io.mpsexpress.program.domain;

import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.shared.ComparedAnew;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** The maker's name and marks, and characters that nobody sees, no longer make two models of one. */
@Component
class V388__Models_are_compared_without_marks extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        ComparedAnew.update(
                context.getConnection(),
                "select model, comparable_model from supported_model order by model",
                "update supported_model set comparable_model = ? where model = ?",
                row -> {
                    String comparable = EligibilityRules.comparable(row.getString(1));
                    return comparable.equals(row.getString(2)) ? List.of() : List.of(comparable, row.getString(1));
                });
    }
}
