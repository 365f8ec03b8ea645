package io.mpsexpress.access;

import java.time.Instant;
import java.util.Optional;

/** When people were here. */
public interface Visits {

    /** When the person came the time before; empty when they came once at most. What programs do in their name does not count. */
    Optional<Instant> before(String userId);
}
