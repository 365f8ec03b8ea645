package io.mpsexpress.shared.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the values of a CSV file: spreadsheets write semicolons or tabs in some countries. */
final class CsvSeparator {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_HEADER = 4_096;

    /** What Excel takes the separator from, and does not show as a row. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\s*\"?sep=([^\"\\r\\n])\"?[,;\\t| ]*(?:\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);

    private CsvSeparator() {}

    /** What a line of its own says, which is read over; else the one that the header has most of. */
    static char before(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER + 1);
        char[] read = new char[LONGEST_HEADER];
        int length = 0;
        for (int more = 0; more >= 0 && length < read.length; length += Math.max(more, 0)) {
            more = text.read(read, length, read.length - length);
        }
        text.reset();
        String start = new String(read, 0, length);
        Matcher line = SEPARATOR_LINE.matcher(start);
        if (line.lookingAt()) {
            text.skip(line.end());
            return line.group(1).charAt(0);
        }
        return of(start);
    }

    private static char of(String text) {
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
