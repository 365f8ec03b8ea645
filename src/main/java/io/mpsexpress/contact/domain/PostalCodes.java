package io.mpsexpress.contact.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Which countries have postal codes, and what they look like. The list names those without: the regions whose address format has no postal code
 * in Google's address data (libaddressinput, {@code RegionDataConstants}), and North Korea, which is not in that data
 * and has none by the Universal Postal Union's Universal POST*CODE DataBase.
 */
final class PostalCodes {

    private static final Set<String> COUNTRIES_WITHOUT = Set.of(
            "AE", "AG", "AO", "AQ", "AW", "BF", "BI", "BJ", "BO", "BQ", "BS", "BV", "BW", "BZ", "CD", "CF", "CG", "CI",
            "CK", "CM", "CW", "DJ", "DM", "ER", "FJ", "GA", "GD", "GH", "GM", "GQ", "GY", "HK", "JM", "KI", "KM", "KN",
            "KP", "LC", "LY", "ML", "MO", "MR", "MS", "MW", "NR", "NU", "PA", "PS", "QA", "RW", "SB", "SC", "SL", "SR",
            "SS", "ST", "SX", "SY", "TD", "TF", "TG", "TK", "TL", "TO", "TT", "TV", "UG", "VU", "WS", "YE", "ZW");

    private static final Map<String, PostalCodeForm> FORMS = forms();

    private PostalCodes() {}

    static boolean areUsedIn(String country) {
        return !COUNTRIES_WITHOUT.contains(country);
    }

    /** What postal codes look like in a country; empty where we do not know. */
    static Optional<PostalCodeForm> formOf(String country) {
        return Optional.ofNullable(FORMS.get(country));
    }

    private static Map<String, PostalCodeForm> forms() {
        try {
            return PropertiesLoaderUtils.loadAllProperties("postal-code-forms.properties").entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            entry -> entry.getKey().toString(),
                            entry -> PostalCodeForm.of(entry.getValue().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("part of the application", e);
        }
    }
}
