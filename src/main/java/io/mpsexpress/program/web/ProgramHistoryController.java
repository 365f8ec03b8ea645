package io.mpsexpress.program.web;

import io.mpsexpress.portal.Pager;
import io.mpsexpress.program.ProgramChange;
import io.mpsexpress.program.ProgramHistory;
import io.mpsexpress.shared.FormulaGuard;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every change of program data, with before and after. */
@Controller
@RequestMapping("/program")
class ProgramHistoryController {

    private static final int PAGE_SIZE = 50;
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader("Time", "User", "Change", "Subject", "Before", "After")
            .get();

    private final ProgramHistory history;

    ProgramHistoryController(ProgramHistory history) {
        this.history = history;
    }

    @GetMapping("/history")
    String list(@RequestParam(required = false) String cursor, HttpServletRequest request, Locale locale, Model model) {
        Page<ProgramChange> page = history.list(PAGE_SIZE, cursor);
        model.addAttribute(
                "changes",
                page.items().stream()
                        .map(change -> ProgramChangeView.of(change, locale))
                        .toList());
        model.addAttribute("pager", Pager.of(request, page));
        return "program/history";
    }

    /** Row by row: the record only ever grows. */
    @GetMapping("/history.csv")
    void download(HttpServletResponse response) throws IOException {
        // refused before the answer begins
        history.list(1, null);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("program-history.csv")
                        .build()
                        .toString());
        response.getWriter().write('\ufeff');
        try (CSVPrinter printer = new CSVPrinter(response.getWriter(), CSV)) {
            history.forEach(change -> print(change, printer));
        }
    }

    private static void print(ProgramChange change, CSVPrinter printer) {
        try {
            printer.printRecord(Stream.of(
                            change.changedAt().toString(),
                            change.changedBy(),
                            change.kind().name(),
                            change.subject(),
                            change.before(),
                            change.after())
                    .map(value -> FormulaGuard.on(Objects.requireNonNullElse(value, "")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
