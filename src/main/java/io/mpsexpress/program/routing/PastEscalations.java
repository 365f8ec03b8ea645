package io.mpsexpress.program.routing;

import java.time.Duration;
import java.util.List;

/** What became of escalations, to try another routing table on. The module that has the escalations knows. */
public interface PastEscalations {

    /**
     * What a table would have done with the escalations that were handed over lately; changes nothing.
     *
     * @param rows one for whatever can be escalated
     * @param lately how long ago at most
     * @param most so many of those that it would have changed are named
     */
    RoutingEffect under(List<Route> rows, Duration lately, int most);
}
