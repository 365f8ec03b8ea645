package io.mpsexpress.contact.process;

import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.ASSIGNMENT_ID;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_ASSIGNED;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_DECISION;

import io.mpsexpress.contact.ContactDecisions;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Creates the contact of the form and assigns it, or cancels; leaves {@code contactAssigned}. */
@Component
class CreateAndAssignContactDelegate implements JavaDelegate {

    private final ContactDecisions decisions;

    CreateAndAssignContactDelegate(ContactDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID assignmentId = ASSIGNMENT_ID.from(execution);
        boolean create =
                switch (ContactDecision.of(CONTACT_DECISION.from(execution))) {
                    case CREATE -> true;
                    case CANCEL -> false;
                    case ASSIGN -> throw Refused.invalidField(CONTACT_DECISION.name(), "contact.decision.required");
                };
        if (create) {
            decisions.createAndAssign(assignmentId, AssignSuppliesContactVariables.details(execution));
        } else {
            decisions.cancel(assignmentId);
        }
        CONTACT_ASSIGNED.set(execution, create);
        AssignSuppliesContactVariables.forgetAnswer(execution);
    }
}
