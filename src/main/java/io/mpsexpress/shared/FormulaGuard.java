package io.mpsexpress.shared;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running values as formulas (OWASP, "CSV Injection"): what begins with {@code = + - @}, tab or
 * CR gets a leading apostrophe in the file. An apostrophe that already stands before such a character gets one more, so
 * that reading gives back exactly what was written.
 */
public final class FormulaGuard {

    private static final Pattern GUARDED = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** A value as it is written to a file. */
    public static String on(String value) {
        return GUARDED.matcher(value).matches() ? "'" + value : value;
    }

    /** A value as it was before it was written. */
    public static String off(String value) {
        return value.startsWith("'") && GUARDED.matcher(value).matches() ? value.substring(1) : value;
    }
}
