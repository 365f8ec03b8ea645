package io.mpsexpress.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes away the rights to single tasks that an earlier version wrote: they made every list of tasks slow. */
@Component
class RightsToSingleTasks extends AbstractProcessEnginePlugin {

    private final JdbcTemplate jdbc;

    RightsToSingleTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The engine creates its tables after all migrations: none can do it. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.update(
                "delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = ? and RESOURCE_ID_ <> ?",
                Resources.TASK.resourceType(),
                ANY);
    }
}
