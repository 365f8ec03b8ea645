package io.mpsexpress.organization.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.organization.PartnerProgress;
import io.mpsexpress.request.FirstStep;
import io.mpsexpress.request.FirstSteps;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The way from no customer at all to the first request to add printers. */
@Component
class FirstStepsOnHome implements FirstSteps {

    private final OrganizationManagement organizations;

    FirstStepsOnHome(OrganizationManagement organizations) {
        this.organizations = organizations;
    }

    @Override
    public List<FirstStep> of(Caller caller) {
        return organizations.progress().map(progress -> steps(progress, caller)).orElse(List.of());
    }

    private static List<FirstStep> steps(PartnerProgress progress, Caller caller) {
        boolean administrator = caller.mayActAs(Role.PARTNER_ADMINISTRATOR);
        boolean fleetManager = caller.mayActAs(Role.FLEET_MANAGER);
        String customer = progress.hasCustomer() ? "/organizations/" + progress.newestCustomer() : null;
        return List.of(
                step("customer", progress.hasCustomer(), administrator ? "/organizations/new" : null),
                step("entitle", progress.entitled(), administrator ? customer : null),
                step("contacts", progress.contacts(), ofCustomer(fleetManager, customer, "/contacts")),
                step("printers", progress.printers(), ofCustomer(fleetManager, customer, "/printers")),
                step("add", false, ofCustomer(fleetManager, customer, "/printers")));
    }

    private static String ofCustomer(boolean allowed, String customer, String page) {
        return allowed && customer != null ? customer + page : null;
    }

    private static FirstStep step(String code, boolean done, String url) {
        return new FirstStep(new DefaultMessageSourceResolvable("organization.first." + code), done, url);
    }
}
