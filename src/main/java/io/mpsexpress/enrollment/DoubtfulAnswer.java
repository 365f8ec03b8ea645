package io.mpsexpress.enrollment;

import io.mpsexpress.backend.ManagementResult.Outcome;
import io.mpsexpress.backend.RecordedAnswer.Became;
import java.time.Instant;

/**
 * An answer of the back end that somebody at Lexmark has to look into; nothing changed by it.
 *
 * @param onRecord the answer that holds; null when the back end was not asked about this printer
 * @param reason as the back end gave it; may be empty
 * @param seenBy user id of who has looked into it; null while nobody has
 */
public record DoubtfulAnswer(
        String serialNumber,
        Became kind,
        Outcome answered,
        Outcome onRecord,
        String reason,
        Instant receivedAt,
        String seenBy) {}
