package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.enrollment.escalation.desk.Result.Target;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;

/** Does something to many escalations, each in a transaction of its own: what is refused for one of them stops no other. */
final class OneByOne {

    private OneByOne() {}

    /** @throws Refused naming the field when there are none, or more than {@value DeskDecisions#MOST} */
    static void requireSome(Collection<?> targets) {
        if (targets.isEmpty()) {
            throw Refused.invalidField("escalationIds", "enrollment.decide.nothing");
        }
        if (targets.size() > DeskDecisions.MOST) {
            throw Refused.invalidField("escalationIds", "enrollment.decide.tooMany", DeskDecisions.MOST);
        }
    }

    /**
     * @return a result for each, in the same order
     * @throws Refused as of {@link #requireSome}
     */
    static List<Result> each(List<String> escalationIds, Consumer<UUID> work) {
        requireSome(escalationIds);
        return escalationIds.stream()
                .map(id -> Result.of(new Target(id, null), refusal(id, work)))
                .toList();
    }

    private static Refused refusal(String id, Consumer<UUID> work) {
        try {
            work.accept(Ids.parse(id));
            return null;
        } catch (Refused refused) {
            return refused;
        } catch (ConcurrencyFailureException race) {
            return Refused.conflict("refused.stale");
        }
    }
}
