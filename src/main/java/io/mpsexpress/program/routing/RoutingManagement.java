package io.mpsexpress.program.routing;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.program.routing.domain.RoutingRules;
import io.mpsexpress.program.routing.domain.RoutingVersions;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The routing table, which the process owner and the MPS offer manager keep. Escalations that are handed over from now on
 * follow its latest version; what is with somebody stays as it is. A change that changes nothing leaves no trace.
 */
@Service
@Transactional
public class RoutingManagement {

    /** A preview looks back so far. */
    public static final Duration LATELY = Duration.ofDays(30);

    /** A preview names so many escalations. */
    public static final int NAMED = 50;

    private static final Role[] KEEPERS = {Role.PROCESS_OWNER, Role.MPS_OFFER_MANAGER};

    private final RoutingDecision decision;
    private final RoutingVersions versions;
    private final RoutingTrial trial;
    private final CurrentCaller currentCaller;

    RoutingManagement(
            RoutingDecision decision, RoutingVersions versions, RoutingTrial trial, CurrentCaller currentCaller) {
        this.decision = decision;
        this.versions = versions;
        this.trial = trial;
        this.currentCaller = currentCaller;
    }

    /** Whether somebody sees the table, and may change it. */
    public static boolean isKeptBy(Caller caller) {
        return caller.mayActAs(KEEPERS);
    }

    /** The table that new escalations follow. */
    @Transactional(readOnly = true)
    public RoutingTable get() {
        requireKeeper();
        return decision.latest();
    }

    /**
     * Makes a new version of the table, which new escalations follow from then on.
     *
     * @param given a row for whatever can be escalated, and one only
     * @param version of the table that the caller saw; null to replace whatever is there
     * @return the table as it is now
     * @throws Refused naming each wrong field; as conflict when the table was changed meanwhile
     */
    public RoutingTable change(List<GivenRoute> given, Integer version) {
        Caller caller = requireKeeper();
        List<Route> rows = RoutingRules.read(given);
        versions.lock();
        RoutingTable current = require(version);
        List<RouteChange> changes = RouteChange.between(current, rows);
        if (changes.isEmpty()) {
            return current;
        }
        RoutingTable made = decision.deploy(rows, caller.userId());
        versions.record(made, changes.stream().map(RouteChange::onRecord).toList(), caller.userId());
        return made;
    }

    /**
     * What a table would change; changes nothing itself.
     *
     * @param version of the table that the caller saw; null for whatever is there
     * @throws Refused naming each wrong field; as conflict when the table was changed meanwhile
     */
    @Transactional(readOnly = true)
    public RoutingPreview preview(List<GivenRoute> given, Integer version) {
        requireKeeper();
        List<Route> rows = RoutingRules.read(given);
        RoutingTable current = require(version);
        return new RoutingPreview(
                rows,
                RouteChange.between(current, rows),
                trial.onEscalations(rows, LATELY, NAMED),
                trial.onFleet(current, rows));
    }

    /** Versions that were made here, newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Page<RoutingVersion> versions(int limit, String cursor) {
        requireKeeper();
        return versions.find(limit, cursor);
    }

    private RoutingTable require(Integer version) {
        RoutingTable current = decision.latest();
        if (version != null && version != current.version()) {
            throw Refused.conflict("program.routing.stale", current.version()).with("version", current.version());
        }
        return current;
    }

    private Caller requireKeeper() {
        return currentCaller.get().require(KEEPERS);
    }
}
