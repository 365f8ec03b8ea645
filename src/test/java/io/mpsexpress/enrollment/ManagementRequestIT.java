package io.mpsexpress.enrollment;

import static io.mpsexpress.support.Expectations.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Cockpit;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.FullWidth;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the back end may do: answer late, twice, not at all, refuse, or be down. */
@ApplicationTest
class ManagementRequestIT {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Cockpit cockpit;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private MockMvc mvc;

    private Customer customer;
    private List<String> serialNumbers;
    private UUID partner;
    private Caller lexmark;

    @BeforeEach
    void anEntitledCustomerWithTwoPrintersThatAreFine() {
        customer = customers.entitled();
        partner = customer.partner().partnerId();
        serialNumbers = customer.goodPrinters(2);
        customer.giveContact(serialNumbers);
        lexmark = people.staff(Role.ADMINISTRATOR);
    }

    private Customer.Request submitted() {
        return customer.enroll(serialNumbers).continueWith(false).acceptTerms();
    }

    private Http.Answer answer(String requestId, ManagementResult... results) {
        return http.post(
                lexmark, "/api/v1/management-results", Map.of("requestId", requestId, "results", List.of(results)));
    }

    @Test
    void printersArePendingUntilTheBackEndAnswersForEach() {
        // given a back end that answers later
        backEnd.keepSilent(customer.id());
        Customer.Request request = submitted();
        assertThat(request.state()).isEqualTo("SUBMITTED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("PENDING");
        assertThat(counts(customer.check(serialNumbers))).isEqualTo(Map.of("MANAGEMENT_PENDING", 2));

        // when it answers for one
        Http.Answer first = answer(request.id(), ManagementResult.managed(serialNumbers.get(0)));
        request.runJobs();

        // then that one is managed and the request still waits
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().get("changed").asInt()).isEqualTo(1);
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
        assertThat(request.state()).isEqualTo("SUBMITTED");

        // when it answers for both, the first once more
        Http.Answer both = answer(
                request.id(),
                ManagementResult.managed(serialNumbers.get(0)),
                ManagementResult.managed(serialNumbers.get(1)));
        request.runJobs();

        // then the repeated answer is harmless and the request is closed
        assertThat(both.json().get("changed").asInt()).isEqualTo(1);
        assertThat(both.json().get("unchanged").asInt()).isEqualTo(1);
        assertThat(request.state()).isEqualTo("COMPLETED");

        // and an answer that comes too late changes nothing
        Http.Answer late = answer(request.id(), ManagementResult.refused(serialNumbers.get(0), "late"));
        assertThat(late.json().get("changed").asInt()).isZero();
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
        assertThat(jobs.incidents(partner)).isEmpty();
    }

    @Test
    void aRefusedPrinterHasFailedItsRegistrationAndNamesTheReason() {
        backEnd.answer(
                customer.id(),
                sent -> List.of(
                        ManagementResult.managed(serialNumbers.get(0)),
                        ManagementResult.refused(serialNumbers.get(1), "Unknown asset")));

        Customer.Request request = submitted();

        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("NOT_ADDED");
        assertThat(request.printer(serialNumbers.get(1)).get("message").asText())
                .contains("Unknown asset");
        assertThat(counts(customer.check(serialNumbers)))
                .isEqualTo(Map.of("ALREADY_MANAGED", 1, "REGISTRATION_FAILED", 1));
    }

    @Test
    void aSilentBackEndIsAskedWhenItsTimeIsUp() {
        // given a back end that never answers by itself
        backEnd.keepSilent(customer.id());
        Customer.Request request = submitted();

        // when it is asked and does not know yet
        jobs.fireTimer(partner, "event_answerOverdue");
        assertThat(request.state()).isEqualTo("SUBMITTED");

        // and asked again, and knows
        backEnd.answerWhenAsked(
                UUID.fromString(request.id()),
                serialNumbers.stream().map(ManagementResult::managed).toList());
        jobs.fireTimer(partner, "event_answerOverdue");
        request.runJobs();

        // then the request is closed
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
    }

    @Test
    void aBackEndThatIsDownBecomesAnIncidentAndRetryFinishesTheRequest() {
        // given a back end that is down
        backEnd.fail(customer.id());
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);
        Http.Answer accepted = http.post(
                customer.partner(),
                "/engine-rest/task/" + request.task("userTask_acceptTerms") + "/submit-form",
                Map.of("variables", Map.of("termsAccepted", Map.of("value", true))));
        assertThat(accepted.status()).isEqualTo(204);

        // when every retry is used up
        jobs.runUntilIncident(partner);

