package io.mpsexpress.insight.behind;

import io.mpsexpress.enrollment.escalation.EscalationFigures;
import io.mpsexpress.enrollment.escalation.EscalationFigures.Counted;
import io.mpsexpress.enrollment.escalation.EscalationFigures.Figure;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.scope.Period;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The escalations that a figure of a team counts. */
@Service
@Transactional(readOnly = true)
public class EscalationsInsight {

    private final EscalationFigures figures;
    private final RequestQueries requests;

    EscalationsInsight(EscalationFigures figures, RequestQueries requests) {
        this.figures = figures;
        this.requests = requests;
    }

    /** @param count how many there are in all */
    public record Behind(long count, Page<One> escalations) {}

    /** An escalation with its request. */
    public record One(Counted escalation, RequestView request) {}

    /**
     * @param team group id
     * @param figure name of one, in small letters
     * @param cursor null for the first page
     * @throws Refused as not found when there is no such figure or team
     */
    public Behind of(String team, String figure, InsightQuestion question, int limit, String cursor) {
        Whose whose = question.whose();
        Period period = question.period();
        if (!EscalationFilter.TEAMS.contains(team)) {
            throw Refused.notFound();
        }
        Figure of = Stream.of(Figure.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(figure))
                .findFirst()
                .orElseThrow(Refused::notFound);
        long count = figures.teams(whose.partnerId(), whose.customerId(), period.start(), period.end()).stream()
                .filter(one -> one.team().equals(team))
                .mapToLong(one -> one.count(of))
                .sum();
        Page<Counted> found = figures.counted(
                team, of, whose.partnerId(), whose.customerId(), period.start(), period.end(), limit, cursor);
        Map<UUID, RequestView> asking = requests.of(found.items(), Counted::enrollmentId);
        return new Behind(count, found.map(one -> new One(one, asking.get(one.enrollmentId()))));
    }
}
