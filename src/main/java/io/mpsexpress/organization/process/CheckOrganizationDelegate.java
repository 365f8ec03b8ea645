package io.mpsexpress.organization.process;

import static io.mpsexpress.organization.process.EntitleOrganizationVariables.ALLOWED;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.ENTITLED;
import static io.mpsexpress.organization.process.EntitleOrganizationVariables.REQUEST_ID;

import io.mpsexpress.organization.EntitlementDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Closes a request that cannot be fulfilled; leaves {@code entitlementAllowed}, and in {@code organizationEntitled} how
 * the organization stands before anybody is asked.
 */
@Component
class CheckOrganizationDelegate implements JavaDelegate {

    private final EntitlementDecisions decisions;

    CheckOrganizationDelegate(EntitlementDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EntitlementDecisions.Check check = decisions.check(REQUEST_ID.from(execution));
        ALLOWED.set(execution, check.canBeEntitled());
        ENTITLED.set(execution, check.entitled());
    }
}
