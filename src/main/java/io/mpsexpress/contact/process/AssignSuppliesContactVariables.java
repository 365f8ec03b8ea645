package io.mpsexpress.contact.process;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.engine.ProcessVariable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Ids and variables of the process {@code assign-supplies-contact}. */
final class AssignSuppliesContactVariables {

    static final String PROCESS = "assign-supplies-contact";
    static final String CHOOSE_TASK = "userTask_chooseSuppliesContact";
    static final String CREATE_TASK = "userTask_createSuppliesContact";

    static final ProcessVariable<UUID> ASSIGNMENT_ID = ProcessVariable.id("contactAssignmentId");
    static final ProcessVariable<String> REQUEST_NUMBER = ProcessVariable.text("requestNumber");
    static final ProcessVariable<UUID> ORGANIZATION_ID = ProcessVariable.id("organizationId");
    static final ProcessVariable<String> ORGANIZATION_NAME = ProcessVariable.text("organizationName");
    static final ProcessVariable<UUID> PARTNER_ID = ProcessVariable.id("partnerId");
    static final ProcessVariable<String> PARTNER_NAME = ProcessVariable.text("partnerName");
    static final ProcessVariable<Integer> PRINTER_COUNT = ProcessVariable.number("printerCount");

    static final ProcessVariable<Boolean> CONTACTS_EXIST = ProcessVariable.flag("contactsExist");
    static final ProcessVariable<Object> CONTACT_CHOICES = ProcessVariable.table("contactChoices");
    static final ProcessVariable<Boolean> CONTACT_ASSIGNED = ProcessVariable.flag("contactAssigned");
    static final ProcessVariable<String> CONTACT_CHOICE = ProcessVariable.text("contactChoice");

    /** What the forms send. */
    static final ProcessVariable<String> CONTACT_DECISION = ProcessVariable.text("contactDecision");

    static final ProcessVariable<String> CONTACT_ID = ProcessVariable.text("contactId");

    private static final List<ProcessVariable<String>> DETAILS = Arrays.stream(ContactField.values())
            .map(field -> ProcessVariable.text(field.jsonName()))
            .toList();

    private AssignSuppliesContactVariables() {}

    static ContactDetails details(VariableScope scope) {
        return ContactField.details(
                DETAILS.stream().map(variable -> variable.from(scope)).toArray(String[]::new));
    }

    /** Takes away what a form sent, once it is recorded: the next form begins empty, and the history holds no address. */
    static void forgetAnswer(VariableScope scope) {
        scope.removeVariable(CONTACT_DECISION.name());
        scope.removeVariable(CONTACT_ID.name());
        DETAILS.forEach(variable -> scope.removeVariable(variable.name()));
    }
}
