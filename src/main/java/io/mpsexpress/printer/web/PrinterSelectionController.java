package io.mpsexpress.printer.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A selection of printers by serial number, ticked or pasted: how eligible they are, and what can be done with them. */
@Controller
@RequestMapping("/organizations/{organizationId}/printers/selection")
class PrinterSelectionController {

    // what people paste: lines of a spreadsheet, lists in an e-mail
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private final PrinterFleet fleet;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    PrinterSelectionController(PrinterFleet fleet, VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.fleet = fleet;
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

    @PostMapping
    ModelAndView check(
            @RequestParam(defaultValue = "") String serialNumbers,
            @ModelAttribute("organization") OrganizationView organization,
            Model model) {
        List<String> selected = BETWEEN.splitAsStream(serialNumbers)
                .filter(serialNumber -> !serialNumber.isEmpty())
                .toList();
        try {
            model.addAttribute("counts", counts(organization.id(), selected));
            model.addAttribute("count", selected.size());
            model.addAttribute("serialNumbers", String.join(",", selected));
            return new ModelAndView("printer/selection", model.asMap());
        } catch (Refused refused) {
            String view = form(serialNumbers, FormProblems.of(refused), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Map<EligibilityStatus, Integer> counts(UUID organizationId, List<String> selected) {
        List<UUID> printerIds = fleet.requireSelection(organizationId, selected);
        Map<EligibilityStatus, Integer> counts = new TreeMap<>();
        fleet.check(printerIds, printer -> counts.merge(printer.eligibility().status(), 1, Integer::sum));
        return counts;
    }

    private static String form(String serialNumbers, FormProblems problems, Model model) {
        model.addAttribute("serialNumbers", serialNumbers);
        model.addAttribute("problems", problems);
        model.addAttribute("maximum", PrinterFleet.MAXIMUM_SELECTION);
        return "printer/paste";
    }
}
