package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.escalation.domain.DecisionRules;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private static final Role[] TEAMS = {Role.CUSTOMER_OPERATIONS, Role.TECHNICAL_SUPPORT, Role.MPS_OFFER_MANAGER};

    private final EscalationManagement management;
    private final DecisionRules rules;
    private final CurrentCaller currentCaller;

    DeskDecisions(EscalationManagement management, DecisionRules rules, CurrentCaller currentCaller) {
        this.management = management;
        this.rules = rules;
        this.currentCaller = currentCaller;
    }

    /**
     * What is to be decided.
     *
     * @param serialNumber one of the escalation's printers; null for all that are still to be decided
     */
    public record Target(String escalationId, String serialNumber) {}

    /**
     * What came of it.
     *
     * @param refused why it was not decided; null when it was
     */
    public record Result(Target target, Refused refused) {}

    /**
     * @return a result for each, in the same order
     * @throws Refused naming the field when there are none, or more than {@value #MOST}; when there is no such decision, a
     *     reason is missing, or a limit makes no sense
     */
    public List<Result> decide(List<Target> targets, GivenDecision given) {
        currentCaller.get().require(TEAMS);
        if (targets.isEmpty()) {
            throw Refused.invalidField("escalationIds", "enrollment.decide.nothing");
        }
        if (targets.size() > MOST) {
            throw Refused.invalidField("escalationIds", "enrollment.decide.tooMany", MOST);
        }
        rules.read(given);
        Map<Target, Refused> refused = new HashMap<>();
        perEscalation(targets).forEach((part, serialNumbers) -> {
            try {
                decide(part, serialNumbers, given)
                        .forEach(
                                (serialNumber, why) -> refused.put(new Target(part.escalationId(), serialNumber), why));
            } catch (Refused why) {
                refuse(part, serialNumbers, why, refused);
            } catch (ConcurrencyFailureException race) {
                refuse(part, serialNumbers, Refused.conflict("refused.stale"), refused);
            }
        });
        return targets.stream()
                .map(target -> new Result(target, refused.get(target)))
                .toList();
    }

    private Map<String, Refused> decide(Part part, List<String> serialNumbers, GivenDecision given) {
        UUID escalation = Ids.parse(part.escalationId());
        if (part.isWhole()) {
            management.decideWhatIsOpen(escalation, given);
            return Map.of();
        }
        return management.decideWherePossible(escalation, serialNumbers, given);
    }

    private static void refuse(Part part, List<String> serialNumbers, Refused why, Map<Target, Refused> refused) {
        if (part.isWhole()) {
            refused.put(new Target(part.escalationId(), null), why);
        }
        serialNumbers.forEach(serialNumber -> refused.put(new Target(part.escalationId(), serialNumber), why));
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

    private record Part(String escalationId, boolean isWhole) {}
}
