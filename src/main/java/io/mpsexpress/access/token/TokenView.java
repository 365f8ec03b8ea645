package io.mpsexpress.access.token;

import java.time.Instant;
import java.util.UUID;

/**
 * A token as its person sees it.
 *
 * @param lastUsedAt to the minute or so; null until it was used
 * @param expired whether it does not count any more
 */
public record TokenView(
        UUID id,
        String name,
        TokenScope scope,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        boolean expired) {}
