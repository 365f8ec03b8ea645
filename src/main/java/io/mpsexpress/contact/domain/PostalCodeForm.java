package io.mpsexpress.contact.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What postal codes of a country look like.
 *
 * @param templates 9 for a digit, 1 for one that is never zero, A for a letter; at least one
 */
record PostalCodeForm(List<String> templates) {

    private static final Pattern SEPARATORS = Pattern.compile("[ .-]");

    /** Europeans put the country before it: {@code D-01067}. */
    private static final Pattern COUNTRY = Pattern.compile("^[A-Z]{1,3}-(?=\\d)");

    static PostalCodeForm of(String templates) {
        return new PostalCodeForm(List.of(templates.split("\\|")));
    }

    boolean matches(String code) {
        String upperCase = code.toUpperCase(Locale.ROOT);
        return matchesBare(upperCase) || matchesBare(COUNTRY.matcher(upperCase).replaceFirst(""));
    }

    /** The postal code that this one was before a spreadsheet took it for a number, if it may be so. */
    Optional<String> withLostZeros(String code) {
        return templates.stream()
                .filter(template ->
                        code.matches("\\d+") && code.length() < bare(template).length())
                .map(template -> "0".repeat(bare(template).length() - code.length()) + code)
                .filter(this::matchesBare)
                .findFirst();
    }

    /** For people, N for a digit: {@code NN-NNN}. */
    String shown() {
        return templates.get(0).replace('A', 'L').replace('9', 'N').replace('1', 'N');
    }

    private boolean matchesBare(String code) {
        return templates.stream().anyMatch(template -> bare(code).matches(pattern(template)));
    }

    private static String pattern(String template) {
        return bare(template)
                .chars()
                .mapToObj(c -> switch (c) {
                    case '9' -> "[0-9]";
                    case '1' -> "[1-9]";
                    default -> "[A-Z]";
                })
                .collect(Collectors.joining());
    }

    private static String bare(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }
}
