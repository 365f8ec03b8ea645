package io.mpsexpress.contact.domain;

import java.util.Set;

/**
 * Which countries have postal codes. The list names those without: the regions whose address format has no postal code
 * in Google's address data (libaddressinput, {@code RegionDataConstants}), and North Korea, which is not in that data
 * and has none by the Universal Postal Union's Universal POST*CODE DataBase.
 */
final class PostalCodes {

    private static final Set<String> COUNTRIES_WITHOUT = Set.of(
            "AE", "AG", "AO", "AQ", "AW", "BF", "BI", "BJ", "BO", "BQ", "BS", "BV", "BW", "BZ", "CD", "CF", "CG", "CI",
            "CK", "CM", "CW", "DJ", "DM", "ER", "FJ", "GA", "GD", "GH", "GM", "GQ", "GY", "HK", "JM", "KI", "KM", "KN",
            "KP", "LC", "LY", "ML", "MO", "MR", "MS", "MW", "NR", "NU", "PA", "PS", "QA", "RW", "SB", "SC", "SL", "SR",
            "SS", "ST", "SX", "SY", "TD", "TF", "TG", "TK", "TL", "TO", "TT", "TV", "UG", "VU", "WS", "YE", "ZW");

    private PostalCodes() {}

    static boolean areUsedIn(String country) {
        return !COUNTRIES_WITHOUT.contains(country);
    }
}
