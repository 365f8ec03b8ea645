package io.mpsexpress.access.process;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.springframework.stereotype.Component;

/** Gives the engine our users, our idea of who sees which tenant, and our rights to tasks. */
@Component
class AccessEnginePlugin extends AbstractProcessEnginePlugin {

    private final AppIdentityProvider identities;

    AccessEnginePlugin(AppIdentityProvider identities) {
        this.identities = identities;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(
                new SharedSession<>(ReadOnlyIdentityProvider.class, () -> identities));
        configuration.setCustomSessionFactories(
                List.of(new SharedSession<>(TenantManager.class, StaffSeeAllTenants::new)));
        configuration.setResourceAuthorizationProvider(new TaskRights());
    }
}
