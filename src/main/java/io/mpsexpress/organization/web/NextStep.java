package io.mpsexpress.organization.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationFigures;
import io.mpsexpress.organization.OrganizationSummary;
import java.util.Optional;

/**
 * What brings a customer further on its way into the program.
 *
 * @param code last part of the message codes of what it is and of its button
 * @param count how many printers it is about; 0 where it is not about some
 * @param url where it is done
 */
record NextStep(String code, long count, String url) {

    /** Empty when there is nothing to do, or not for this person. */
    static Optional<NextStep> of(OrganizationSummary customer, OrganizationFigures figures, Caller viewer) {
        if (!customer.isChild()) {
            return Optional.empty();
        }
        String page = "/organizations/" + customer.id();
        if (!customer.entitled()) {
            return step(viewer, Role.PARTNER_ADMINISTRATOR, "entitle", 0, page + "/entitle");
        }
        if (figures.printers() == 0) {
            return step(viewer, Role.FLEET_MANAGER, "printers", 0, page + "/printers/import");
        }
        if (figures.contacts() == 0) {
            return step(viewer, Role.FLEET_MANAGER, "contacts", 0, page + "/contacts/new");
        }
        long withoutContact = figures.printers(EligibilityStatus.NO_SUPPLIES_CONTACT);
        if (withoutContact > 0) {
            return step(viewer, Role.FLEET_MANAGER, "assign", withoutContact, printers(page, "NO_SUPPLIES_CONTACT"));
        }
        if (figures.readyToAdd() > 0) {
            return step(viewer, Role.FLEET_MANAGER, "add", figures.readyToAdd(), printers(page, "ELIGIBLE"));
        }
        return Optional.empty();
    }

    private static String printers(String page, String status) {
        return page + "/printers?status=" + status;
    }

    private static Optional<NextStep> step(Caller viewer, Role role, String code, long count, String url) {
        return viewer.mayActAs(role) ? Optional.of(new NextStep(code, count, url)) : Optional.empty();
    }
}
