package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENTITLEMENT_REQUEST_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ORGANIZATION_ENTITLED;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ORGANIZATION_ID;

import io.mpsexpress.organization.EntitlementManagement;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leaves {@code organizationEntitled}, and when it is not, {@code entitlementRequestId} of a request to entitle it. */
@Component
class CheckEntitlementDelegate implements JavaDelegate {

    private final EntitlementManagement entitlements;

    CheckEntitlementDelegate(EntitlementManagement entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID organizationId = ORGANIZATION_ID.from(execution);
        boolean entitled = entitlements.isEntitled(organizationId);
        ORGANIZATION_ENTITLED.set(execution, entitled);
        if (!entitled) {
            UUID enrollmentId = ENROLLMENT_ID.from(execution);
            ENTITLEMENT_REQUEST_ID.set(execution, entitlements.open(organizationId, enrollmentId));
        }
    }
}
