package io.mpsexpress.program.web;

import io.mpsexpress.access.UserManagement;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.program.ProgramChange;
import io.mpsexpress.program.ProgramHistory;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
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

    private final ProgramHistory history;
    private final UserManagement users;

    ProgramHistoryController(ProgramHistory history, UserManagement users) {
        this.history = history;
        this.users = users;
    }

    @GetMapping("/history")
    String list(@RequestParam(required = false) String cursor, HttpServletRequest request, Locale locale, Model model) {
        Page<ProgramChange> page = history.list(PAGE_SIZE, cursor);
        model.addAttribute(
                "changes",
                page.items().stream()
                        .map(change -> ProgramChangeView.of(change, locale))
                        .toList());
        model.addAttribute(
                "people",
                users.names(page.items().stream().map(ProgramChange::changedBy).toList()));
        model.addAttribute("pager", Pager.of(request, page));
        return "program/history";
    }

    /** Row by row: the record only ever grows. */
    @GetMapping("/history.csv")
    void download(HttpServletResponse response) throws IOException {
        // refused before the answer begins
        history.list(1, null);
        CsvDownload file = new CsvDownload(
                response, "program-history.csv", Stream.of("Time", "User", "Change", "Subject", "Before", "After"));
        history.forEach(change -> file.row(row(change)));
        file.end();
    }

    private static Stream<String> row(ProgramChange change) {
        return Stream.of(
                change.changedAt().toString(),
                change.changedBy(),
                change.kind().name(),
                change.subject(),
                change.before(),
                change.after());
    }
}
