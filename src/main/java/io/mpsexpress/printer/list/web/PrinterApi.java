package io.mpsexpress.printer.list.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.FleetImportResult;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.PrinterManagement;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/organizations/{organizationId}")
@Tag(name = "Printers")
class PrinterApi {

    private final PrinterManagement printers;
    private final VisibleOrganizations organizations;
    private final MessageSource messages;

    PrinterApi(PrinterManagement printers, VisibleOrganizations organizations, MessageSource messages) {
        this.printers = printers;
        this.organizations = organizations;
        this.messages = messages;
    }

    @GetMapping("/printers")
    @Operation(summary = "Lists the printers of an organization")
    Page<PrinterView> list(
            @PathVariable String organizationId,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String model,
            @RequestParam(required = false) EligibilityStatus status,
            @RequestParam(required = false) String contact,
            @RequestParam(required = false) Management management,
            @RequestParam(required = false) AgentType agentType,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        PrinterFilter filter = new PrinterFilter(q, model, status, contact, management, agentType, sort);
        return printers.list(organizations.require(Ids.parse(organizationId)), filter, limit, cursor);
    }

    @Operation(
            summary = "Inserts or updates printers by serial number from a fleet CSV; rows with problems are left out")
    @PostMapping(path = "/printer-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportAnswer importFleet(@PathVariable String organizationId, @RequestPart MultipartFile file, Locale locale) {
        return answer(printers.importFleet(Ids.parse(organizationId), file), locale);
    }

    private ImportAnswer answer(FleetImportResult result, Locale locale) {
        List<InvalidCell> invalid = result.invalid().stream()
                .map(cell -> new InvalidCell(
                        cell.row(),
                        cell.problem().field(),
                        messages.getMessage(cell.problem().text(), locale)))
                .toList();
        return new ImportAnswer(result.total(), result.created(), result.updated(), result.invalidRows(), invalid);
    }

    record ImportAnswer(int total, int created, int updated, int invalidRows, List<InvalidCell> invalid) {}

    record InvalidCell(long row, String column, String reason) {}
}
