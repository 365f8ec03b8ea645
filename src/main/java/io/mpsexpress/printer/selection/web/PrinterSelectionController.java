package io.mpsexpress.printer.selection.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.web.PrinterListRequest;
import io.mpsexpress.printer.list.web.PrinterListView;
import io.mpsexpress.printer.selection.PastedSerialNumbers;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Selects printers: ticked, pasted, or all that match a filter. What can be done with them is on the page that follows. */
@Controller
@RequestMapping("/organizations/{organizationId}/printers/selection")
class PrinterSelectionController {

    /** So many of each kind are named. */
    private static final int NAMED = 100;

    private final PrinterSelectionManagement selections;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    PrinterSelectionController(
            PrinterSelectionManagement selections, VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.selections = selections;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @ModelAttribute("organization")
    OrganizationView organization(@PathVariable String organizationId) {
        currentCaller.get().require(Role.FLEET_MANAGER);
        return organizations.requireChild(Ids.parse(organizationId));
    }

    @GetMapping
    String paste(Model model) {
        return form("", FormProblems.NONE, model);
    }

    /** Selects all that match, and goes on to what the person wants to do with them. */
    @PostMapping(params = "all=true")
    View selectAll(
            @ModelAttribute("organization") OrganizationView organization,
            PrinterListRequest asked,
            @RequestParam(defaultValue = "") String then) {
        return to(then, organization, selections.selectAll(organization.id(), asked.filter()));
    }

    /** Selects exactly those that were ticked, and goes on to what the person wants to do with them. */
    @PostMapping(params = "ticked=true")
    View selectTicked(
            @ModelAttribute("organization") OrganizationView organization,
            // as they are: a serial number may hold a comma
            @RequestParam MultiValueMap<String, String> sent,
            PrinterListRequest asked,
            @RequestParam(defaultValue = "") String then,
            RedirectAttributes redirect) {
        List<String> serialNumbers = sent.getOrDefault("serialNumbers", List.of());
        if (serialNumbers.isEmpty()) {
            Flash.warning("printer.selection.empty").after(redirect);
            return new RedirectView(
                    PrinterListView.of(organization, asked.filter()).withoutSelection());
        }
        return to(then, organization, selections.select(organization.id(), serialNumbers, asked.filter()));
    }

    /** Selects those that were pasted; when some cannot be used, the person decides whether to go on. */
    @PostMapping
    ModelAndView select(
            @ModelAttribute("organization") OrganizationView organization,
            @RequestParam(defaultValue = "") String serialNumbers,
            Model model) {
        try {
            PastedSerialNumbers sorted = selections.sortOut(organization.id(), PastedSerialNumbers.in(serialNumbers));
            UUID id = sorted.usable().isEmpty()
                    ? null
                    : selections.select(organization.id(), sorted.usable(), PrinterFilter.all());
            if (sorted.isClean()) {
                return new ModelAndView(to("", organization, id));
            }
            model.addAttribute("sorted", sorted);
            model.addAttribute("named", NAMED);
            model.addAttribute("selectionId", id);
            return refused(serialNumbers, FormProblems.NONE, model);
        } catch (Refused refused) {
            return refused(serialNumbers, FormProblems.of(refused), model);
        }
    }

    private static ModelAndView refused(String serialNumbers, FormProblems problems, Model model) {
        return new ModelAndView(form(serialNumbers, problems, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static View to(String then, OrganizationView organization, UUID selectionId) {
        SelectionStep step = SelectionStep.of(then);
        RedirectView next = new RedirectView(step.url(organization.id(), selectionId));
        if (step.startsAtOnce()) {
            // what starts it is posted: the browser sends on there what it sent here
            next.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        }
        return next;
    }

    private static String form(String serialNumbers, FormProblems problems, Model model) {
        model.addAttribute("serialNumbers", serialNumbers);
        model.addAttribute("problems", problems);
        model.addAttribute("maximum", PrinterFleet.MAXIMUM_SELECTION);
        return "printer/paste";
    }
}
