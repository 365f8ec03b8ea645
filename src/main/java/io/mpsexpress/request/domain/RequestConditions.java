package io.mpsexpress.request.domain;

import io.mpsexpress.engine.OpenTaskCondition;
import io.mpsexpress.request.Awaited;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.ComparableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What of the table {@code request r} a statement is about. */
final class RequestConditions {

    private static final String WORKED_ON_BY = "coalesce(r.part_of, r.id)";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> args = new ArrayList<>();

    void add(String condition) {
        conditions.add(condition);
    }

    void add(String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            args.add(value);
        }
    }

    /** @param askers user ids of those whom the text may mean */
    void addText(String text, Collection<String> askers) {
        List<String> any = new ArrayList<>(
                List.of("r.comparable_customer like ? escape '!'", "r.comparable_note like ? escape '!'"));
        String pattern = ComparableText.contained(text);
        args.addAll(List.of(pattern, pattern));
        Optional<Long> number = RequestKind.numberOf(text);
        number.ifPresent(value -> {
            any.add("r.number = ?");
            args.add(value);
        });
        if (!askers.isEmpty()) {
            any.add("r.requested_by in (" + String.join(", ", Collections.nCopies(askers.size(), "?")) + ")");
            args.addAll(askers);
        }
        conditions.add("(" + String.join(" or ", any) + ")");
    }

    /** Of those that are not ended: the others wait for nobody. */
    void addAwaited(Awaited who) {
        add("r.ended_at is null");
        OpenTaskCondition task = who.person() == null
                ? OpenTaskCondition.ofGroups(WORKED_ON_BY, who.groupIds())
                : OpenTaskCondition.of(WORKED_ON_BY, who.person());
        args.addAll(task.args());
        if (!who.backEnd()) {
            add(task.sql());
            return;
        }
        List<String> states = RequestKind.statesWithBackEnd();
        args.addAll(states);
        add("(" + task.sql() + " or r.state in (" + String.join(", ", Collections.nCopies(states.size(), "?"))
                + ") and not " + OpenTaskCondition.any(WORKED_ON_BY).sql() + ")");
    }

    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> args() {
        return args;
    }
}
