package io.mpsexpress.printer.file.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** <em>Import printers</em> begins: a person chooses a fleet file. */
@Controller
@RequestMapping("/organizations/{organizationId}")
class FleetUploadController {

    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    FleetUploadController(VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @GetMapping({"/printer-imports/new", "/printers/import"})
    String choose(@PathVariable String organizationId, Model model) {
        model.addAttribute("organization", organizations.require(Ids.parse(organizationId)));
        currentCaller.get().require(Role.FLEET_MANAGER);
        return "printer/import";
    }

    /** The history is the list among the requests of all kinds. */
    @GetMapping("/printer-imports")
    String history(@PathVariable String organizationId) {
        organizations.require(Ids.parse(organizationId));
        return "redirect:/requests/" + RequestKind.PRINTER_IMPORT.path() + "?organization=" + Ids.parse(organizationId);
    }
}
