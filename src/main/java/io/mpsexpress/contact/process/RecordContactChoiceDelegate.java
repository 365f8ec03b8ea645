package io.mpsexpress.contact.process;

import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.ASSIGNMENT_ID;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_ASSIGNED;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_CHOICE;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_DECISION;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_ID;

import io.mpsexpress.contact.ContactDecisions;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Assigns the chosen contact, or cancels; leaves {@code contactChoice}, and {@code contactAssigned} when it is done. */
@Component
class RecordContactChoiceDelegate implements JavaDelegate {

    private final ContactDecisions decisions;

    RecordContactChoiceDelegate(ContactDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID assignmentId = ASSIGNMENT_ID.from(execution);
        ContactDecision decision = ContactDecision.of(CONTACT_DECISION.from(execution));
        switch (decision) {
            case ASSIGN -> {
                decisions.assign(assignmentId, contactId(CONTACT_ID.from(execution)));
                CONTACT_ASSIGNED.set(execution, true);
            }
            case CANCEL -> decisions.cancel(assignmentId);
            case CREATE -> {
                // the next form asks for it
            }
        }
        CONTACT_CHOICE.set(execution, decision.text());
        AssignSuppliesContactVariables.forgetAnswer(execution);
    }

    private static UUID contactId(String text) {
        return text == null || text.isBlank()
                ? null
                : Ids.find(text).orElseThrow(() -> Refused.invalidField(CONTACT_ID.name(), "contact.choice.unknown"));
    }
}
