package io.mpsexpress.contact.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.mpsexpress.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths of {@code assign-supplies-contact}. */
class AssignSuppliesContactProcessTest {

    private static final String CHOOSE = "userTask_chooseSuppliesContact";
    private static final String CREATE = "userTask_createSuppliesContact";

    @RegisterExtension
    static final ModelEngine models = ModelEngine.everyFlowOf("assign-supplies-contact");

    @BeforeEach
    void contactsExist() {
        models.step("lookForContacts").leaves(Map.of("contactsExist", true, "contactAssigned", false));
    }

    @Test
    void fleetManagerChoosesAContactThatExists() {
        // given
        ProcessInstance request = start();
        assertThat(request).isWaitingAtExactly(CHOOSE).task().hasCandidateGroup("fleet-manager");
        models.step("recordContactChoice").leaves(Map.of("contactChoice", "assign", "contactAssigned", true));
        // when
        models.submit(CHOOSE, Map.of("contactDecision", "assign", "contactId", "contact-1"));
        // then
        assertThat(request)
                .isEnded()
                .hasPassed("endEvent_contactAssigned")
                .hasNotPassed(CREATE)
                .variables()
                .containsEntry("contactAssigned", true);
    }

    @Test
    void whereNoContactExistsOneIsCreatedAndAssignedInOneStep() {
        // given
        models.step("lookForContacts").leaves(Map.of("contactsExist", false, "contactAssigned", false));
        ProcessInstance request = start();
        assertThat(request).isWaitingAtExactly(CREATE).task().hasCandidateGroup("fleet-manager");
        models.step("createAndAssignContact").leaves("contactAssigned", true);
        // when
        models.submit(CREATE, Map.of("contactDecision", "create", "firstName", "Anna"));
        // then
        assertThat(request).isEnded().hasPassed("endEvent_contactAssigned").hasNotPassed(CHOOSE);
    }

    @Test
    void newContactIsCreatedThoughOthersExist() {
        // given
        ProcessInstance request = start();
        models.step("recordContactChoice").leaves("contactChoice", "create");
        models.step("createAndAssignContact").leaves("contactAssigned", true);
        // when
        models.submit(CHOOSE, Map.of("contactDecision", "create"));
        assertThat(request).isWaitingAtExactly(CREATE);
        models.submit(CREATE, Map.of("contactDecision", "create", "firstName", "Anna"));
        // then
        assertThat(request).isEnded().hasPassed("endEvent_contactAssigned");
    }

    @Test
    void choosingIsCancelled() {
        // given
        ProcessInstance request = start();
        models.step("recordContactChoice").leaves("contactChoice", "cancel");
        // when
        models.submit(CHOOSE, Map.of("contactDecision", "cancel"));
        // then
        assertThat(request)
                .isEnded()
                .hasPassed("endEvent_assignmentCancelled")
                .variables()
                .containsEntry("contactAssigned", false);
    }

    @Test
    void creatingIsCancelled() {
        // given
        models.step("lookForContacts").leaves(Map.of("contactsExist", false, "contactAssigned", false));
        ProcessInstance request = start();
        models.step("createAndAssignContact").leaves("contactAssigned", false);
        // when
        models.submit(CREATE, Map.of("contactDecision", "cancel"));
        // then
        assertThat(request).isEnded().hasPassed("endEvent_assignmentCancelled");
    }

    private static ProcessInstance start() {
        return models.start("assignment-1", Map.of("contactAssignmentId", "assignment-1", "printerCount", 3));
    }
}
