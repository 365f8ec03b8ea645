package io.mpsexpress.imports.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.imports.FileImported;
import io.mpsexpress.imports.ImportView;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells that an import is over, within the transaction of the caller: the audit trail, and whoever wants to know. */
@Component
public class ImportEnd {

    private final ImportReports reports;
    private final FileKinds kinds;
    private final Acts acts;

    ImportEnd(ImportReports reports, FileKinds kinds, Acts acts) {
        this.reports = reports;
        this.kinds = kinds;
        this.acts = acts;
    }

    public void tell(FileImport ended) {
        ImportView view = reports.view(ended);
        Map<String, Object> details = new TreeMap<>(Map.of(
                "total", view.check().total(),
                "created", view.done().created(),
                "updated", view.done().updated(),
                "invalid", view.failed(),
                "requestedBy", view.uploadedBy()));
        if (view.endedInEngine() != null) {
            details.put("reason", view.endedInEngine().reasonOrEmpty());
        }
        acts.record(
                Act.of(kinds.of(view.kind()).acts() + (view.endedInEngine() == null ? ".imported" : ".importEnded")),
                view.organizationId(),
                view.id(),
                details);
        acts.tell(new FileImported(view));
    }
}
