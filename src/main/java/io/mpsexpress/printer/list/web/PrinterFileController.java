package io.mpsexpress.printer.list.web;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.DownloadNames;
import io.mpsexpress.printer.list.PrinterManagement;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.csv.CsvDownload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Printers as a file: all that match the filter, whatever their number, for people and for clients of the API. */
@Controller
class PrinterFileController {

    private final PrinterManagement printers;
    private final VisibleOrganizations organizations;
    private final DownloadNames names;
    private final MessageSource messages;

    PrinterFileController(
            PrinterManagement printers,
            VisibleOrganizations organizations,
            DownloadNames names,
            MessageSource messages) {
        this.printers = printers;
        this.organizations = organizations;
        this.names = names;
        this.messages = messages;
    }

    @Operation(summary = "The printers of an organization as a CSV file, filtered like the list", tags = "Printers")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @GetMapping({"/organizations/{organizationId}/printers.csv", "/api/v1/organizations/{organizationId}/printers.csv"})
    void ofOrganization(
            @PathVariable String organizationId, PrinterListRequest asked, Locale locale, HttpServletResponse response)
            throws IOException {
        OrganizationView organization = organizations.require(Ids.parse(organizationId));
        CsvDownload file = file(organization.name(), locale, response);
        printers.each(organization, asked.filter(), printer -> file.row(row(printer, locale)));
        file.end();
    }

    @GetMapping("/printers.csv")
    void ofAll(PrinterListRequest asked, Locale locale, HttpServletResponse response) throws IOException {
        CsvDownload file = file(null, locale, response);
        printers.eachOfAll(asked.filter(), printer -> file.row(row(printer, locale)));
        file.end();
    }

    private CsvDownload file(String customer, Locale locale, HttpServletResponse response) {
        Stream<String> titles = Stream.of(
                        "printer.column.serialNumber",
                        "printer.column.model",
                        "printer.column.companyName",
                        "eligibility.title",
                        "printer.column.management",
                        "printer.column.contact",
                        "printer.column.contactCity",
                        "printer.column.lifetimePageCount",
                        "printer.column.agent",
                        "printer.column.agentVersion",
                        "printer.column.registration",
                        "printer.column.firmware",
                        "printer.column.ipAddress",
                        "printer.column.lastCommunication")
                .map(code -> text(code, locale));
        return new CsvDownload(response, names.csv("printers", customer), titles);
    }

    private Stream<String> row(PrinterView printer, Locale locale) {
        PrinterView.AssignedContact contact = printer.suppliesContact();
        return Stream.of(
                printer.serialNumber(),
                printer.model(),
                printer.companyName(),
                text("eligibility." + printer.eligibility() + ".label", locale),
                text("printer.management." + printer.management(), locale),
                contact == null ? "" : contact.name(),
                contact == null ? "" : contact.city(),
                Objects.toString(printer.lifetimePageCount(), ""),
                text("printer.agent." + printer.agentType(), locale),
                Objects.toString(printer.agentVersion(), ""),
                text("printer.registration." + printer.registration(), locale),
                Objects.toString(printer.firmware(), ""),
                Objects.toString(printer.ipAddress(), ""),
                Objects.toString(printer.lastCommunication(), ""));
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
