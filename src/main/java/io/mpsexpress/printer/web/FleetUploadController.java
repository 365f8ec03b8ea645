package io.mpsexpress.printer.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.shared.Ids;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Import printers</em> begins: a person chooses a fleet file, and it is checked. */
@Controller
@RequestMapping("/organizations/{organizationId}")
class FleetUploadController {

    private final FleetFiles files;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    FleetUploadController(FleetFiles files, VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.files = files;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @ModelAttribute("organization")
    OrganizationView organization(@PathVariable String organizationId) {
        return organizations.require(Ids.parse(organizationId));
    }

    @GetMapping({"/printer-imports/new", "/printers/import"})
    String choose() {
        currentCaller.get().require(Role.FLEET_MANAGER);
        return "printer/import";
    }

    @PostMapping("/printer-imports")
    String check(
            @PathVariable String organizationId,
            @RequestPart(required = false) MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        UUID organization = Ids.parse(organizationId);
        String imports = "redirect:/organizations/" + organization + "/printer-imports/";
        // a browser sends a part without name and content when no file was chosen
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            Flash.warning("printer.import.file.required").after(redirect);
            return imports + "new";
        }
        return imports + files.check(organization, file);
    }
}
