package io.mpsexpress.organization.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.request.FirstStep;
import io.mpsexpress.request.FirstSteps;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An installation needs a first partner. */
@Component
@Order(30)
class PartnersOnHome implements FirstSteps {

    private final OrganizationManagement organizations;

    PartnersOnHome(OrganizationManagement organizations) {
        this.organizations = organizations;
    }

    @Override
    public List<FirstStep> of(Caller caller) {
        return caller.has(Role.ADMINISTRATOR)
                ? List.of(new FirstStep(
                        new DefaultMessageSourceResolvable("organization.first.partner"),
                        organizations.hasPartner(),
                        "/partners/new"))
                : List.of();
    }
}
