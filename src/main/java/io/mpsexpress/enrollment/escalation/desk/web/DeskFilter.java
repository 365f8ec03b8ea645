package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.desk.EscalationOrder;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.util.StringUtils;

/**
 * What a list of escalations is asked for, as it comes in the address; any may be missing.
 *
 * @param state {@code open} or {@code closed}
 * @param team id of a group
 * @param organization id of a customer
 * @param partner id of a partner
 * @param model part of a model's name
 * @param assignee user ids, or {@code *nobody}: whoever of them took it
 * @param q number of the request, part of the customer's name or of the note, or a serial number
 * @param sort {@code due}, {@code urgency}, {@code age}, {@code customer} or {@code model}, with {@code -} before it for the
 *     other way round
 */
record DeskFilter(
        String state,
        String team,
        String status,
        String organization,
        String partner,
        String model,
        List<String> assignee,
        Boolean overdue,
        String q,
        String sort) {

    /**
     * @param teams where no team is asked for: group ids; null for any
     * @throws Refused naming the parameter that makes no sense
     */
    EscalationFilter filter(Collection<String> teams) {
        return new EscalationFilter(
                EscalationFilter.open(state),
                StringUtils.hasText(team) ? List.of(team) : teams,
                cause(),
                id(organization),
                id(partner),
                model,
                assignees(),
                overdue,
                q);
    }

    /** @throws Refused naming the parameter when there is no such order */
    EscalationOrder order() {
        return EscalationOrder.of(null, sort);
    }

    private List<String> assignees() {
        return assignee == null
                ? List.of()
                : assignee.stream().filter(StringUtils::hasText).distinct().toList();
    }

    private EligibilityStatus cause() {
        if (!StringUtils.hasText(status)) {
            return null;
        }
        return Arrays.stream(EligibilityStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElseThrow(() -> Refused.invalidField("status", "requests.filter.unknown"));
    }

    private static UUID id(String text) {
        return StringUtils.hasText(text) ? Ids.parse(text) : null;
    }
}
