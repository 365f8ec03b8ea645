package io.mpsexpress.contact.process;

import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.ASSIGNMENT_ID;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACTS_EXIST;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_ASSIGNED;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_CHOICES;

import io.mpsexpress.contact.ContactChoice;
import io.mpsexpress.contact.ContactDecisions;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leaves {@code contactsExist} and in {@code contactChoices} those to choose from; nothing is assigned yet. */
@Component
class LookForContactsDelegate implements JavaDelegate {

    private final ContactDecisions decisions;

    LookForContactsDelegate(ContactDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<ContactChoice> choices =
                decisions.lookForContacts(ASSIGNMENT_ID.from(execution), execution.getProcessInstanceId());
        CONTACTS_EXIST.set(execution, !choices.isEmpty());
        CONTACT_CHOICES.set(execution, choices);
        CONTACT_ASSIGNED.set(execution, false);
    }
}
