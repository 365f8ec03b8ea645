package io.mpsexpress.access;

import io.mpsexpress.shared.FieldProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords people may have, in the manner of NIST SP 800-63B: long ones, whatever they are made of, that nobody guesses
 * first. Those of the demonstration are exempt.
 */
@Component
public class PasswordRules {

    /** Characters, not bytes. */
    public static final int SHORTEST = 12;
    /** BCrypt reads no more bytes than these. */
    public static final int LONGEST = 72;

    private static final String FIELD = "password";
    // such a one repeats itself
    private static final int FEW_CHARACTERS = 4;

    private final Set<String> common;

    public PasswordRules() {
        this.common = read("access/common-passwords.txt");
    }

    /**
     * What is wrong with a password, as a problem of the field {@code password}; empty for a good one.
     *
     * @param password may be null
     */
    public Optional<FieldProblem> problemOf(String userId, String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(new FieldProblem(FIELD, "access.password.short", SHORTEST));
        }
        if (isTooLong(password)) {
            return Optional.of(new FieldProblem(FIELD, "access.password.long", LONGEST));
        }
        if (saysUserId(password, userId)) {
            return Optional.of(new FieldProblem(FIELD, "access.password.userId"));
        }
        return isGuessedFirst(password)
                ? Optional.of(new FieldProblem(FIELD, "access.password.common"))
                : Optional.empty();
    }

    /** Whether part of it would not count. */
    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /** The user id itself, also several times or with digits and marks around it. */
    private static boolean saysUserId(String password, String userId) {
        if (userId == null || userId.isEmpty()) {
            return false;
        }
        String rest = password.toLowerCase(Locale.ROOT).replace(userId.toLowerCase(Locale.ROOT), "");
        return rest.length() < password.length() && rest.chars().noneMatch(Character::isLetter);
    }

    private boolean isGuessedFirst(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        String word = plain.replaceAll("[^\\p{L}]+$", "").replaceAll("^(.+?)\\1+$", "$1");
        return plain.codePoints().distinct().count() <= FEW_CHARACTERS
                || common.contains(plain)
                || common.contains(word);
    }

    private static Set<String> read(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
