package io.mpsexpress.organization.process;

import static io.mpsexpress.organization.process.EntitleOrganizationVariables.REQUEST_ID;

import io.mpsexpress.organization.EntitlementDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Entitles the organization to MPS Express; leaves no variable. */
@Component
class EntitleOrganizationDelegate implements JavaDelegate {

    private final EntitlementDecisions decisions;

    EntitleOrganizationDelegate(EntitlementDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.entitle(REQUEST_ID.from(execution));
    }
}
