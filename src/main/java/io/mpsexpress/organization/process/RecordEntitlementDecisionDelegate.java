package io.mpsexpress.organization.process;

import static io.mpsexpress.organization.process.EntitleOrganizationVariables.CONFIRMED;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.ENTITLED;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.REQUEST_ID;

import io.mpsexpress.organization.EntitlementDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records who confirmed or declined, and when; leaves {@code organizationEntitled}. */
@Component
class RecordEntitlementDecisionDelegate implements JavaDelegate {

    private final EntitlementDecisions decisions;

    RecordEntitlementDecisionDelegate(EntitlementDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean confirmed = decisions.record(REQUEST_ID.from(execution), CONFIRMED.from(execution));
        ENTITLED.set(execution, confirmed);
    }
}
