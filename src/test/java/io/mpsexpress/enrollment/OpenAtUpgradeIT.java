package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Role;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.enrollment.recheck.Rechecks;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.ModelFiles;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
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
    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String WITHOUT_EARLY_END = "enroll-printers-without-early-end";
    private static final Set<String> NOT_LANDED = Set.of("enroll-printers", "add-printers", "request-management");

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private PendingAfterEnd pendingAfterEnd;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aModelThatAsksOnceAsksForAllPrinters() throws IOException {
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(ManagementRequest.MOST_PRINTERS + 1);
        customer.giveContact(serialNumbers);
        String deployment = deploy(modelThatAsksOnce());
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

    @Test
    void aRequestOfTheLandedModelGoesThroughAllItsStatesToItsEnd() throws IOException {
        String deployment = deploy(landed());
        try {
            // given a request under the landed model, which waits for the entitlement and then for contacts
            Customer customer = customers.notEntitled();
            String good = customer.goodPrinters(1).get(0);
            String first = customer.printer(UNSUPPORTED);
            String second = customer.printer(UNSUPPORTED);
            String outdated = customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE");
            Customer.Request request = customer.enroll(List.of(good, first, second, outdated));
            request.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", true));
            request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
            Map<String, Object> contact = Customer.contact();
            contact.put("contactDecision", "create");
            request.submit("userTask_createSuppliesContact", contact).continueWith(true);

            // when a printer is resolved while the terms wait
            decide(request, first);

            // then it joins them; one that is resolved later waits for a review, as it did
            backEnd.keepSilent(customer.id());
            request.acceptTerms();
            assertThat(request.outcome(first)).isEqualTo("PENDING");
            decide(request, second);
            assertThat(request.tasks("userTask_acceptTerms")).isEmpty();

            // when the back end answers once it is asked, and the partner gives up the rest
            backEnd.answerWhenAsked(
                    UUID.fromString(request.id()),
                    List.of(ManagementResult.managed(good), ManagementResult.managed(first)));
            jobs.fireTimer(customer.partner().partnerId(), "event_answerOverdue");
            request.submit("userTask_remediatePrinters", Map.of("remediationDecision", "giveUp"));

            // then the other one is reviewed, and the request ends
            backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
            request.continueWith(false).acceptTerms();
            assertThat(request.state()).isEqualTo("COMPLETED");
            assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(3);
            assertThat(request.outcome(outdated)).isEqualTo("NOT_ADDED");
            assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
            assertThat(jobs.runningInstances(request.id())).isZero();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void anEscalationOfTheLandedModelIsDoneWhenSomebodyCompletesItsTaskThoughNothingIsLeft() throws IOException {
        String deployment = deployWithLandedEscalations("resolve-ineligible-printers");
        try {
            // given printers with the partner and with a team, under a model that hears of nothing
            Customer customer = customers.entitled();
            String outdated = customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE");
            String exceeded = customer.printer("CX725,NATIVE,1.0,600001,REGISTERED,NONE");
            String unsupported = customer.printer(UNSUPPORTED);
            customer.giveContact(List.of(outdated, exceeded, unsupported));
            Customer.Request request =
                    customer.enroll(List.of(outdated, exceeded, unsupported)).continueWith(true);

            // when the last one of an escalation is decided on its page, then its task is completed with that
            decide(request, unsupported);
            assertThat(request.tasks("userTask_decideEscalation")).hasSize(1);

            // when a file puts the others right, then they go on at once, and their tasks wait for somebody
            customer.fact(outdated, "CX725,FLEET,1.12,1000,REGISTERED,NONE");
            customer.fact(exceeded, "CX725,NATIVE,1.0,1000,REGISTERED,NONE");
            rechecks.now(request);
            request.runJobs().acceptTerms();
            assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(3);
            request.submit("userTask_remediatePrinters", Map.of("remediationDecision", "recheck"));
            request.submit(
                    people.staff(Role.CUSTOMER_OPERATIONS),
                    "userTask_decideEscalation",
                    Map.of("escalationDecision", "recheck"));

            // then the request is over
            assertThat(request.state()).isEqualTo("COMPLETED");
            assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
            assertThat(jobs.runningInstances(request.id())).isZero();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void aRequestOfAModelThatDoesNotHearOfItsEndIsTakenAwayWhenItIsWithdrawn() throws IOException {
        String deployment = deploy(
                repository.createDeployment().addModelInstance("enroll-printers.bpmn", read(WITHOUT_EARLY_END)),
                Set.of("enroll-printers"));
        try {
            // given a request that went through all states of that model, with the back end and the terms
            Customer customer = customers.notEntitled();
            String good = customer.goodPrinters(1).get(0);
            String first = customer.printer(UNSUPPORTED);
            String second = customer.printer(UNSUPPORTED);
            backEnd.keepSilent(customer.id());
            Customer.Request request = customer.enroll(List.of(good, first, second));
            request.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", true));
            request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
            Map<String, Object> contact = Customer.contact();
            contact.put("contactDecision", "create");
            request.submit("userTask_createSuppliesContact", contact)
                    .continueWith(true)
                    .acceptTerms();
            decide(request, first);
            assertThat(request.tasks("userTask_acceptTerms")).hasSize(1);
            assertThat(request.tasks("userTask_decideEscalation")).hasSize(1);

            // when
            Http.Answer withdrawn = http.post(
                    customer.partner(),
                    "/api/v1/enrollments/" + request.id() + "/withdrawal",
                    Map.of("reason", "The order was cancelled"));

            // then nothing of it is left, and what is with the back end is still answered
            assertThat(withdrawn.status()).isEqualTo(204);
            assertThat(request.state()).isEqualTo("CANCELLED");
            assertThat(request.now().get("tasks")).isEmpty();
            assertThat(jobs.runningInstances(request.id())).isZero();
            backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
            pendingAfterEnd.askForAll();
            assertThat(request.outcome(good)).isEqualTo("MANAGED");
            assertThat(request.outcome(first)).isEqualTo("NOT_ADDED");
            assertThat(request.outcome(second)).isEqualTo("NOT_ADDED");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void aRequestOfTheModelThatReviewsOtherReasonsDoesSo() throws IOException {
        String deployment = deploy(
                repository
                        .createDeployment()
                        .addModelInstance("enroll-printers.bpmn", read("enroll-printers-that-reviews-other-reasons")),
                Set.of("enroll-printers"));
        try {
            // given two printers with the partner
            Customer customer = customers.entitled();
            String first = customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE");
            String second = customer.printer("CX725,NATIVE,1.0,,REGISTERED,NONE");
            customer.giveContact(List.of(first, second));
            Customer.Request request = customer.enroll(List.of(first, second)).continueWith(true);

            // when one is resolved and ineligible like the other, then it joins that; else it waits until the rest is
            // done
            customer.fact(first, "CX725,NATIVE,1.0,,REGISTERED,NONE");
            rechecks.now(request);
            assertThat(request.tasks("userTask_remediatePrinters")).hasSize(1);
            customer.facts(List.of(first, second), UNSUPPORTED);
            rechecks.now(request);
            assertThat(request.tasks("userTask_remediatePrinters")).isEmpty();
            assertThat(request.tasks("userTask_decideEscalation")).isEmpty();

            // then both are reviewed, and the request ends
            request.runJobs().continueWith(true);
            request.submit(
                    people.staff(Role.CUSTOMER_OPERATIONS),
                    "userTask_decideEscalation",
                    Map.of("escalationDecision", "reject", "decisionReason", "Too old"));
            assertThat(request.state()).isEqualTo("COMPLETED");
            assertThat(request.now().at("/outcomes/NOT_ADDED").asInt()).isEqualTo(2);
            assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
            assertThat(jobs.runningInstances(request.id())).isZero();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void anEscalationOfTheModelWithOneTaskForThePartnerFinishesAsItBegan() throws IOException {
        String deployment = deployWithLandedEscalations("resolve-ineligible-printers-of-one-task");
        try {
            // given printers with the partner and with a team
            Customer customer = customers.entitled();
            String good = customer.goodPrinters(1).get(0);
            String outdated = customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE");
            String unsupported = customer.printer(UNSUPPORTED);
            customer.giveContact(List.of(outdated, unsupported));
            Customer.Request request =
                    customer.enroll(List.of(good, outdated, unsupported)).continueWith(true);
            jobs.fireTimer(customer.partner().partnerId(), "event_escalationOverdue");

            // when the partner asks for a step that their model does not have, then they are told what there is
            String task = withoutContact(request);
            Http.Answer refused = http.post(
                    customer.partner(),
                    "/engine-rest/task/" + task + "/submit-form",
                    Map.of("variables", Map.of("remediationDecision", Map.of("value", "assignContact"))));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);

            // when each is resolved in the way that it has
            customer.giveContact(List.of(good));
            customer.fact(outdated, "CX725,FLEET,1.12,1000,REGISTERED,NONE");
            rechecks.now(request);
            request.runJobs();
            decide(request, unsupported);
            request.acceptTerms();

            // then the request is over
            assertThat(request.state()).isEqualTo("COMPLETED");
            assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(3);
            assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
            assertThat(jobs.runningInstances(request.id())).isZero();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private String withoutContact(Customer.Request request) {
        return request.tasks("userTask_remediatePrinters").stream()
                .filter(task -> http.get(
                                request.customer().partner(),
                                "/engine-rest/task/" + task + "/variables/eligibilityStatus")
                        .json()
                        .get("value")
                        .asText()
                        .equals("NO_SUPPLIES_CONTACT"))
                .findFirst()
                .orElseThrow();
    }

    private void decide(Customer.Request request, String serialNumber) {
        String escalation = jdbc.queryForObject(
                "select id from escalation where enrollment_id = ? and eligibility_status = 'UNSUPPORTED_MODEL'",
                String.class,
                UUID.fromString(request.id()));
        Http.Answer answer = http.post(
                people.staff(Role.CUSTOMER_OPERATIONS),
                "/api/v1/escalations/" + escalation + "/decisions",
                Map.of("serialNumbers", List.of(serialNumber), "decision", "approveException"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        request.runJobs();
    }

    /** As it was before printers that are resolved had a way of their own to the terms. */
    private static BpmnModelInstance landed() {
        return read("enroll-printers");
    }

    private static BpmnModelInstance read(String name) {
        return Bpmn.readModelFromStream(OpenAtUpgradeIT.class.getResourceAsStream("/landed/" + name + ".bpmn"));
    }

    /** One job for the step, as it was before there was one for each request. */
    private static BpmnModelInstance modelThatAsksOnce() {
        BpmnModelInstance model = landed();
        ServiceTask step = model.getModelElementById(REQUEST_MANAGEMENT);
        step.removeChildElement(step.getLoopCharacteristics());
        step.setCamundaAsyncBefore(true);
        assertThat(model.getModelElementsByType(MultiInstanceLoopCharacteristics.class))
                .hasSize(1);
        assertThat(Bpmn.convertToString(model)).doesNotContain("managementRequestCount");
        return model;
    }

    /** @param file as it was before it heard that nothing is left, or before a contact was assigned within it */
    private String deployWithLandedEscalations(String file) throws IOException {
        String name = "resolve-ineligible-printers";
        return deploy(repository.createDeployment().addModelInstance(name + ".bpmn", read(file)), Set.of(name));
    }

    private String deploy(BpmnModelInstance model) throws IOException {
        return deploy(repository.createDeployment().addModelInstance("enroll-printers.bpmn", model), NOT_LANDED);
    }

    /** With all that belongs to it: models find each other within a deployment. */
    private static String deploy(DeploymentBuilder deployment, Set<String> without) throws IOException {
        Stream<Path> others = Stream.of(ModelFiles.processes(), ModelFiles.decisions(), ModelFiles.forms())
                .flatMap(List::stream)
                .filter(file -> !without.contains(ModelFiles.idOf(file)));
        for (Path file : others.toList()) {
            deployment.addString(file.getFileName().toString(), Files.readString(file));
        }
        return deployment.deploy().getId();
    }
}
