package io.mpsexpress.shared.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running values as formulas (OWASP, "CSV Injection"): what begins with {@code = + - @}, also their
 * full-width forms, tab, CR or LF gets a leading apostrophe in the file. Where an apostrophe stands before such a character
 * or a digit already, reading would take it off: it gets one more, so that reading gives back exactly what was written.
 */
final class FormulaGuard {

    private static final String FORMULA = "=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20";
    private static final Pattern GUARDED = Pattern.compile("'*[" + FORMULA + "].*|'+[0-9].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** A value as it is written to a file. */
    static String on(String value) {
        return GUARDED.matcher(value).matches() ? "'" + value : value;
    }

    /** Whether reading takes an apostrophe off. */
    static boolean isOn(String value) {
        return value.startsWith("'") && GUARDED.matcher(value).matches();
    }
}
