package io.mpsexpress.request.domain;

import io.mpsexpress.engine.OpenTaskCondition;
import io.mpsexpress.request.Awaited;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestNumber;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Conditions on the table {@code request r} that take more than a column and a value. */
public final class RequestConditions {

    private static final String WORKED_ON_BY = "coalesce(r.part_of, r.id)";

    private RequestConditions() {}

    /** @param askers user ids of those whom the text may mean */
    public static void addText(SqlConditions conditions, String text, Collection<String> askers) {
        List<String> any = new ArrayList<>(
                List.of("r.comparable_customer like ? escape '!'", "r.comparable_note like ? escape '!'"));
        String pattern = ComparableText.contained(text);
        List<Object> args = new ArrayList<>(List.of(pattern, pattern));
        RequestNumber.of(text).ifPresent(called -> {
            any.add("r.number = ? and r.kind = any(?)");
            args.add(called.number());
            args.add(SqlArrays.texts(called.kinds().stream().map(Enum::name).toList()));
        });
        if (!askers.isEmpty()) {
            any.add("r.requested_by in (" + String.join(", ", Collections.nCopies(askers.size(), "?")) + ")");
            args.addAll(askers);
        }
        conditions.add("(" + String.join(" or ", any) + ")", args);
    }

    /** Of those that are not ended: the others wait for nobody. */
    static void addAwaited(SqlConditions conditions, Awaited who) {
        conditions.add("r.ended_at is null");
        OpenTaskCondition task = who.person() == null
                ? OpenTaskCondition.ofGroups(WORKED_ON_BY, who.groupIds())
                : OpenTaskCondition.of(WORKED_ON_BY, who.person());
        if (!who.backEnd()) {
            conditions.add(task.sql(), task.args());
            return;
        }
        List<Object> args = new ArrayList<>(task.args());
        List<String> states = RequestKind.statesWithBackEnd();
        args.addAll(states);
        conditions.add(
                "(" + task.sql() + " or r.state in (" + String.join(", ", Collections.nCopies(states.size(), "?"))
                        + ") and not " + OpenTaskCondition.any(WORKED_ON_BY).sql() + ")",
                args);
    }

    /** Those behind a place of the list; at its beginning all. */
    static void addAfter(SqlConditions conditions, RequestFilter.Order order, String cursor) {
        Cursor place = Cursor.decode(cursor, order.isByCustomer() ? 2 : 1);
        if (place == null) {
            return;
        }
        String behind = order.isDescending() ? " < ?" : " > ?";
        if (order.isByCustomer()) {
            String customer = place.part(0);
            conditions.add(
                    "(r.comparable_customer" + behind + " or r.comparable_customer = ? and r.id" + behind + ")",
                    List.of(customer, customer, place.id(1)));
        } else {
            conditions.add("r.id" + behind, place.id(0));
        }
    }
}
