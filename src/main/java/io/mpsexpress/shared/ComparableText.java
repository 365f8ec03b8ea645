package io.mpsexpress.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Text as it is compared, to find it and to have it once: white space, invisible characters, letter case and Unicode form
 * do not count.
 */
public final class ComparableText {

    /** So many nobody types to find something; each is a condition, of which a database takes only so many. */
    private static final int MOST_WORDS = 20;

    private ComparableText() {}

    /** {@code null} stays {@code null}. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || InvisibleCharacters.isLineEnd(c) || InvisibleCharacters.isBlank(c)) {
                visible.append(' ');
            } else if (!InvisibleCharacters.isInvisible(c)) {
                visible.appendCodePoint(c);
            }
        });
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        // by upper case, which unites letters that differ only in lower case (ß/ss, final sigma); the capital of ß has
        // to be a small one for that
        String oneCase =
                composed.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        // compatibility forms of some accents begin with a blank
        return Normalizer.normalize(oneCase, Normalizer.Form.NFC)
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** What a text contains that is compared: as a pattern for {@code like … escape '!'}. */
    public static String contained(String text) {
        return "%" + of(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** The different words of a text that is compared, of a long one the first; none for null. */
    public static List<String> words(String text) {
        return text == null
                ? List.of()
                : Stream.of(of(text).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }
}
