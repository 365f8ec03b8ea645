package io.mpsexpress.contact.domain;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The countries that people live in: those of ISO 3166-1 alpha-2, and Kosovo, which has no code there. Its code {@code XK} is
 * of those that the standard leaves to users; banks, Unicode and libphonenumber write it so.
 */
public final class CountryCodes {

    private static final Set<String> ALL = all();

    private CountryCodes() {}

    private static Set<String> all() {
        Set<String> codes = new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
    }

    public static Set<String> get() {
        return ALL;
    }
}
