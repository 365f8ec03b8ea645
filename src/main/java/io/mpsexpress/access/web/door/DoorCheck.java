package io.mpsexpress.access.web.door;

import io.mpsexpress.access.TurnedAway;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Looks at a call from outside, without reading its body. */
interface DoorCheck {

    /** Why it is turned away; empty to let it through. */
    Optional<TurnedAway> refusal(HttpServletRequest request);
}
