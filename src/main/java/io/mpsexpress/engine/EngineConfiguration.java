package io.mpsexpress.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What of the engine's configuration is code and concerns every instance; each room of this module configures its own, and
 * the rest is in {@code application.yaml}.
 */
@Component
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final ObjectProvider<OurRows> rows;

    EngineConfiguration(ObjectProvider<OurRows> rows) {
        this.rows = rows;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(new PartnerTenants());
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new OurRowsFirst(rows)));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new OurRowsFirst(rows)));
    }

    /** Beside the sessions that others bring: to set the custom ones replaces theirs. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        OurRowsFirst first = new OurRowsFirst(rows);
        engine.getSessionFactories().put(first.getSessionType(), first);
    }
}
