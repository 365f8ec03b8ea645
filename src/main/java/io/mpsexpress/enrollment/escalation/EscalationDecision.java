package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a team decides about ineligible printers; the form values of {@code decide-escalation}. */
public enum EscalationDecision {
    /** Customer operations only: count the printer as eligible in spite of its model or page count. */
    APPROVE_EXCEPTION("approveException"),
    /** The cause is fixed: check again. */
    RECHECK("recheck"),
    /** Not to be added; the partner reads the reason. */
    REJECT("reject");

    private final String formValue;

    EscalationDecision(String formValue) {
        this.formValue = formValue;
    }

    public String formValue() {
        return formValue;
    }

    /** Whether the printers count as eligible from then on, within limits. */
    public boolean isException() {
        return this == APPROVE_EXCEPTION;
    }

    public static Optional<EscalationDecision> ofFormValue(String value) {
        return Arrays.stream(values())
                .filter(decision -> decision.formValue.equals(value))
                .findFirst();
    }

    /**
     * What was decided, and why, whatever it is about.
     *
     * @throws Refused naming the form field when there is no such decision, or a reason is missing or too long
     */
    public static EscalationDecision require(String formValue, String reason) {
        EscalationDecision chosen = ofFormValue(formValue)
                .orElseThrow(() -> Refused.invalidField("escalationDecision", "enrollment.escalation.required"));
        if (chosen == REJECT && Text.cleanOrEmpty(reason).isEmpty()) {
            throw Refused.invalidField("decisionReason", "enrollment.escalation.reasonRequired");
        }
        Reason.require("decisionReason", reason);
        return chosen;
    }

    /** What can be decided about printers of this status. */
    public static List<EscalationDecision> of(EligibilityStatus status) {
        boolean exception =
                status == EligibilityStatus.UNSUPPORTED_MODEL || status == EligibilityStatus.PAGE_COUNT_EXCEEDED;
        return exception ? List.of(values()) : List.of(RECHECK, REJECT);
    }
}
