package io.mpsexpress.access.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives the engine our users and our rights to tasks. */
@Component
class AccessEnginePlugin extends AbstractProcessEnginePlugin {

    private static final int TASK = Resources.TASK.resourceType();

    private final AppIdentityProvider identities;
    private final JdbcTemplate jdbc;

    AccessEnginePlugin(AppIdentityProvider identities, JdbcTemplate jdbc) {
        this.identities = identities;
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(
                new OwnSession(ReadOnlyIdentityProvider.class, () -> identities));
        configuration.setCustomSessionFactories(List.of(
                new OwnSession(AuthorizationManager.class, VisibleTasks::new),
                new OwnSession(TaskManager.class, TaskCounts::new)));
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskCandidates()));
        configuration.setResourceAuthorizationProvider(new NoRightsToSingleTasks());
        configuration
                .getCustomPreCommandInterceptorsTxRequired()
                .add(new OnlyAllowedOperations(configuration.getIdentityService()));
        configuration
                .getCustomPreCommandInterceptorsTxRequiresNew()
                .add(new OnlyAllowedOperations(configuration.getIdentityService()));
    }

    /** Rights to single tasks are of an earlier version. The engine creates its tables after all migrations: none can do it. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.update("delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = ? and RESOURCE_ID_ <> ?", TASK, ANY);
    }
}
