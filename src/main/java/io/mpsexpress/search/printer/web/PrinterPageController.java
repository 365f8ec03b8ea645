package io.mpsexpress.search.printer.web;

import io.mpsexpress.access.UserManagement;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.search.printer.PrinterRecord;
import io.mpsexpress.search.printer.PrinterRecords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What every serial number in the portal leads to. */
@Controller
class PrinterPageController {

    private final PrinterRecords records;
    private final VisibleOrganizations organizations;
    private final UserManagement users;

    PrinterPageController(PrinterRecords records, VisibleOrganizations organizations, UserManagement users) {
        this.records = records;
        this.organizations = organizations;
        this.users = users;
    }

    @GetMapping("/printers/{serialNumber}")
    String show(@PathVariable String serialNumber, Model model) {
        PrinterRecord record = records.get(serialNumber);
        model.addAttribute("record", record);
        model.addAttribute("printer", record.printer());
        model.addAttribute(
                "organization", organizations.require(record.printer().organizationId()));
        model.addAttribute("people", users.names(record.people()));
        return "search/printer";
    }

    /** The same for a serial number that no path may hold, for example one with a slash. */
    @GetMapping(path = "/printers", params = "serialNumber")
    String showUnusual(@RequestParam String serialNumber, Model model) {
        return show(serialNumber, model);
    }
}
