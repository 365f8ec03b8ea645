package io.mpsexpress.access.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
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
        configuration.setIdentityProviderSessionFactory(new SharedSession(ReadOnlyIdentityProvider.class, identities));
        configuration.setResourceAuthorizationProvider(new TaskRights());
    }
}