        // then the incident names the step and the cause, the printers are pending, nothing is lost
        assertThat(jobs.incidents(partner))
                .singleElement()
                .asString()
                .contains("serviceTask_requestManagement", "The back end is down");
        assertThat(request.state()).isEqualTo("SUBMITTED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("PENDING");

        // and every attempt had the same idempotency key
        List<ManagementRequest> attempts = backEnd.requestsOf(customer.id());
        assertThat(attempts).hasSizeGreaterThan(1);
        assertThat(attempts.stream().map(ManagementRequest::idempotencyKey).distinct())
                .hasSize(1);

        // when it is back and somebody retries
        backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
        jobs.retry(partner);
        request.runJobs();

        // then the request goes on from there and is closed
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
        assertThat(jobs.incidents(partner)).isEmpty();
    }

    @Test
    void anAnswerToAnUnknownRequestIsNotFound() {
        assertThat(answer(UUID.randomUUID().toString(), ManagementResult.managed("X"))
                        .status())
                .isEqualTo(404);
        assertThat(answer("no id", ManagementResult.managed("X")).status()).isEqualTo(404);
    }

    @Test
    void aContradictoryAnswerIsToldApartAndPutOnRecordForCustomerOperations() throws Exception {
        // given a request of which one printer is managed and one refused
        backEnd.answer(
                customer.id(),
                sent -> List.of(
                        ManagementResult.managed(serialNumbers.get(0)),
                        ManagementResult.refused(serialNumbers.get(1), "Unknown asset")));
        Customer.Request request = submitted();

        // when the back end says the opposite, repeats itself, and speaks of a printer that nobody asked about
        ManagementResult[] results = {
            ManagementResult.refused(serialNumbers.get(0), "Not ours"),
            ManagementResult.managed(serialNumbers.get(1)),
            ManagementResult.refused(serialNumbers.get(1), "Unknown asset"),
            ManagementResult.managed("FOREIGN-1")
        };
        Http.Answer answer = answer(request.id(), results);
        answer(request.id(), results);

        // then each is told apart, and nothing changed
        assertThat(answer.json().get("changed").asInt()).isZero();
        assertThat(answer.json().get("results").findValuesAsText("became"))
                .containsExactly("CONTRADICTORY", "CONTRADICTORY", "REPEATED", "NOT_IN_REQUEST");
        assertThat(answer.json().at("/results/0/onRecord").asText()).isEqualTo("MANAGED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("NOT_ADDED");

        // and customer operations read each of them once, on the request's page and on their home page; the partner
        // does not
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        assertThat(page(operations, "/enrollments/" + request.id()))
                .containsOnlyOnce("FOREIGN-1")
                .contains("Answers to look into", "Not ours", "Not asked about");
        assertThat(page(operations, "/")).contains("what is on record");
        assertThat(page(customer.partner(), "/enrollments/" + request.id())).doesNotContain("FOREIGN-1");
        assertThat(audit.about(List.of(request.id())))
                .extracting(AuditEntry::act)
                .containsOnlyOnce("management.doubtful");

        // when they have looked into them
        mvc.perform(post("/enrollments/" + request.id() + "/doubtful-answers/seen")
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(operations))))
                .andExpect(redirectedUrl("/enrollments/" + request.id()));

