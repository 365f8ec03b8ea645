package io.mpsexpress.insight;

import io.mpsexpress.enrollment.escalation.EscalationFigures;
import io.mpsexpress.insight.scope.InsightScope;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.stuck.Stuck;
import io.mpsexpress.request.stuck.StuckQueries;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the work goes: a partner's people see their own requests, staff one partner's or all. */
@Service
@Transactional(readOnly = true)
public class WorkInsight {

    /** So many of each cause are named; more than anybody works through in a day. */
    private static final int MOST_STUCK = 200;

    private final InsightScope scope;
    private final StuckQueries stuck;
    private final RequestQueries requests;
    private final EscalationFigures escalations;

    WorkInsight(InsightScope scope, StuckQueries stuck, RequestQueries requests, EscalationFigures escalations) {
        this.scope = scope;
        this.stuck = stuck;
        this.requests = requests;
        this.escalations = escalations;
    }

    /**
     * What does not go on, the longest stuck first.
     *
     * @param partner id of a partner; null or empty for all that the caller may see
     * @throws Refused as not found when the caller may not see the partner
     */
    public List<StuckView> stuck(String partner) {
        List<Stuck> found = stuck.find(scope.partner(partner), MOST_STUCK);
        Map<UUID, RequestView> asked = requests.among(
                found.stream().flatMap(WorkInsight::id).distinct().toList());
        return found.stream()
                .map(one ->
                        new StuckView(one, id(one).findFirst().map(asked::get).orElse(null)))
                .toList();
    }

    /**
     * What teams at Lexmark got, decided and have to decide.
     *
     * @throws Refused as {@link #stuck}
     */
    public List<EscalationFigures.Team> escalations(Period period, String partner) {
        return escalations.teams(scope.partner(partner), null, period.start(), period.end());
    }

    /** None for what somebody started in the engine without a request of ours. */
    private static Stream<UUID> id(Stuck stuck) {
        return Optional.ofNullable(stuck.requestId()).flatMap(WorkInsight::parsed).stream();
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
