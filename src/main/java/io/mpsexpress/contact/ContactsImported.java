package io.mpsexpress.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * An import of contacts is over. Published in the transaction that ends it.
 *
 * @param fileName may be empty
 * @param uploadedBy user id
 * @param cancelled whether somebody cancelled it
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
        Instant startedAt,
        Instant endedAt,
        int total,
        int imported,
        int existing) {}
