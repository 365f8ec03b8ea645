package io.mpsexpress.contact;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import of contacts that the caller may see.
 *
 * @param fileName may be empty
 * @param cancelRequested whether it stops after the slice it is at
 * @param startedAt null before somebody confirmed
 * @param endedAt null before it is over
 * @param endedInEngine who ended its process in the engine; null when it ended by itself, and before
 * @param total rows with values
 * @param waiting rows that are (still) to be imported
 * @param imported contacts that were added
 * @param existing rows whose contact the organization had, or an earlier row brought
 * @param notImported rows that were acceptable and are not in
 * @param invalid everything that is wrong with rows
 * @param warnings what looks wrong in rows that are, or are to be, imported nevertheless
 * @param refusal why the file as a whole cannot be used; null unless refused
 */
public record ContactImportView(
        UUID id,
        UUID organizationId,
        String fileName,
        ContactImportState state,
        boolean cancelRequested,
        String uploadedBy,
        Instant uploadedAt,
        Instant startedAt,
        Instant endedAt,
        ForcedEnd endedInEngine,
        int total,
        int waiting,
        int imported,
        List<ExistingRow> existing,
        List<MissingRow> notImported,
        List<InvalidValue> invalid,
        List<InvalidValue> warnings,
        Refused refusal) {

    /** How many rows are invalid; one may have several problems. */
    public long invalidRows() {
        return invalid.stream().map(InvalidValue::row).distinct().count();
    }

    /** How many rows were dealt with. */
    public int done() {
        return total - waiting;
    }

    /** Whether every row is in. */
    public boolean allImported() {
        return state == ContactImportState.COMPLETED && imported == total;
    }

    /** Whether there are rows to correct and import again. */
    public boolean hasFailedRows() {
        return !invalid.isEmpty() || !notImported.isEmpty();
    }

    /** @param row as a spreadsheet numbers it; the header is 1 */
    public record ExistingRow(int row, String firstName, String lastName) {}

    /** A row that is not in although nothing is wrong with it. */
    public record MissingRow(int row, Cause cause) {}

    /**
     * A value that breaks a rule.
     *
     * @param problem its field is the name of the column; empty for the row as a whole
     */
    public record InvalidValue(int row, FieldProblem problem) {}

    /** Why an acceptable row is not in. */
    public enum Cause {
        SYSTEM_ERROR,
        CANCELLED
    }
}
