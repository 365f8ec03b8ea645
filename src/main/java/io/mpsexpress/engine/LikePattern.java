package io.mpsexpress.engine;

import io.mpsexpress.shared.Refused;

/**
 * What a client looks for with SQL's {@code like}: {@code %} for any text, {@code _} for one character. So short and with so
 * few of the former that nothing that is compared with it takes long: H2 tries every way to spread a text over them, which
 * for three of them and a text of 2,000 characters takes half a minute.
 *
 * @param text not null
 */
public record LikePattern(String text) {

    static final int LONGEST = 255;

    /** Enough for what begins with, ends with or contains something. */
    static final int MOST_ANY = 2;

    /**
     * @throws Refused when it is too long, or leaves open too much
     */
    public LikePattern {
        boolean tooMany =
                text.replaceAll("%+", "%").chars().filter(c -> c == '%').count() > MOST_ANY;
        if (tooMany || text.length() > LONGEST) {
            throw Refused.invalid("engine.patternTooWide", LONGEST, MOST_ANY);
        }
    }

    /** Goes on from the last {@code %} when something differs; what an earlier one stands for need not be tried again. */
    public boolean matches(String value) {
        int inPattern = 0;
        int inValue = 0;
        int any = -1;
        int anyUpTo = 0;
        while (inValue < value.length()) {
            char wanted = inPattern < text.length() ? text.charAt(inPattern) : 0;
            if (wanted == '%') {
                any = inPattern++;
                anyUpTo = inValue;
            } else if (inPattern < text.length() && (wanted == '_' || wanted == value.charAt(inValue))) {
                inPattern++;
                inValue++;
            } else if (any >= 0) {
                inPattern = any + 1;
                inValue = ++anyUpTo;
            } else {
                return false;
            }
        }
        return text.substring(inPattern).chars().allMatch(c -> c == '%');
    }
}
