package io.mpsexpress.access.web.door;

import io.mpsexpress.access.TurnedAway;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What pages of another site make a browser send, with the cookies or the password that it keeps for us. A browser says where a
 * call comes from, and no page can have it say otherwise: by {@code Sec-Fetch-Site} (W3C Fetch Metadata), or, over plain http and
 * when it is old, by {@code Origin} (RFC 6454). Programs say neither.
 */
class OtherSite implements DoorCheck {

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public Optional<TurnedAway> refusal(HttpServletRequest request) {
        return changesNothing(request) || isOurs(request)
                ? Optional.empty()
                : Optional.of(new TurnedAway(HttpStatus.FORBIDDEN, "access.otherSite"));
    }

    /** By its method, as RFC 9110 calls them safe. */
    static boolean changesNothing(HttpServletRequest request) {
        return CHANGE_NOTHING.contains(request.getMethod());
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isHostOf(origin, request);
    }

    /** Without the scheme, which a proxy that nobody named as trusted has changed on the way. */
    private static boolean isHostOf(String origin, HttpServletRequest request) {
        String named = request.getHeader(HttpHeaders.HOST);
        try {
            String from = new URI(origin).getRawAuthority();
            return from != null && (from.equalsIgnoreCase(named) || from.equalsIgnoreCase(believed(request)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Host and port as a trusted proxy said them. */
    private static String believed(HttpServletRequest request) {
        int usual = request.isSecure() ? 443 : 80;
        return request.getServerPort() == usual
                ? request.getServerName()
                : request.getServerName() + ":" + request.getServerPort();
    }
}
