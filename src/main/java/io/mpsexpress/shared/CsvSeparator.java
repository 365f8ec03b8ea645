package io.mpsexpress.shared;

import java.util.List;

/** What stands between the values of a CSV file: spreadsheets write semicolons or tabs in some countries. */
public final class CsvSeparator {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private CsvSeparator() {}

    /**
     * The separator that the header has most of; its names hold none of them.
     *
     * @param text what the file begins with, without byte order mark: its first line, or as much of it as tells
     */
    public static char of(CharSequence text) {
        int[] counts = new int[SEPARATORS.size()];
        for (int i = 0; i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i++) {
            int separator = SEPARATORS.indexOf(text.charAt(i));
            if (separator >= 0) {
                counts[separator]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.get(most);
    }
}
