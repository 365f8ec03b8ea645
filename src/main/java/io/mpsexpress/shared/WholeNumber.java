package io.mpsexpress.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number as spreadsheets of many countries show it: with separated thousands, with decimals that are zero. */
public final class WholeNumber {

    private static final Pattern NUMBER =
            Pattern.compile("(-?)(\\d{1,3}([ .,'\u2019])\\d{3}(?:\\3\\d{3})*|\\d+)(?:[.,]0+)?");

    /** Twelve to three decimals or twelve thousand: only other digits than zero tell, because nobody counts in thousandths. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-?\\d{1,3}[.,]000");

    private static final int MOST_DIGITS = 18;

    private WholeNumber() {}

    /** @return empty when it is none, may be one of two, or has more than {@value #MOST_DIGITS}
     *     digits */
    public static Optional<Long> parse(String text) {
        String plain = Text.plain(text);
        Matcher number = NUMBER.matcher(plain);
        if (!number.matches() || AMBIGUOUS.matcher(plain).matches()) {
            return Optional.empty();
        }
        String digits = number.group(2).replaceAll("\\D", "");
        return digits.length() > MOST_DIGITS ? Optional.empty() : Optional.of(Long.valueOf(number.group(1) + digits));
    }
}
