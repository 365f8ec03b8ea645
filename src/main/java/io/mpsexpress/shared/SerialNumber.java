package io.mpsexpress.shared;

import io.mpsexpress.shared.csv.SpreadsheetValue;
import java.util.Locale;

/** Serial numbers: kept as they are on the printer, one whatever their case. */
public final class SerialNumber {

    /** Characters. */
    public static final int LONGEST = 50;

    private SerialNumber() {}

    /**
     * The serial number in what somebody typed, pasted or had in a file, without the quotation marks around it.
     *
     * @return empty for null and for what holds nothing visible
     */
    public static String written(String given) {
        String bare = Text.plain(SpreadsheetValue.read(Text.cleanOrEmpty(given)))
                .replaceAll("^['\"\u2018\u2019\u201c\u201d\\s]+|['\"\u2018\u2019\u201c\u201d\\s]+$", "");
        return bare.replaceAll("\\s+", " ");
    }

    /** By what serial numbers are looked for, compared, and there once: the same in capitals. */
    public static String of(String given) {
        return ComparableText.of(written(given)).toUpperCase(Locale.ROOT);
    }
}
