package io.mpsexpress.program.web;

import io.mpsexpress.program.NewTerms;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A new version of the terms as a person writes it.
 *
 * @param texts by language; an empty one is not published
 * @param effectiveFrom {@code yyyy-MM-ddTHH:mm} in UTC; empty for at once
 */
record TermsForm(Map<String, String> texts, String effectiveFrom) {

    private static final String TEXT = "texts.";

    static TermsForm of(Map<String, String> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(TEXT)) {
                texts.put(name.substring(TEXT.length()), Text.clean(value));
            }
        });
        return new TermsForm(texts, Text.clean(parameters.getOrDefault("effectiveFrom", "")));
    }

    /** The text in this language; empty when there is none. */
    public String text(String language) {
        return texts.getOrDefault(language, "");
    }

    /**
     * @throws Refused naming the field when the time is none
     */
    NewTerms newTerms() {
        Map<String, String> written = new LinkedHashMap<>(texts);
        written.values().removeIf(String::isEmpty);
        try {
            return new NewTerms(
                    written,
                    effectiveFrom.isEmpty()
                            ? null
                            : LocalDateTime.parse(effectiveFrom).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw Refused.invalidField("effectiveFrom", "program.terms.time");
        }
    }
}
