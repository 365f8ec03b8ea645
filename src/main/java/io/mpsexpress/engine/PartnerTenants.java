package io.mpsexpress.engine;

import io.mpsexpress.shared.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * Makes the partner a process instance works for its tenant. An instance without one would be visible to every partner, so
 * it is not started.
 */
class PartnerTenants implements TenantIdProvider {

    private static final ProcessVariable<String> PARTNER_ID = ProcessVariable.text("partnerId");

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        Object partnerId = start.getSuperExecution() == null
                ? start.getVariables().get(PARTNER_ID.name())
                : start.getSuperExecution().getTenantId();
        if (partnerId instanceof String tenant && !tenant.isEmpty()) {
            return tenant;
        }
        throw Refused.invalid("engine.missing", PARTNER_ID.name());
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        throw new UnsupportedOperationException("Cases are not used");
    }

    /** A decision outside a process belongs to nobody; nobody but staff can evaluate one. */
    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        DelegateExecution execution = decision.getExecution();
        return execution == null ? null : execution.getTenantId();
    }
}
