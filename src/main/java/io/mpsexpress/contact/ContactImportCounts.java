package io.mpsexpress.contact;

import io.mpsexpress.engine.ForcedEnd;
import java.time.Instant;
import java.util.UUID;

/**
 * How far an import of contacts is that the caller may see, without a look at its rows.
 *
 * @param fileName may be empty
 * @param cancelRequested whether it stops after the slice it is at
 * @param endedInEngine who ended its process in the engine; null when it ended by itself, and before
 * @param total rows with values
 * @param waiting rows that are (still) to be imported
 * @param imported contacts that were added
 * @param existing rows whose contact the organization had, or an earlier row brought
 * @param notImported rows that were acceptable and are not in
 * @param invalid rows with something wrong
 */
public record ContactImportCounts(
        UUID id,
        UUID organizationId,
        String fileName,
        ContactImportState state,
        boolean cancelRequested,
        String uploadedBy,
        Instant uploadedAt,
        ForcedEnd endedInEngine,
        int total,
        int waiting,
        int imported,
        int existing,
        int notImported,
        int invalid) {

    /** How many rows were dealt with. */
    public int done() {
        return total - waiting;
    }
}
