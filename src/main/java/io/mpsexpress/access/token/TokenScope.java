package io.mpsexpress.access.token;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** How much of what its person may do a token is for. */
public enum TokenScope {
    READ("read"),
    WRITE("write"),
    BACK_END("back-end");

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String ENGINE = "/engine-rest";
    private static final String ACCOUNT = "/api/v1/me";
    private static final String RESULTS = "/api/v1/management-results";

    private final String word;

    TokenScope(String word) {
        this.word = word;
    }

    /** As clients write it. */
    @JsonValue
    public String word() {
        return word;
    }

    /** @param word may be null */
    public static Optional<TokenScope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /**
     * Why a call is outside of it, as code of a message; empty for one within. Who gets hold of a token must not get more by it, or
     * keep it for longer: what is the person's own, their password and tokens above all, is for the person.
     *
     * @param path as the container maps it
     */
    public Optional<String> refusal(String method, String path) {
        boolean reads = READING.contains(method);
        return switch (this) {
            case READ -> unless(reads && !isUnder(ENGINE, path), "access.token.reads");
            case WRITE -> unless(reads || !isUnder(ACCOUNT, path), "access.token.notAccount");
            case BACK_END -> unless("POST".equals(method) && RESULTS.equals(path), "access.token.results");
        };
    }

    private static Optional<String> unless(boolean within, String why) {
        return within ? Optional.empty() : Optional.of(why);
    }

    private static boolean isUnder(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
