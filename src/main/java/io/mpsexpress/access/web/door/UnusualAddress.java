package io.mpsexpress.access.web.door;

import io.mpsexpress.access.TurnedAway;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Addresses that are none of ours and may mean something else further in: doubled slashes, detours, encoded separators. Spring
 * Security refuses them as well, but only after other filters have failed on them; and Camunda's on an application that there is not.
 */
class UnusualAddress implements DoorCheck {

    private static final Pattern NO_WEB_APPLICATION =
            Pattern.compile("/camunda/app/(?!(?:tasklist|cockpit|admin|welcome)(?:/|$)).*");

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();

    @Override
    public Optional<TurnedAway> refusal(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException e) {
            return Optional.of(new TurnedAway(HttpStatus.BAD_REQUEST, "access.unusualAddress"));
        }
        return NO_WEB_APPLICATION.matcher(Under.pathOf(request)).matches()
                ? Optional.of(new TurnedAway(HttpStatus.NOT_FOUND, "refused.notFound"))
                : Optional.empty();
    }
}
