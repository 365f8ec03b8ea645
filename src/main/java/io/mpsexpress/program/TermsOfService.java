package io.mpsexpress.program;

import java.time.Instant;

/**
 * One version of the terms in one language.
 *
 * @param text plain text; paragraphs are separated by empty lines
 * @param textHash SHA-256 of the text as UTF-8, in hexadecimal: what an acceptance records
 */
public record TermsOfService(int version, String language, String text, String textHash, Instant effectiveFrom) {}
