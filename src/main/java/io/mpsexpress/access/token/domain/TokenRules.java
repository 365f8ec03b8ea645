package io.mpsexpress.access.token.domain;

import io.mpsexpress.access.token.NewToken;
import io.mpsexpress.access.token.TokenManagement;
import io.mpsexpress.access.token.TokenScope;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is written down of a token. */
public final class TokenRules {

    /** Characters; a limit of ours. */
    private static final int LONGEST_NAME = 100;

    private TokenRules() {}

    /**
     * The token that somebody wants as it is kept, cleaned.
     *
     * @throws Refused naming the fields that break a rule
     */
    public static NewToken checked(NewToken wanted, Instant now) {
        String name = Text.cleanOrEmpty(wanted.name());
        Instant expiresAt =
                wanted.expiresAt() == null ? now.plus(Duration.ofDays(TokenManagement.USUAL_DAYS)) : wanted.expiresAt();
        List<FieldProblem> problems = new ArrayList<>();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || !Text.isReadable(name)
                || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem("name", "access.token.name", LONGEST_NAME));
        }
        if (TokenScope.of(wanted.scope()).isEmpty()) {
            problems.add(new FieldProblem("scope", "access.token.scope"));
        }
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(Duration.ofDays(TokenManagement.MOST_DAYS)))) {
            problems.add(new FieldProblem("expiresAt", "access.token.expiresAt", TokenManagement.MOST_DAYS));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new NewToken(name, wanted.scope(), expiresAt);
    }
}
