package io.mpsexpress.enrollment.evidence.web;

import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.evidence.AcceptanceEvidence;
import io.mpsexpress.enrollment.evidence.Evidence;
import io.mpsexpress.enrollment.evidence.EvidenceFile;
import io.mpsexpress.portal.DownloadNames;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What proves that the terms of service were accepted, as files to keep outside of this application. */
@Controller
class AcceptanceFileController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final AcceptanceEvidence evidence;
    private final EnrollmentQueries enrollments;
    private final DownloadNames names;
    private final MessageSource messages;

    AcceptanceFileController(
            AcceptanceEvidence evidence, EnrollmentQueries enrollments, DownloadNames names, MessageSource messages) {
        this.evidence = evidence;
        this.enrollments = enrollments;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/acceptances/{acceptanceId}/evidence.txt")
    ResponseEntity<String> evidence(@PathVariable String acceptanceId, Locale locale) {
        Evidence found = evidence.get(Ids.parse(acceptanceId));
        String number = enrollments.get(found.enrollmentId()).number();
        String name = names.of("acceptance", number, "txt");
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(written(EvidenceFile.of(found, number), name, locale));
    }

    private String written(EvidenceFile file, String name, Locale locale) {
        // as text: a number would be written with the separators of the language, which no command takes
        Object[] facts = {
            name,
            String.valueOf(file.recordLength()),
            file.recordSha256(),
            String.valueOf(file.textLength()),
            file.textSha256()
        };
        return messages.getMessage("enrollment.evidence.file.head", facts, locale) + "\n\n" + file.record();
    }

    @GetMapping("/acceptances/{acceptanceId}/printers.csv")
    void printers(@PathVariable String acceptanceId, Locale locale, HttpServletResponse response) throws IOException {
        Evidence found = evidence.get(Ids.parse(acceptanceId));
        String number = enrollments.get(found.enrollmentId()).number();
        CsvDownload file = new CsvDownload(
                response,
                names.csv("accepted-printers", number),
                Stream.of(messages.getMessage("enrollment.file.serialNumber", null, locale)));
        found.serialNumbers().forEach(serialNumber -> file.row(Stream.of(serialNumber)));
        file.end();
    }
}
