package io.mpsexpress.insight;

import io.mpsexpress.enrollment.escalation.EscalationFigures;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.stuck.Stuck;
import io.mpsexpress.request.stuck.Stuck.Cause;
import io.mpsexpress.request.stuck.StuckQueries;
import io.mpsexpress.request.stuck.StuckQueries.Found;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the work goes: a partner's people see their own requests, staff one partner's or all. */
@Service
@Transactional(readOnly = true)
public class WorkInsight {

    private final StuckQueries stuck;
    private final RequestQueries requests;
    private final EscalationFigures escalations;

    WorkInsight(StuckQueries stuck, RequestQueries requests, EscalationFigures escalations) {
        this.stuck = stuck;
        this.requests = requests;
        this.escalations = escalations;
    }

    /**
     * What does not go on.
     *
     * @param left how many there are of each cause from where the page begins; of the first page all
     */
    public record StuckFound(Page<StuckView> page, Map<Cause, Long> left) {}

    /**
     * What does not go on, the longest stuck first.
     *
     * @param cause of this only; null for all
     * @param cursor null for the first page
     */
    public StuckFound stuck(Whose whose, Cause cause, int limit, String cursor) {
        Found found = stuck.find(whose.partnerId(), whose.customerId(), cause, limit, cursor);
        Map<UUID, RequestView> asked = requests.of(found.page().items(), WorkInsight::request);
        return new StuckFound(found.page().map(one -> new StuckView(one, asked.get(request(one)))), found.left());
    }

    /** What teams at Lexmark got, decided and have to decide. */
    public List<EscalationFigures.Team> escalations(InsightQuestion question) {
        Whose whose = question.whose();
        return escalations.teams(
                whose.partnerId(),
                whose.customerId(),
                question.period().start(),
                question.period().end());
    }

    /** Null for what somebody started in the engine without a request of ours. */
    private static UUID request(Stuck stuck) {
        return Ids.find(stuck.requestId()).orElse(null);
    }
}
