package io.mpsexpress.printer.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.printer.PrinterManagement;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings printers in from a fleet CSV: file in, result out. */
@Controller
@RequestMapping("/organizations/{organizationId}/printers/import")
class FleetImportController {

    private final PrinterManagement printers;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    FleetImportController(PrinterManagement printers, VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.printers = printers;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @ModelAttribute("organization")
    OrganizationView organization(@PathVariable String organizationId) {
        currentCaller.get().require(Role.FLEET_MANAGER);
        return organizations.require(Ids.parse(organizationId));
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("problems", FormProblems.NONE);
        return "printer/import";
    }

    @PostMapping
    ModelAndView run(
            @RequestPart MultipartFile file, @ModelAttribute("organization") OrganizationView organization, Model model)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            model.addAttribute("result", printers.importFleet(organization.id(), content));
            return new ModelAndView("printer/imported", model.asMap());
        } catch (Refused refused) {
            model.addAttribute("problems", FormProblems.of(refused));
            return new ModelAndView("printer/import", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
