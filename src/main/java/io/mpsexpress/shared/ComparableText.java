package io.mpsexpress.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: outer space, letter case and Unicode form do not count. */
public final class ComparableText {

    private ComparableText() {}

    /** {@code null} stays {@code null}. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String composed = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        // upper case first: it unites letters that differ only in lower case (ß/ss, final sigma)
        return Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
