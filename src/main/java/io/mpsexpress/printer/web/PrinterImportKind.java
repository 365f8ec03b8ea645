package io.mpsexpress.printer.web;

import io.mpsexpress.printer.PrinterImportQueries;
import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.request.ListedRequest;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Page;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Imports of fleet files, among the requests of all kinds. */
@Component
@Order(50)
class PrinterImportKind implements RequestKind {

    static final String NAME = "printer-imports";

    private final PrinterImportQueries queries;

    PrinterImportKind(PrinterImportQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Page<ListedRequest> list(RequestFilter filter, int limit, String cursor) {
        return queries.list(filter, limit, cursor).map(PrinterImportKind::listed);
    }

    @Override
    public boolean isVisible(UUID requestId) {
        return queries.isVisible(requestId);
    }

    private static ListedRequest listed(PrinterImportView request) {
        String title = request.fileName().isEmpty() ? "printer.import" : "printer.import.request";
        return new ListedRequest(
                new DefaultMessageSourceResolvable(new String[] {title}, new Object[] {request.fileName()}),
                "/organizations/" + request.organizationId() + "/printer-imports/" + request.id(),
                request.organizationId(),
                request.organizationName(),
                request.check().total(),
                new DefaultMessageSourceResolvable("printer.import.state." + request.state()),
                tone(request.state()),
                request.uploadedBy(),
                request.uploadedAt(),
                request.id().toString());
    }

    static String tone(PrinterImportState state) {
        return switch (state) {
            case CHECKING, CHECKED, IMPORTING -> "wait";
            case COMPLETED -> "good";
            case CANCELLED, EXPIRED -> "plain";
            case REFUSED -> "bad";
        };
    }
}
