package io.mpsexpress.contact.web;

import io.mpsexpress.contact.domain.CountryCodes;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All countries with their names in a language, in the order of that language. */
final class Countries {

    private Countries() {}

    static List<Country> in(Locale language) {
        return CountryCodes.get().stream()
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
                .toList();
    }

    /** @param code as {@link CountryCodes} has it */
    record Country(String code, String name) {}
}
