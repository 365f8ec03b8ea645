package io.mpsexpress.enrollment.escalation.remediation;

import java.util.Arrays;
import java.util.Optional;

/** What the partner chooses to do about printers that they can bring in order themselves. */
enum RemediationDecision {
    ASSIGN_CONTACT("assignContact"),
    RECHECK("recheck"),
    GIVE_UP("giveUp");

    private final String formValue;

    RemediationDecision(String formValue) {
        this.formValue = formValue;
    }

    String formValue() {
        return formValue;
    }

    static Optional<RemediationDecision> ofFormValue(String value) {
        return Arrays.stream(values())
                .filter(decision -> decision.formValue.equals(value))
                .findFirst();
    }
}
