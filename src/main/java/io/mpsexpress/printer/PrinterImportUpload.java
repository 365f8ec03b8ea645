package io.mpsexpress.printer;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.domain.PrinterFileCheck;
import io.mpsexpress.printer.domain.PrinterImport;
import io.mpsexpress.printer.domain.RefusedFleetFiles;
import io.mpsexpress.shared.Refused;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes fleet files and checks them. What becomes of a checked file is decided in {@link PrinterImportManagement}. */
@Service
public class PrinterImportUpload {

    private final FleetAccess access;
    private final PrinterFileCheck fileCheck;
    private final RefusedFleetFiles refusedFiles;
    private final Clock clock;

    PrinterImportUpload(FleetAccess access, PrinterFileCheck fileCheck, RefusedFleetFiles refusedFiles, Clock clock) {
        this.access = access;
        this.fileCheck = fileCheck;
        this.refusedFiles = refusedFiles;
        this.clock = clock;
    }

    /**
     * Checks a file. No printer is written; the file waits for {@link PrinterImportManagement#confirm}.
     *
     * @param fileName as the browser gave it; may be null
     * @return id of the import; its state is REFUSED, with the reason, when the file as a whole cannot be used
     * @throws Refused when the caller may not see the organization or is no fleet manager
     */
    public UUID check(UUID organizationId, String fileName, InputStream content) {
        OrganizationView organization = access.requireWritable(organizationId);
        PrinterImport checked = created(organization, fileName);
        try {
            fileCheck.check(organization, checked, content);
            return checked.id();
        } catch (Refused refusal) {
            return refusedFiles.record(created(organization, fileName), refusal);
        }
    }

    private PrinterImport created(OrganizationView organization, String fileName) {
        return new PrinterImport(organization, fileName, access.userId(), clock.instant());
    }
}
