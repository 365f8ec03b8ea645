package io.mpsexpress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.ApplicationTest;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class OverdueTaskIndexTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private OverdueTaskIndex index;

    @Test
    void overdueTasksAreFoundByAnIndexAndTheNextStartLeavesIt() {
        assertThat(indexedColumns()).containsExactly("due_date_", "id_");
        index.postProcessEngineBuild(null);
        assertThat(indexedColumns()).containsExactly("due_date_", "id_");
    }

    private List<String> indexedColumns() {
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            boolean upperCase = connection.getMetaData().storesUpperCaseIdentifiers();
            String table = upperCase ? "ACT_RU_TASK" : "act_ru_task";
            List<String> columns = new ArrayList<>();
            try (ResultSet row = connection.getMetaData().getIndexInfo(null, null, table, false, false)) {
                while (row.next()) {
                    if ("mps_task_due".equalsIgnoreCase(row.getString("INDEX_NAME"))) {
                        columns.add(row.getString("COLUMN_NAME").toLowerCase());
                    }
                }
            }
            return columns;
        });
    }
}
