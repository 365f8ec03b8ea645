package io.mpsexpress.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * What of the engine's configuration is code and concerns every instance; each room of this module configures its own, and
 * the rest is in {@code application.yaml}.
 */
@Component
class EngineConfiguration extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(new PartnerTenants());
    }
}
