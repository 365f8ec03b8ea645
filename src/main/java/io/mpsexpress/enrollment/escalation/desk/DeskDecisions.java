package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.escalation.EscalationDecisions;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.enrollment.escalation.desk.Result.Target;
import io.mpsexpress.enrollment.escalation.domain.DecisionRules;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * One decision about many escalations, or printers of many. Each escalation is decided in a transaction of its own: what is
 * refused for one of them stops no other.
 */
@Service
public class DeskDecisions {

    /** So many are decided at once in some ten seconds. */
    public static final int MOST = 500;

    static final Role[] TEAMS = {Role.CUSTOMER_OPERATIONS, Role.TECHNICAL_SUPPORT, Role.MPS_OFFER_MANAGER};

    private final EscalationDecisions decisions;
    private final DecisionRules rules;
    private final CurrentCaller currentCaller;

    DeskDecisions(EscalationDecisions decisions, DecisionRules rules, CurrentCaller currentCaller) {
        this.decisions = decisions;
        this.rules = rules;
        this.currentCaller = currentCaller;
    }

    /**
     * @param printersShown by id of an escalation that is decided as a whole, which of its printers were shown, as of
     *     {@link EscalationView#printersShown}; others are missing
     * @return a result for each, in the same order
     * @throws Refused naming the field when there are none, or more than {@value #MOST}; when there is no such decision, a
     *     reason is missing, or a limit makes no sense
     */
    public List<Result> decide(List<Target> targets, Map<String, Integer> printersShown, GivenDecision given) {
        currentCaller.get().require(TEAMS);
        OneByOne.requireSome(targets);
        rules.read(given);
        Map<Target, Refused> refused = new HashMap<>();
        Map<Target, Map<String, Refused>> leftOut = new HashMap<>();
        perEscalation(targets).forEach((part, serialNumbers) -> {
            try {
                if (part.isWhole()) {
                    leftOut.put(
                            part.target(null),
                            decisions.decideWhatIsOpen(
                                    Ids.parse(part.escalationId()), given, printersShown.get(part.escalationId())));
                } else {
                    decisions
                            .decideWherePossible(Ids.parse(part.escalationId()), serialNumbers, given)
                            .forEach((serialNumber, why) -> refused.put(part.target(serialNumber), why));
                }
            } catch (Refused why) {
                refuse(part, serialNumbers, why, refused);
            } catch (ConcurrencyFailureException race) {
                refuse(part, serialNumbers, Refused.conflict("refused.stale"), refused);
            }
        });
        return targets.stream()
                .map(target -> new Result(target, refused.get(target), leftOut.getOrDefault(target, Map.of())))
                .toList();
    }

    private static void refuse(Part part, List<String> serialNumbers, Refused why, Map<Target, Refused> refused) {
        if (part.isWhole()) {
            refused.put(part.target(null), why);
        }
        serialNumbers.forEach(serialNumber -> refused.put(part.target(serialNumber), why));
    }

    /** Whole escalations, and the printers of others, in the order in which they were asked for. */
    private static Map<Part, List<String>> perEscalation(List<Target> targets) {
        Map<Part, List<String>> parts = new LinkedHashMap<>();
        for (Target target : targets) {
            boolean whole = target.serialNumber() == null;
            List<String> serialNumbers =
                    parts.computeIfAbsent(new Part(target.escalationId(), whole), part -> new ArrayList<>());
            if (!whole) {
                serialNumbers.add(target.serialNumber());
            }
        }
        return parts;
    }

    private record Part(String escalationId, boolean isWhole) {

        Target target(String serialNumber) {
            return new Target(escalationId, serialNumber);
        }
    }
}
