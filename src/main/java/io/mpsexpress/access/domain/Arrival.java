package io.mpsexpress.access.domain;

import java.time.Instant;

/** When the call that is being served came in. */
public interface Arrival {

    /** This moment where no call is served. */
    Instant time();
}
