package io.mpsexpress.people.web;

import io.mpsexpress.access.people.OwnSessions;
import io.mpsexpress.access.people.SessionView;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.token.TokenManagement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page of one's own account shows besides who one is. */
@Component
class AccountSections {

    /** Names of places; the others are offsets, and what places were called before. */
    private static final String PLACE =
            "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC";

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches(PLACE))
            .sorted()
            .toList();

    private final OwnSessions sessions;
    private final TokenManagement tokens;

    AccountSections(OwnSessions sessions, TokenManagement tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    Map<String, ?> of(HttpServletRequest request) {
        List<Place> places = sessions.list(request.getSession().getId()).stream()
                .map(session -> new Place(session, Browsers.nameOf(session.browser())))
                .toList();
        return Map.of("zones", ZONES, "mailKinds", Mailboxes.Kind.values(), "places", places, "tokens", tokens.own());
    }

    /**
     * Where somebody is signed in.
     *
     * @param browser as people call it; null when it is none that we know
     */
    record Place(SessionView session, String browser) {}
}
