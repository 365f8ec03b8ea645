package io.mpsexpress.engine.query;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets lists and counts of tasks be about as fast with 50,000 open tasks as with 500: indexes of our own on tables of the
 * engine, and the engine's SQL without what it costs for nothing. The engine creates its tables when it is built, after all
 * migrations, so this cannot be one.
 */
@Component
class TaskQueryTuning extends AbstractProcessEnginePlugin {

    private static final List<String> INDEXES = List.of(
            // every home page looks for overdue tasks
            "mps_task_due on act_ru_task (due_date_, id_)",
            // Tasklist shows the most urgent first
            "mps_task_urgent on act_ru_task (priority_ desc, due_date_)",
            // a partner's are not looked for among everybody's
            "mps_task_of_partner on act_ru_task (tenant_id_, priority_ desc, due_date_)",
            // a team's are counted without reading the tasks, and a partner's few are looked up, not found among a
            // group's many
            "mps_task_group on act_ru_identitylink (group_id_, type_, task_id_)",
            "mps_task_candidates on act_ru_identitylink (task_id_, type_, group_id_)");
    /** By which Tasklist sorts. The value is short: our processes alone write it. */
    static final String CUSTOMER = "organizationName";

    /** H2 has no such indexes. */
    private static final List<String> CUSTOMERS = List.of(
            // of some tasks, sorted by it
            "mps_task_customer on act_ru_variable (execution_id_, type_, text_) where name_ = '" + CUSTOMER + "'",
            // of all tasks, the first in its order
            "mps_task_by_customer on act_ru_variable (type_, text_, execution_id_) where name_ = '" + CUSTOMER + "'");

    private final JdbcTemplate jdbc;

    TaskQueryTuning(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(new TaskQuerySql());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.execute("drop index if exists mps_task_partner"); // of versions that showed the newest first
        INDEXES.forEach(this::create);
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        if (DbSqlSessionFactory.POSTGRES.equals(configuration.getDatabaseType())) {
            CUSTOMERS.forEach(this::create);
        }
    }

    private void create(String index) {
        jdbc.execute("create index if not exists " + index);
    }
}
