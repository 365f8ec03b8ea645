package io.mpsexpress.contact.process;

import io.mpsexpress.shared.Refused;
import java.util.Arrays;
import java.util.Locale;

/** What a person answers to the question for a contact. */
enum ContactDecision {
    ASSIGN,
    CREATE,
    CANCEL;

    /** As forms and gateways write it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refused naming the field when nothing or something else was said
     */
    static ContactDecision of(String text) {
        return Arrays.stream(values())
                .filter(decision -> decision.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.invalidField(
                        AssignSuppliesContactVariables.CONTACT_DECISION.name(), "contact.decision.required"));
    }
}
