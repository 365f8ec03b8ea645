package io.mpsexpress.removal.web;

import io.mpsexpress.portal.DownloadNames;
import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The printers of a removal with what became of them, to download; written page by page, however many there are. */
@Controller
class RemovalFileController {

    private static final String[] COLUMNS = {"serialNumber", "model", "outcome"};

    private final RemovalQueries queries;
    private final DownloadNames names;
    private final MessageSource messages;

    RemovalFileController(RemovalQueries queries, DownloadNames names, MessageSource messages) {
        this.queries = queries;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/removals/{removalId}/printers.csv")
    void download(@PathVariable String removalId, Locale locale, HttpServletResponse response) throws IOException {
        UUID id = Ids.parse(removalId);
        RemovalView removal = queries.get(id);
        CsvDownload file = new CsvDownload(
                response,
                names.csv("removal", removal.organizationName()),
                Stream.of(COLUMNS).map(column -> text("enrollment.file." + column, locale)));
        String outcome = text("removal.outcome." + removal.state(), locale);
        Page.all(cursor -> queries.printers(id, Page.MAX_LIMIT, cursor))
                .forEach(printer -> file.row(Stream.of(printer.serialNumber(), printer.model(), outcome)));
        file.end();
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
