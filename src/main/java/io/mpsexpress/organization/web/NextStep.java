package io.mpsexpress.organization.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationFigures;
import io.mpsexpress.organization.OrganizationSummary;
import io.mpsexpress.request.CustomerStep;
import java.util.Optional;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Knows what brings a customer further on its way into the program. */
final class NextStep {

    private NextStep() {}

    /** Empty when there is nothing to do, or not for this person. */
    static Optional<CustomerStep> of(OrganizationSummary customer, OrganizationFigures figures, Caller viewer) {
        if (!customer.isChild()) {
            return Optional.empty();
        }
        String page = "/organizations/" + customer.id();
        if (!customer.entitled()) {
            return viewer.mayActAs(Role.PARTNER_ADMINISTRATOR)
                    ? Optional.of(step(customer, "entitle", 0, page + "/entitlement-requests", true))
                    : Optional.empty();
        }
        if (!viewer.mayActAs(Role.FLEET_MANAGER)) {
            return Optional.empty();
        }
        if (figures.printers() == 0) {
            return Optional.of(step(customer, "printers", 0, page + "/printers/import", false));
        }
        long withoutContact = figures.printers(EligibilityStatus.NO_SUPPLIES_CONTACT);
        if (withoutContact > 0) {
            // of a customer without any contact as well: the first one is created and assigned in one step
            return Optional.of(step(customer, "assign", withoutContact, selected(page, "NO_SUPPLIES_CONTACT"), false));
        }
        if (figures.contacts() == 0) {
            return Optional.of(step(customer, "contacts", 0, page + "/contacts/new", false));
        }
        return figures.readyToAdd() == 0
                ? Optional.empty()
                : Optional.of(step(customer, "add", figures.readyToAdd(), selected(page, "ELIGIBLE"), false));
    }

    /** The list of printers with all of a status selected: what is to be done with them is one click away. */
    private static String selected(String page, String status) {
        return page + "/printers?status=" + status + "&all=true";
    }

    /** @param count how many printers it is about; 0 where it is not about some */
    private static CustomerStep step(
            OrganizationSummary customer, String code, long count, String url, boolean starts) {
        String text = "organization.next." + code;
        return new CustomerStep(
                customer.name(),
                new DefaultMessageSourceResolvable(new String[] {text}, new Object[] {count}),
                new DefaultMessageSourceResolvable(text + ".action"),
                url,
                starts);
    }
}
