package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.enrollment.escalation.domain.RoutedEscalations.Changed;
import io.mpsexpress.enrollment.escalation.domain.RoutedEscalations.Flow;
import io.mpsexpress.program.routing.PastEscalations;
import io.mpsexpress.program.routing.Route;
import io.mpsexpress.program.routing.RoutingEffect;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries a routing table on the escalations that there are. */
@Component
@Transactional(readOnly = true)
class EscalationsByAnotherTable implements PastEscalations {

    private final RoutedEscalations escalations;
    private final RequestQueries requests;
    private final Clock clock;

    EscalationsByAnotherTable(RoutedEscalations escalations, RequestQueries requests, Clock clock) {
        this.escalations = escalations;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public RoutingEffect under(List<Route> rows, Duration lately, int most) {
        Instant since = clock.instant().minus(lately);
        List<Flow> flows = escalations.flows(rows, since);
        return new RoutingEffect(
                since,
                sum(flows.stream(), Flow::escalations),
                teams(flows),
                sum(flows.stream().filter(Flow::isMove), Flow::escalations),
                sum(flows.stream(), Flow::dueTimeChanged),
                sum(flows.stream(), Flow::priorityChanged),
                sum(flows.stream(), Flow::changed),
                named(escalations.changed(rows, since, most)));
    }

    private static List<RoutingEffect.OfTeam> teams(List<Flow> flows) {
        return flows.stream()
                .flatMap(flow -> Stream.of(flow.before(), flow.after()))
                .distinct()
                .sorted()
                .map(team ->
                        new RoutingEffect.OfTeam(team, of(flows, team, Flow::before), of(flows, team, Flow::after)))
                .toList();
    }

    private static long of(List<Flow> flows, String team, Function<Flow, String> whose) {
        return sum(flows.stream().filter(flow -> team.equals(whose.apply(flow))), Flow::escalations);
    }

    private static long sum(Stream<Flow> flows, ToLongFunction<Flow> figure) {
        return flows.mapToLong(figure).sum();
    }

    private List<RoutingEffect.Changed> named(List<Changed> changed) {
        Map<UUID, RequestView> asked = requests.of(changed, Changed::enrollmentId);
        return changed.stream()
                .map(one -> new RoutingEffect.Changed(
                        one.id(),
                        asked.get(one.enrollmentId()).number(),
                        asked.get(one.enrollmentId()).organizationName(),
                        one.status(),
                        one.afterRemediation(),
                        one.handedAt(),
                        one.before(),
                        one.after()))
                .toList();
    }
}
