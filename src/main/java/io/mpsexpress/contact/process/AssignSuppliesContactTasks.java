package io.mpsexpress.contact.process;

import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CHOOSE_TASK;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_DECISION;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CONTACT_ID;
import static io.mpsexpress.contact.process.AssignSuppliesContactVariables.CREATE_TASK;

import io.mpsexpress.contact.ContactDecisions;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.engine.TaskFields;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may submit with the human tasks of {@code assign-supplies-contact}, and what ends with it. */
@Configuration(proxyBeanMethods = false)
class AssignSuppliesContactTasks {

    @Bean
    TaskFields chooseSuppliesContactFields() {
        return new TaskFields(
                CHOOSE_TASK, Map.of(CONTACT_DECISION.name(), String.class, CONTACT_ID.name(), String.class));
    }

    @Bean
    TaskFields createSuppliesContactFields() {
        Map<String, Class<?>> fields = new HashMap<>();
        fields.put(CONTACT_DECISION.name(), String.class);
        for (ContactField field : ContactField.values()) {
            fields.put(field.jsonName(), String.class);
        }
        return new TaskFields(CREATE_TASK, fields);
    }

    @Bean
    EndedProcess assignSuppliesContactEnd(ContactDecisions decisions) {
        return new EndedProcess(
                AssignSuppliesContactVariables.PROCESS,
                AssignSuppliesContactVariables.ASSIGNMENT_ID,
                decisions::processEnded);
    }
}
