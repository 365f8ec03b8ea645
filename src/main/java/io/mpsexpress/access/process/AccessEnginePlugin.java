package io.mpsexpress.access.process;

import io.mpsexpress.engine.OwnSession;
import io.mpsexpress.engine.query.TaskPages;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.stereotype.Component;

/** Gives the engine our users and our rights to tasks. */
@Component
class AccessEnginePlugin extends AbstractProcessEnginePlugin {

    private final AppIdentityProvider identities;

    AccessEnginePlugin(AppIdentityProvider identities) {
        this.identities = identities;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(
                new OwnSession(ReadOnlyIdentityProvider.class, () -> identities));
        configuration.setCustomSessionFactories(List.of(
                new OwnSession(AuthorizationManager.class, VisibleTasks::new),
                new OwnSession(TaskManager.class, TaskPages::new)));
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskCandidates()));
        configuration.setResourceAuthorizationProvider(new NoRightsToSingleTasks());
        configuration
                .getCustomPreCommandInterceptorsTxRequired()
                .add(new OnlyAllowedOperations(configuration.getIdentityService()));
        configuration
                .getCustomPreCommandInterceptorsTxRequiresNew()
                .add(new OnlyAllowedOperations(configuration.getIdentityService()));
    }
}
