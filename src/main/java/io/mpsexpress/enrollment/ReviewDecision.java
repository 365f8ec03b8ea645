package io.mpsexpress.enrollment;

import java.util.Arrays;
import java.util.Optional;

/** What a fleet manager chooses after looking at the eligibility; the form values of {@code review-eligibility}. */
public enum ReviewDecision {
    CONTINUE("continue"),
    ASSIGN_CONTACT("assignContact"),
    RECHECK("recheck"),
    CANCEL("cancel");

    private final String formValue;

    ReviewDecision(String formValue) {
        this.formValue = formValue;
    }

    public String formValue() {
        return formValue;
    }

    public static Optional<ReviewDecision> ofFormValue(String value) {
        return Arrays.stream(values())
                .filter(decision -> decision.formValue.equals(value))
                .findFirst();
    }
}
