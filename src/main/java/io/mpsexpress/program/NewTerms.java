package io.mpsexpress.program;

import java.time.Instant;
import java.util.Map;

/**
 * A new version of the terms of service.
 *
 * @param texts language code to text; English is required, others are optional
 * @param effectiveFrom null for at once
 */
public record NewTerms(Map<String, String> texts, Instant effectiveFrom) {

    public NewTerms {
        texts = texts == null ? Map.of() : texts;
    }
}
