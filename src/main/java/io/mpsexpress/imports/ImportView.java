package io.mpsexpress.imports;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.UUID;

/**
 * An import of a file that the caller may see.
 *
 * @param number what people call it, {@code I-10342}
 * @param fileName may be empty
 * @param cancelRequested whether it stops after the slice it is at
 * @param startedAt null before somebody confirmed
 * @param endedAt null before it is over
 * @param endedInEngine who ended its process in the engine; null when it ended by itself, and before
 * @param check what the check found
 * @param done what the import did so far
 * @param refusal why the file as a whole cannot be used; null unless refused
 */
public record ImportView(
        RequestKind kind,
        UUID id,
        String number,
        UUID organizationId,
        String fileName,
        ImportState state,
        boolean cancelRequested,
        String uploadedBy,
        Instant uploadedAt,
        Instant startedAt,
        Instant endedAt,
        ForcedEnd endedInEngine,
        Check check,
        Done done,
        Refused refusal) {

    /** So many of the rows that the check found invalid are kept, to be read and corrected. */
    public static final int KEPT_INVALID = 1_000;

    public ImportKey key() {
        return new ImportKey(kind, organizationId, id);
    }

    /** Whether there are more invalid rows than are kept. */
    public boolean hasMoreInvalid() {
        return check.invalid() > KEPT_INVALID;
    }

    /** Rows that are (still) to be imported. */
    public int waiting() {
        return check.toImport() - done.rows();
    }

    /** Rows that are dealt with, those with nothing to do included. */
    public int dealtWith() {
        return check.total() - waiting();
    }

    /** Rows whose content was there already, be it at the check or at the import. */
    public int existing() {
        return check.unchanged() + done.updated();
    }

    /** Rows to correct and import again. */
    public int failed() {
        return check.invalid() + done.failed();
    }

    /**
     * What a check found, in rows.
     *
     * @param total rows with content
     * @param created what would be new
     * @param changed what is known and would change
     * @param unchanged what is known and says the same
     */
    public record Check(int total, int created, int changed, int unchanged, int invalid) {

        /** Rows that an import would write. */
        public int toImport() {
            return created + changed;
        }
    }

    /**
     * What an import did, in rows.
     *
     * @param updated what was known, changed or not
     * @param failed rows that were fine at the check and could not be written, or were cancelled
     */
    public record Done(int created, int updated, int failed) {

        int rows() {
            return created + updated + failed;
        }
    }
}
