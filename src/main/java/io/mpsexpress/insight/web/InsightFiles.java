package io.mpsexpress.insight.web;

import io.mpsexpress.insight.FleetInsight;
import io.mpsexpress.insight.StuckView;
import io.mpsexpress.insight.WorkInsight;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightScope;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.portal.DownloadNames;
import io.mpsexpress.request.stuck.Stuck;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.csv.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Figures as files: the rows and columns of the API, one header line; machine words and numbers, whatever the language. */
@Component
class InsightFiles {

    private final FleetInsight fleet;
    private final WorkInsight work;
    private final InsightScope scope;
    private final DownloadNames names;

    InsightFiles(FleetInsight fleet, WorkInsight work, InsightScope scope, DownloadNames names) {
        this.fleet = fleet;
        this.work = work;
        this.scope = scope;
        this.names = names;
    }

    void funnel(Asked asked, HttpServletResponse response) throws IOException {
        send(
                response,
                names.csv("funnel", null),
                Stream.of("stage", "customers", "printers"),
                fleet.funnel(scope.question(asked)).stream()
                        .map(stage -> row(stage.stage(), stage.customers(), stage.printers()))
                        .toList());
    }

    void reasons(Asked asked, HttpServletResponse response) throws IOException {
        send(
                response,
                names.csv("reasons", null),
                Stream.of("status", "printers", "customers", "action"),
                fleet.reasons(scope.question(asked).whose()).stream()
                        .map(reason -> row(reason.status(), reason.printers(), reason.customers(), reason.action()))
                        .toList());
    }

    void escalations(Asked asked, HttpServletResponse response) throws IOException {
        send(
                response,
                names.csv("escalations", null),
                Stream.of("team", "opened", "decided", "open", "overdue", "shareInTime"),
                work.escalations(scope.question(asked)).stream()
                        .map(team -> row(
                                team.team(),
                                team.opened(),
                                team.decided(),
                                team.open(),
                                team.overdue(),
                                team.shareInTime()))
                        .toList());
    }

    void stuck(Asked asked, HttpServletResponse response) throws IOException {
        Whose whose = scope.question(asked).whose();
        CsvDownload file = new CsvDownload(
                response,
                names.csv("stuck", null),
                Stream.of("requestId", "number", "organizationName", "step", "since", "cause", "whatToDo"));
        String cursor = null;
        do {
            Page<StuckView> next =
                    work.stuck(whose, null, Page.MAX_LIMIT, cursor).page();
            next.items().forEach(one -> file.row(stuckRow(one)));
            cursor = next.nextCursor();
        } while (cursor != null);
        file.end();
    }

    private static Stream<String> stuckRow(StuckView view) {
        Stuck stuck = view.stuck();
        return row(
                stuck.requestId(),
                view.request() == null ? null : view.request().number(),
                view.request() == null ? null : view.request().organizationName(),
                stuck.step(),
                stuck.since(),
                stuck.cause(),
                stuck.cause().whatToDo());
    }

    static void send(HttpServletResponse response, String name, Stream<String> titles, List<Stream<String>> rows)
            throws IOException {
        CsvDownload file = new CsvDownload(response, name, titles);
        rows.forEach(file::row);
        file.end();
    }

    static Stream<String> row(Object... values) {
        return Stream.of(values).map(value -> value == null ? null : value.toString());
    }
}
