package io.mpsexpress.printer.selection.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.DownloadNames;
import io.mpsexpress.portal.ReasonText;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The check of a selection as a file: every printer with all reasons. */
@Controller
class SelectionFileController {

    private final PrinterSelectionManagement selections;
    private final VisibleOrganizations organizations;
    private final DownloadNames names;
    private final MessageSource messages;

    SelectionFileController(
            PrinterSelectionManagement selections,
            VisibleOrganizations organizations,
            DownloadNames names,
            MessageSource messages) {
        this.selections = selections;
        this.organizations = organizations;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/organizations/{organizationId}/printers/selections/{selectionId}/printers.csv")
    void download(
            @PathVariable String organizationId,
            @PathVariable String selectionId,
            @RequestParam(required = false) EligibilityStatus status,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        OrganizationView organization = organizations.requireChild(Ids.parse(organizationId));
        Stream<String> titles = Stream.of(
                        "printer.column.serialNumber",
                        "printer.column.model",
                        "eligibility.title",
                        "eligibility.reasons",
                        "eligibility.meaning",
                        "eligibility.actor")
                .map(code -> text(code, locale));
        CsvDownload file = new CsvDownload(response, names.csv("eligibility", organization.name()), titles);
        selections.each(organization.id(), Ids.parse(selectionId), status, printer -> file.row(row(printer, locale)));
        file.end();
    }

    private Stream<String> row(CheckedPrinter printer, Locale locale) {
        EligibilityStatus status = printer.eligibility().status();
        String reasons = printer.reasonFacts().stream()
                .map(reason -> ReasonText.of(reason, messages, locale))
                .collect(Collectors.joining("; "));
        return Stream.of(
                printer.serialNumber(),
                printer.model(),
                text("eligibility." + status + ".label", locale),
                reasons,
                text("eligibility." + status + ".meaning", locale),
                text("eligibility." + status + ".actor", locale));
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
