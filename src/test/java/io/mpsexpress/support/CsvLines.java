package io.mpsexpress.support;

import java.util.Arrays;
import java.util.stream.Collectors;

/** CSV as the application writes it. */
public final class CsvLines {

    private CsvLines() {}

    /** Every value of a line in quotation marks; none of them holds a comma. */
    public static String quoted(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(value -> '"' + value + '"')
                .collect(Collectors.joining(","));
    }
}
