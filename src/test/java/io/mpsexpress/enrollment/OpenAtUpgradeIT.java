package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.ScriptedBackEnd;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests that were begun under an earlier version go on under this one. */
@ApplicationTest
class OpenAtUpgradeIT {

    private static final String REQUEST_MANAGEMENT = "serviceTask_requestManagement";

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aModelThatAsksOnceAsksForAllPrinters() {
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(ManagementRequest.MOST_PRINTERS + 1);
        customer.giveContact(serialNumbers);
        String deployment = deployModelThatAsksOnce();
        try {
            Customer.Request request =
                    customer.enroll(serialNumbers).continueWith(false).acceptTerms();

            assertThat(backEnd.requestsOf(customer.id()))
                    .extracting(sent -> sent.serialNumbers().size())
                    .containsExactly(ManagementRequest.MOST_PRINTERS, 1);
            assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(serialNumbers.size());
            assertThat(request.state()).isEqualTo("COMPLETED");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void aRequestThatMayHaveArrivedIsSentAgainUnderItsOldKey() {
        // given a request that an earlier version laid out, and whose answer got lost
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(2);
        customer.giveContact(serialNumbers);
        backEnd.fail(customer.id());
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);
        http.post(
                customer.partner(),
                "/engine-rest/task/" + request.task("userTask_acceptTerms") + "/submit-form",
                Map.of("variables", Map.of("termsAccepted", Map.of("value", true))));
        jobs.runUntilIncident(customer.partner().partnerId());
        String oldKey = request.id() + "-1";
        jdbc.update(
                "update enrollment_printer set request_key = ? where enrollment_id = ?",
                oldKey,
                UUID.fromString(request.id()));

        // when it is sent again
        backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
        jobs.retry(customer.partner().partnerId());
        request.runJobs();

        // then it is the same request to the back end
        List<ManagementRequest> sent = backEnd.requestsOf(customer.id());
        assertThat(sent.get(sent.size() - 1).idempotencyKey()).isEqualTo(oldKey);
        assertThat(sent.get(sent.size() - 1).serialNumbers()).containsExactlyInAnyOrderElementsOf(serialNumbers);
        assertThat(request.state()).isEqualTo("COMPLETED");
    }

    /** One job for the step, as it was before there was one for each request. */
    private String deployModelThatAsksOnce() {
        String current = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("enroll-printers")
                .latestVersion()
                .singleResult()
                .getId();
        BpmnModelInstance model = repository.getBpmnModelInstance(current).clone();
        ServiceTask step = model.getModelElementById(REQUEST_MANAGEMENT);
        step.removeChildElement(step.getLoopCharacteristics());
        step.setCamundaAsyncBefore(true);
        assertThat(model.getModelElementsByType(MultiInstanceLoopCharacteristics.class))
                .hasSize(1);
        assertThat(Bpmn.convertToString(model)).doesNotContain("managementRequestCount");
        return repository
                .createDeployment()
                .addModelInstance("enroll-printers.bpmn", model)
                .deploy()
                .getId();
    }
}
