package io.mpsexpress.program.routing;

import io.mpsexpress.database.AtStart;
import io.mpsexpress.program.routing.domain.RoutingVersions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the application's own table into the engine, as the first version. A table that somebody made stays the latest one,
 * whatever the application brings: they would not know that their change is gone.
 */
@Component
@Order(15)
class RoutingAtStart implements AtStart {

    private final RoutingDecision decision;
    private final RoutingVersions versions;

    RoutingAtStart(RoutingDecision decision, RoutingVersions versions) {
        this.decision = decision;
        this.versions = versions;
    }

    /** While nobody changes the table on another node. */
    @Override
    @Transactional
    public void run() {
        versions.lock();
        decision.bringIn();
        RoutingTable latest = decision.latest();
        if (latest.ofApplication()) {
            versions.recordOfApplication(latest);
        }
    }
}
