package io.mpsexpress.organization.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.request.CustomerStep;
import io.mpsexpress.request.CustomerSteps;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What could be next with a customer, and with the newest others of its partner. */
@Component
class StepsWithCustomers implements CustomerSteps {

    private final OrganizationManagement organizations;
    private final CurrentCaller currentCaller;

    StepsWithCustomers(OrganizationManagement organizations, CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @Override
    public List<CustomerStep> after(UUID organizationId) {
        return organizations.atWork(organizationId).stream()
                .map(customer -> NextStep.of(customer.summary(), customer.figures(), currentCaller.get()))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }
}
