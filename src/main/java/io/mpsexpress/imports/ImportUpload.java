package io.mpsexpress.imports;

import io.mpsexpress.imports.domain.FileCheck;
import io.mpsexpress.imports.domain.FileImport;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Refused;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes files and checks them. What becomes of a checked file is decided in {@link ImportManagement}. */
@Service
public class ImportUpload {

    private final ImportAccess access;
    private final FileCheck checks;

    ImportUpload(ImportAccess access, FileCheck checks) {
        this.access = access;
        this.checks = checks;
    }

    /**
     * Checks a file. Nothing of it is written; it waits for {@link ImportManagement#confirm}.
     *
     * @param fileName as the browser gave it; may be null
     * @throws Refused when the caller may not see the organization or is no fleet manager
     */
    public Checked check(RequestKind kind, UUID organizationId, String fileName, InputStream content) {
        return finish(begin(kind, organizationId, fileName), content);
    }

    /** The first step of {@link #check}: of a large file, people can look at the import from now on. */
    public Begun begin(RequestKind kind, UUID organizationId, String fileName) {
        OrganizationView organization = access.requireWritable(kind, organizationId);
        return new Begun(checks.begin(kind, organization.asCustomer(), fileName, access.userId()));
    }

    /** The second step, by whichever thread. */
    public Checked finish(Begun begun, InputStream content) {
        return new Checked(begun.importId(), checks.finish(begun.checking, content));
    }

    /** A file whose check has begun. */
    public static final class Begun {

        private final FileImport checking;

        private Begun(FileImport checking) {
            this.checking = checking;
        }

        public UUID importId() {
            return checking.id();
        }

        /** Whether people can look at it already. */
        public boolean isVisible() {
            return checking.isStored();
        }
    }

    /**
     * A file that was looked at.
     *
     * @param importId what it is in the history
     * @param usable whether it can be confirmed; else the import is REFUSED, with the reason, or somebody cancelled
     */
    public record Checked(UUID importId, boolean usable) {}
}