        // then that is on record, too
        assertThat(page(operations, "/enrollments/" + request.id())).doesNotContain("I have looked into them");
        assertThat(audit.about(List.of(request.id())))
                .extracting(AuditEntry::act)
                .contains("management.doubtfulSeen");
    }

    @Test
    void ofTwoAnswersForOnePrinterInOneMessageTheFirstHolds() {
        backEnd.keepSilent(customer.id());
        Customer.Request request = submitted();

        Http.Answer answer = answer(
                request.id(),
                ManagementResult.managed(serialNumbers.get(0)),
                ManagementResult.refused(serialNumbers.get(0), "On second thoughts"));

        assertThat(answer.json().get("results").findValuesAsText("became"))
                .containsExactly("RECORDED", "CONTRADICTORY");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
    }

    @Test
    void anAnswerThatNamesNoRequestIsRefusedNamingTheField() {
        for (String requestId : new String[] {null, "", " "}) {
            Map<String, Object> sent = new HashMap<>();
            sent.put("requestId", requestId);
            sent.put("results", List.of());

            Http.Answer answer = http.post(lexmark, "/api/v1/management-results", sent);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly("requestId", "results");
        }
    }

    @Test
    void aSerialNumberThatNobodyCanReadIsRefused() {
        for (String serialNumber : List.of("", " ", "S\u00001", "S\n1")) {
            Http.Answer answer = answer(UUID.randomUUID().toString(), ManagementResult.managed(serialNumber));

            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("results[0].serialNumber");
        }
    }

    @Test
    void aReasonThatNoDatabaseTakesIsTakenWithoutWhatItDoesNot() {
        backEnd.keepSilent(customer.id());
        Customer.Request request = submitted();

        answer(request.id(), ManagementResult.refused(serialNumbers.get(0), "Un\u0000known"));

        assertThat(request.printer(serialNumbers.get(0)).get("message").asText())
                .contains("Un known");
    }

    private String page(Caller caller, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(SignedInAs.authentication(caller))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void anIncompleteAnswerIsRefusedNamingWhatIsMissing() {
        Http.Answer answer = http.post(
                lexmark,
                "/api/v1/management-results",
                Map.of("requestId", UUID.randomUUID(), "results", List.of(Map.of("serialNumber", "X"))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("results[0].outcome");
    }

    @Test
    void anAnswerIsRecordedHoweverItsSerialNumberIsWritten() {
        // given printers whose serial numbers have capitals and small letters
        backEnd.keepSilent(customer.id());
        Customer.Request request = submitted();

        // when
        Http.Answer answer = answer(
                request.id(),
                ManagementResult.managed("\u200b" + serialNumbers.get(0).toLowerCase() + "\u00a0"),
                ManagementResult.managed(FullWidth.of(serialNumbers.get(1).toUpperCase())));

        // then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("changed").asInt()).isEqualTo(2);
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("MANAGED");
    }

    @Test
    void aPartnerCannotAnswerForTheBackEnd() {
        backEnd.keepSilent(customer.id());
        Customer.Request request = submitted();

        Http.Answer answer = http.post(
                customer.partner(),
                "/api/v1/management-results",
                Map.of("requestId", request.id(), "results", List.of(ManagementResult.managed(serialNumbers.get(0)))));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("PENDING");
    }

    @Test
    void aSecondSubmissionOfOneRequestHasAKeyOfItsOwn() {
        // given a request in which one printer was added and another is put right
        String outdated = customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE");
        customer.giveContact(List.of(outdated));
        Customer.Request request = customer.enroll(List.of(serialNumbers.get(0), outdated))
                .continueWith(true)
                .acceptTerms();
        customer.fact(outdated, "CX725,FLEET,1.10,1000,REGISTERED,NONE");

        // when its terms are accepted in the same request
        request.submit("userTask_remediatePrinters", Map.of("remediationDecision", "recheck"));
        request.acceptTerms();

        // then it is a submission of its own, for that printer alone
        assertThat(request.state()).isEqualTo("COMPLETED");
        List<ManagementRequest> submissions = backEnd.requestsOf(customer.id());
        assertThat(submissions)
                .extracting(ManagementRequest::serialNumbers)
                .containsExactly(List.of(serialNumbers.get(0)), List.of(outdated));
        assertThat(submissions).extracting(ManagementRequest::idempotencyKey).doesNotHaveDuplicates();
    }

    /** A request with one printer in each of two submissions, about neither of which the back end has said anything. */
    private Customer.Request submittedTwice(String late) {
        backEnd.keepSilent(customer.id());
        customer.giveContact(List.of(late));
        Customer.Request request = customer.enroll(List.of(serialNumbers.get(0), late))
                .continueWith(true)
                .acceptTerms();
        customer.fact(late, "CX725,FLEET,1.10,1000,REGISTERED,NONE");
        request.submit("userTask_remediatePrinters", Map.of("remediationDecision", "recheck"));
        request.acceptTerms();
        assertThat(cockpit.instances("request-management", request.id())).hasSize(2);
        return request;
    }

    @Test
    void eachSubmissionWaitsForItsOwnAnswersOnly() {
        // given two submissions of one request
        String late = customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE");
        Customer.Request request = submittedTwice(late);

        // when the back end answers for one of them
        answer(request.id(), ManagementResult.managed(serialNumbers.get(0)));

        // then that one is done, and the other still waits
        assertThat(cockpit.instances("request-management", request.id())).hasSize(1);
        assertThat(request.outcome(late)).isEqualTo("PENDING");
        assertThat(request.state()).isEqualTo("SUBMITTED");

        // when it answers for the other, too
        answer(request.id(), ManagementResult.managed(late));
        request.runJobs();

        // then the request is closed
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(jobs.incidents(partner)).isEmpty();
    }

    @Test
    void whatOneSubmissionLearnsWhenItAsksTheOtherNeedNotAskAgain() {
        // given two submissions of one request
        String late = customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE");
        Customer.Request request = submittedTwice(late);
        backEnd.answerWhenAsked(
                UUID.fromString(request.id()),
                List.of(ManagementResult.managed(serialNumbers.get(0)), ManagementResult.managed(late)));

        // when one of them asks what became of the request
        jobs.fireOneTimer(partner, "event_answerOverdue");
        request.runJobs();

        // then both are done
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(jobs.runningInstances(request.id())).isZero();
    }
}
