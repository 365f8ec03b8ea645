package io.mpsexpress.enrollment.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That somebody accepted the terms of service, all that there is to prove it.
 *
 * @param version of the terms
 * @param text that they read, in their language
 * @param textSha256 SHA-256 of the text as UTF-8, in hexadecimal, as it was recorded when they accepted
 * @param acceptedBy user id
 * @param serialNumbers of the printers for which they accepted, in their order
 */
public record Evidence(
        UUID id,
        UUID enrollmentId,
        int version,
        String language,
        String text,
        String textSha256,
        String acceptedBy,
        Instant acceptedAt,
        List<String> serialNumbers) {}
