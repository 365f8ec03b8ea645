package io.mpsexpress.request;

import io.mpsexpress.shared.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a request as people say and write it: {@code E-10342}, {@code e 10342}, {@code E10342}, {@code 10342}.
 *
 * @param kinds whose requests may have it: those of the letter, none when no kind has that letter, all without one
 */
public record RequestNumber(long number, Set<RequestKind> kinds) {

    private static final Pattern SAID = Pattern.compile("(?:([A-Za-z])-?)?([0-9]{1,15})");

    /** Empty for what is no number of a request; null is none. */
    public static Optional<RequestNumber> of(String said) {
        Matcher parts = SAID.matcher(Text.plain(said).replaceAll("\\s", ""));
        return parts.matches()
                ? Optional.of(new RequestNumber(Long.parseLong(parts.group(2)), kinds(parts.group(1))))
                : Optional.empty();
    }

    /** Whether it is the number of this request. */
    public boolean isOf(RequestView request) {
        return kinds.contains(request.kind()) && request.kind().number(number).equals(request.number());
    }

    private static Set<RequestKind> kinds(String letter) {
        Set<RequestKind> kinds = EnumSet.noneOf(RequestKind.class);
        Arrays.stream(RequestKind.values())
                .filter(kind -> letter == null || kind.hasLetter(letter))
                .forEach(kinds::add);
        return kinds;
    }
}
