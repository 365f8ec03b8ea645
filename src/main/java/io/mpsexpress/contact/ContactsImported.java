package io.mpsexpress.contact;

import io.mpsexpress.engine.ForcedEnd;
import java.time.Instant;
import java.util.UUID;

/**
 * An import of contacts is over. Published in the transaction that ends it.
 *
 * @param fileName may be empty
 * @param uploadedBy user id
 * @param cancelled whether somebody cancelled it
 * @param endedInEngine who ended its process in the engine; null when it ended by itself
 * @param startedAt when somebody confirmed
 * @param total rows with values
 * @param imported contacts that were added
 * @param existing rows whose contact was there already
 */
public record ContactsImported(
        UUID importId,
        UUID organizationId,
        String fileName,
        String uploadedBy,
        boolean cancelled,
        ForcedEnd endedInEngine,
        Instant startedAt,
        Instant endedAt,
        int total,
        int imported,
        int existing) {}
