package io.mpsexpress.enrollment.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollmentPrinterView;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.RequestedPrinterFilter;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.DownloadNames;
import io.mpsexpress.portal.ReasonText;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The printers of a request with their result, to download; written page by page, however many there are. */
@Controller
class ResultFileController {

    private static final String[] COLUMNS = {"serialNumber", "model", "eligibility", "reasons", "outcome", "message"};

    private final EnrollmentQueries queries;
    private final VisibleOrganizations organizations;
    private final DownloadNames names;
    private final MessageSource messages;

    ResultFileController(
            EnrollmentQueries queries,
            VisibleOrganizations organizations,
            DownloadNames names,
            MessageSource messages) {
        this.queries = queries;
        this.organizations = organizations;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/enrollments/{enrollmentId}/printers.csv")
    void download(
            @PathVariable String enrollmentId,
            @RequestParam(required = false) EligibilityStatus status,
            @RequestParam(required = false) PrinterOutcome outcome,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        UUID id = Ids.parse(enrollmentId);
        RequestedPrinterFilter filter = new RequestedPrinterFilter(status, outcome);
        String customer =
                organizations.require(queries.get(id).organizationId()).name();
        CsvDownload file = new CsvDownload(
                response,
                names.csv("request", customer),
                Stream.of(COLUMNS).map(column -> text("enrollment.file." + column, locale)));
        Page.all(cursor -> queries.printers(id, filter, Page.MAX_LIMIT, cursor))
                .forEach(printer -> file.row(row(printer, locale)));
        file.end();
    }

    private Stream<String> row(EnrollmentPrinterView printer, Locale locale) {
        String reasons = printer.reasonFacts().stream()
                .map(reason -> ReasonText.of(reason, messages, locale))
                .collect(Collectors.joining("; "));
        MessageSourceResolvable message = printer.message();
        return Stream.of(
                printer.serialNumber(),
                printer.model(),
                text("eligibility." + printer.status() + ".label", locale),
                reasons,
                text("enrollment.printer." + printer.outcome(), locale),
                message == null ? "" : messages.getMessage(message, locale));
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
