package io.mpsexpress.enrollment.domain;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.end.EarlyEnd;
import io.mpsexpress.organization.EntitlementLost;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nothing can be added any more for a customer that lost its entitlement: its open requests end with it, so that nobody works
 * on them or accepts terms in vain.
 */
@Component
class LostEntitlements {

    private final Enrollments enrollments;
    private final EarlyEnd earlyEnd;
    private final CurrentCaller currentCaller;

    LostEntitlements(Enrollments enrollments, EarlyEnd earlyEnd, CurrentCaller currentCaller) {
        this.enrollments = enrollments;
        this.earlyEnd = earlyEnd;
        this.currentCaller = currentCaller;
    }

    @EventListener
    void on(EntitlementLost lost) {
        ForcedEnd end = ForcedEnd.entitlementLoss(currentCaller.get().userId());
        enrollments.findOpenIds(lost.organizationId()).forEach(id -> earlyEnd.of(id.toString(), end));
    }
}
