package io.mpsexpress.shared;

import java.text.Normalizer;

/**
 * Text as people have it: typed on phones, pasted from web pages and mails, written by spreadsheets. Every value is cleaned
 * where it comes in; {@link ComparableText} ignores what is left wherever values are compared.
 */
public final class Text {

    private static final int NO_BREAK_HYPHEN = 0x2011;
    private static final char UNDECODABLE = '\ufffd';

    private Text() {}

    /**
     * Without what nobody sees: outer white space and control characters, zero-width characters, direction and byte order
     * marks, soft hyphens, fillers. Blanks of other widths and no-break hyphens become plain ones, line ends {@code \n}. Joiners and variation
     * selectors stay where they mean something. Control characters inside stay, for the rules to refuse.
     *
     * @return null for null; empty when nothing is visible
     */
    public static String clean(String text) {
        if (text == null || isClean(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            int c = characters[i];
            if (InvisibleCharacters.dependsOnNeighbours(c)) {
                int previous = kept.length() == 0 ? 0 : kept.codePointBefore(kept.length());
                if (InvisibleCharacters.hasMeaningBehind(c, previous)
                        && (!InvisibleCharacters.isJoiner(c) || isVisible(characters, i + 1))) {
                    kept.appendCodePoint(c);
                }
            } else if (InvisibleCharacters.isLineEnd(c)) {
                // CR LF is one
                if (c != '\n' || i == 0 || characters[i - 1] != '\r') {
                    kept.append('\n');
                }
            } else if (InvisibleCharacters.isBlank(c)) {
                kept.append(' ');
            } else if (c == NO_BREAK_HYPHEN) {
                kept.append('-');
            } else if (!InvisibleCharacters.isInvisible(c)) {
                kept.appendCodePoint(c);
            }
        }
        return withoutOuterSpace(kept);
    }

    /** The same; empty for null. */
    public static String cleanOrEmpty(String text) {
        return text == null ? "" : clean(text);
    }

    /**
     * A code, number or id: cleaned, in letters and digits of one width, with plain hyphens.
     *
     * @return never null
     */
    public static String plain(String text) {
        String composed = Normalizer.normalize(cleanOrEmpty(text), Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) {
                plain.append('-');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return clean(plain.toString());
    }

    /**
     * Whether it is valid Unicode, and was when it was decoded: no half of a surrogate pair, which no database takes, and
     * no U+FFFD, which stands where a character was lost.
     */
    public static boolean isReadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == UNDECODABLE) {
                return false;
            }
        }
        return true;
    }

    /** Whether control characters are in it, lines and tabs aside. */
    public static boolean hasControlCharacters(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private static boolean isClean(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c > '~') {
                return false;
            }
        }
        return length == 0 || text.charAt(0) > ' ' && text.charAt(length - 1) > ' ';
    }

    private static boolean isVisible(int[] characters, int place) {
        return place < characters.length
                && !InvisibleCharacters.isInvisible(characters[place])
                && !isOuterSpace(characters[place])
                && !InvisibleCharacters.isBlank(characters[place]);
    }

    private static String withoutOuterSpace(StringBuilder text) {
        int start = 0;
        int end = text.length();
        while (start < end && isOuterSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isOuterSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isOuterSpace(int c) {
        return c == ' ' || Character.isISOControl(c);
    }
}
