package io.mpsexpress.printer.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.FleetImportResult;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.PrinterFilter;
import io.mpsexpress.printer.PrinterManagement;
import io.mpsexpress.printer.PrinterView;
import io.mpsexpress.shared.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
class PrinterApi {

    private final PrinterManagement printers;
    private final MessageSource messages;

    PrinterApi(PrinterManagement printers, MessageSource messages) {
        this.printers = printers;
        this.messages = messages;
    }

    @GetMapping("/printers")
    Page<PrinterView> list(
            @PathVariable UUID organizationId,
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
        return printers.list(organizationId, filter, limit, cursor);
    }

    @PostMapping(path = "/printer-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportAnswer importFleet(@PathVariable UUID organizationId, @RequestPart MultipartFile file, Locale locale)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return answer(printers.importFleet(organizationId, content), locale);
        }
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
