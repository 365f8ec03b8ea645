package io.mpsexpress.access.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What a program comes in with instead of a password (RFC 6750), and what it is told when that is not good enough. */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = SCHEME + "realm=\"MPS Express\"";

    private BearerToken() {}

    /** Empty when the call carries none. */
    public static Optional<String> of(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(credentials.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** @param error {@code invalid_token} or {@code insufficient_scope} */
    public static String challenge(String error) {
        return CHALLENGE + ", error=\"" + error + "\"";
    }
}
