package io.mpsexpress.printer.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.printer.PrinterImportQueries;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.request.OpenRequest;
import io.mpsexpress.request.RecentImports;
import io.mpsexpress.request.RequestFilter;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Imports of fleet files on the home page of who uploaded them. */
@Component
class PrinterImportsOnHome implements RecentImports {

    private static final int RECENT = 5;

    private final PrinterImportQueries queries;

    PrinterImportsOnHome(PrinterImportQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<OpenRequest> recentOf(Caller caller) {
        RequestFilter own = new RequestFilter(null, null, null, null, caller.userId());
        return queries.list(own, RECENT, null).items().stream()
                .map(PrinterImportsOnHome::onHome)
                .toList();
    }

    private static OpenRequest onHome(PrinterImportView view) {
        return new OpenRequest(
                new DefaultMessageSourceResolvable("printer.import"),
                view.organizationName(),
                new DefaultMessageSourceResolvable("printer.import.state." + view.state()),
                "/organizations/" + view.organizationId() + "/printer-imports/" + view.id(),
                view.uploadedAt());
    }
}
