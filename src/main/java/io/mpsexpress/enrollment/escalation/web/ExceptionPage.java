package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.access.UserManagement;
import io.mpsexpress.enrollment.escalation.ExceptionView;
import io.mpsexpress.organization.OrganizationManagement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the list of exceptions shows: names of people and of the customer that it is limited to. */
@Component
class ExceptionPage {

    private final UserManagement users;
    private final OrganizationManagement organizations;

    ExceptionPage(UserManagement users, OrganizationManagement organizations) {
        this.users = users;
        this.organizations = organizations;
    }

    void fill(Model model, AskedExceptions asked, List<ExceptionView> exceptions) {
        model.addAttribute("asked", asked);
        model.addAttribute("exceptions", exceptions);
        model.addAttribute(
                "organization",
                asked.organizationId() == null
                        ? null
                        : organizations.get(asked.organizationId()).name());
        model.addAttribute(
                "people",
                users.names(exceptions.stream()
                        .flatMap(exception -> Stream.of(exception.approvedBy(), exception.revokedBy()))
                        .toList()));
    }
}
