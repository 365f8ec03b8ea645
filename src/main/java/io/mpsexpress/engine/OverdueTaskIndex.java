package io.mpsexpress.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * An index of our own on a table of the engine, which has none for due dates: every home page looks for overdue tasks.
 * The engine creates its tables when it is built, after all migrations, so this cannot be one.
 */
@Component
class OverdueTaskIndex extends AbstractProcessEnginePlugin {

    private final JdbcTemplate jdbc;

    OverdueTaskIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.execute("create index if not exists mps_task_due on act_ru_task (due_date_, id_)");
    }
}
