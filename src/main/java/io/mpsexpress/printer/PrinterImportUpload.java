package io.mpsexpress.printer;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.domain.PrinterFileCheck;
import io.mpsexpress.printer.domain.PrinterImportCheck;
import io.mpsexpress.printer.domain.UnusedImportRows;
import io.mpsexpress.shared.Refused;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Takes fleet files and checks them, some rows a transaction. What becomes of a checked file is decided in {@link
 * PrinterImportManagement}.
 */
@Service
public class PrinterImportUpload {

    private final FleetAccess access;
    private final PrinterFileCheck fileCheck;
    private final PrinterImportCheck checks;
    private final UnusedImportRows unused;

    PrinterImportUpload(
            FleetAccess access, PrinterFileCheck fileCheck, PrinterImportCheck checks, UnusedImportRows unused) {
        this.access = access;
        this.fileCheck = fileCheck;
        this.checks = checks;
        this.unused = unused;
    }

    /**
     * Checks a file. No printer is written; the file waits for {@link PrinterImportManagement#confirm}.
     *
     * @param fileName as the browser gave it; may be null
     * @return id of the import; its state is REFUSED, with the reason, when the file as a whole cannot be used
     * @throws Refused when the caller may not see the organization or is no fleet manager
     */
    public UUID check(UUID organizationId, String fileName, InputStream content) {
        Begun begun = begin(organizationId, fileName);
        finish(begun, content);
        return begun.importId();
    }

    /** The first step of {@link #check}: people can look at the import from now on. */
    public Begun begin(UUID organizationId, String fileName) {
        OrganizationView organization = access.requireWritable(organizationId);
        return new Begun(checks.begin(organization, fileName, access.userId()), organization);
    }

    /** The second step, by whichever thread. */
    public void finish(Begun begun, InputStream content) {
        try {
            fileCheck.check(begun.organization(), begun.importId(), content);
        } catch (Refused refusal) {
            end(begun, refusal);
        } catch (RuntimeException failure) {
            end(begun, Refused.invalid("printer.import.interrupted"));
            throw failure;
        }
    }

    private void end(Begun begun, Refused why) {
        checks.refuse(begun.importId(), why);
        unused.delete(begun.importId());
    }

    /** A file whose check has begun. */
    public record Begun(UUID importId, OrganizationView organization) {}
}
