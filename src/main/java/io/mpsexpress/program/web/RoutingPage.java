package io.mpsexpress.program.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.program.routing.RoutingManagement;
import io.mpsexpress.program.routing.RoutingPreview;
import io.mpsexpress.program.routing.RoutingTable;
import io.mpsexpress.program.routing.RoutingVersion;
import io.mpsexpress.program.routing.domain.RoutingRules;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the routing table show. */
@Component
class RoutingPage {

    private static final int PAGE_SIZE = 20;

    private final RoutingManagement routing;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    RoutingPage(RoutingManagement routing, UserManagement users, CurrentCaller currentCaller) {
        this.routing = routing;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    /** The table to edit. */
    ModelAndView form(RoutingTable table, RoutingForm form, FormProblems problems) {
        return new ModelAndView("program/routing")
                .addObject("table", table)
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("teams", RoutingRules.TEAMS)
                .addObject("longestDue", RoutingRules.LONGEST_DUE)
                .addObject("mostUrgent", RoutingRules.MOST_URGENT)
                .addObject("seesCockpit", currentCaller.get().mayActAs(Role.PROCESS_OWNER));
    }

    /** The versions below it, with who made them, and whether the one in use is among those that were made here. */
    Map<String, Object> versions(RoutingTable table, String cursor, HttpServletRequest request) {
        Page<RoutingVersion> versions = routing.versions(PAGE_SIZE, cursor);
        // a page that answers a form has no address to go on from
        boolean goesOn = HttpMethod.GET.matches(request.getMethod());
        return Map.of(
                "versions",
                versions.items(),
                "people",
                users.names(
                        versions.items().stream().map(RoutingVersion::madeBy).toList()),
                "pager",
                Pager.of(request, goesOn ? versions : new Page<>(versions.items(), null)),
                "elsewhere",
                cursor == null
                        && versions.items().stream()
                                .noneMatch(made -> made.decisionId().equals(table.decisionId())));
    }

    /** What the table would change. */
    ModelAndView preview(RoutingTable table, RoutingForm form, RoutingPreview preview) {
        return new ModelAndView("program/routing-preview")
                .addObject("table", table)
                .addObject("form", form)
                .addObject("preview", preview)
                .addObject("effect", preview.effect())
                .addObject("fleet", preview.fleet());
    }
}
