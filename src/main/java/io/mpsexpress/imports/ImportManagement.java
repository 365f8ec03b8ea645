package io.mpsexpress.imports;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.imports.domain.FileImport;
import io.mpsexpress.imports.domain.ImportDecisions;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in files that {@link ImportUpload} checked: confirm, cancel. The work itself is {@link ImportSteps}. */
@Service
@Transactional
public class ImportManagement {

    private final ImportAccess access;
    private final ImportDecisions decisions;
    private final ImportProcess process;
    private final AuditTrail audit;

    ImportManagement(ImportAccess access, ImportDecisions decisions, ImportProcess process, AuditTrail audit) {
        this.access = access;
        this.decisions = decisions;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Begins to import a checked file.
     *
     * @throws Refused as a conflict when it does not wait for that
     */
    public void confirm(ImportKey key) {
        OrganizationView organization = access.requireWritable(key.kind(), key.organizationId());
        FileImport confirmed = decisions.confirm(key);
        record(".importConfirmed", confirmed);
        process.importConfirmed(key.kind(), key.importId(), confirmed.number(), organization);
    }

    /**
     * Stops an import after the slice it is at, or drops a checked file. What is in stays in, the rest is reported as
     * cancelled.
     *
     * @throws Refused as a conflict when it is over
     */
    public void cancel(ImportKey key) {
        access.requireWritable(key.kind(), key.organizationId());
        record(".importCancelled", decisions.cancel(key));
    }

    private void record(String act, FileImport of) {
        audit.record(
                Act.of(decisions.acts(of) + act),
                of.customer().organizationId(),
                of.id().toString(),
                Map.of());
    }
}
