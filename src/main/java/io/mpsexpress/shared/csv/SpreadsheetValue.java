package io.mpsexpress.shared.csv;

import io.mpsexpress.shared.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spreadsheets do to values: undone where that is possible, told where it is not. */
public final class SpreadsheetValue {

    /** Text that somebody kept from becoming a number. */
    private static final Pattern FORCED_TEXT = Pattern.compile("=\\s*\"((?:[^\"]|\"\")*)\"", Pattern.DOTALL);

    /** A long number as it is shown in a narrow column: always with a sign, at least two digits behind it. */
    private static final Pattern SHORTENED = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]\\d{2,3}");

    private static final Pattern TOO_NARROW = Pattern.compile("#{3,}");

    /** English and Italian. */
    private static final Pattern FAILED_FORMULA = Pattern.compile(
            "#(?:N/[AD]|REF!|RIF!|VALUE!|VALORE!|NAME\\?|NOME\\?" + "|DIV/0!|NUM!|NULL!|NULLO!|SPILL!|CALC!|FIELD!)");

    private SpreadsheetValue() {}

    /** A value of a file: cleaned, and without what makes text of it. */
    public static String read(String inFile) {
        String value = Text.clean(inFile);
        if (FormulaGuard.isOn(value)) {
            return Text.clean(value.substring(1));
        }
        Matcher forced = FORCED_TEXT.matcher(value);
        return forced.matches() ? Text.clean(forced.group(1).replace("\"\"", "\"")) : value;
    }

    /**
     * What no rule can tell from a value that somebody meant.
     *
     * @return code of a message that says what to do in the spreadsheet; empty for a sound value
     */
    public static Optional<String> damage(String value) {
        if (SHORTENED.matcher(value).matches()) {
            return Optional.of("csv.shortenedNumber");
        }
        if (TOO_NARROW.matcher(value).matches()) {
            return Optional.of("csv.tooNarrow");
        }
        return FAILED_FORMULA.matcher(value).matches() ? Optional.of("csv.failedFormula") : Optional.empty();
    }
}
