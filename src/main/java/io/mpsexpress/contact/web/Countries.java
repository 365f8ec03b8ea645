package io.mpsexpress.contact.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries of ISO 3166-1 with their names in a language, in the order of that language. */
final class Countries {

    private Countries() {}

    static List<Country> in(Locale language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
                .toList();
    }

    /** @param code ISO 3166-1 alpha-2 */
    record Country(String code, String name) {}
}
