package io.mpsexpress.enrollment.escalation;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The desk of those who decide about the printers of many requests. */
@ApplicationTest
class DeskIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String EXCEEDED = "CX725,NATIVE,1.0,600001,REGISTERED,NONE";
    private static final String FAILED = "CX725,NATIVE,1.0,1000,FAILED,NONE";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    private Customer customer;
    private Customer another;
    private Caller operations;

    @BeforeEach
    void twoCustomersOfOnePartner() {
        customer = customers.entitled();
        another = customers.another(customer).entitle();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
    }

    private static Customer.Request escalated(Customer of, String... facts) {
        List<String> serialNumbers = Arrays.stream(facts).map(of::printer).toList();
        of.giveContact(serialNumbers);
        return of.enroll(serialNumbers).continueWith(true);
    }

    /** Those of the partner, by what else is asked. */
    private List<JsonNode> found(String query) {
        JsonNode page = http.get(
                        operations,
                        "/api/v1/escalations?partner=" + customer.partner().partnerId() + "&" + query)
                .json();
        List<JsonNode> items = new ArrayList<>();
        page.get("items").forEach(items::add);
        return items;
    }

    private List<String> causes(String query) {
        return found(query).stream().map(item -> item.get("status").asText()).toList();
    }

    private String escalation(Customer of) {
        return found("state=open&organization=" + of.id()).get(0).get("id").asText();
    }

    private Http.Answer decide(Caller caller, Map<String, ?> body) {
        return http.post(caller, "/api/v1/escalation-decisions", body);
    }

    private static List<String> outcomes(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<String> outcomes = new ArrayList<>();
        answer.json()
                .get("results")
                .forEach(result -> outcomes.add(result.get("outcome").asText()));
        return outcomes;
    }

    @Test
    void whatIsAskedForIsFoundAndNothingElse() {
        // given three escalations of two customers
        Customer.Request request = escalated(customer, UNSUPPORTED, FAILED);
        Customer.Request other = escalated(another, EXCEEDED);
        String serialNumber = other.printers().keySet().iterator().next();

        // then each way to ask leads to those it means, what is due first in front
        assertThat(causes("state=open"))
                .containsExactly("REGISTRATION_FAILED", "UNSUPPORTED_MODEL", "PAGE_COUNT_EXCEEDED");
        assertThat(causes("state=closed")).isEmpty();
        assertThat(causes("team=technical-support")).containsExactly("REGISTRATION_FAILED");
        assertThat(causes("status=UNSUPPORTED_MODEL")).containsExactly("UNSUPPORTED_MODEL");
        assertThat(causes("organization=" + another.id())).containsExactly("PAGE_COUNT_EXCEEDED");
        assertThat(causes("model=e46")).containsExactly("UNSUPPORTED_MODEL");
        assertThat(causes("overdue=true")).isEmpty();
        assertThat(causes("overdue=false")).hasSize(3);
        assertThat(causes("q=" + request.now().get("number").asText())).hasSize(2);
        assertThat(causes("q=" + encode(nameOf(another), UTF_8))).containsExactly("PAGE_COUNT_EXCEEDED");
        assertThat(causes("q=" + serialNumber.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly("PAGE_COUNT_EXCEEDED");
        assertThat(http.get(operations, "/api/v1/escalations?partner=" + UUID.randomUUID())
                        .json()
                        .get("items"))
                .isEmpty();
        // and what makes no sense is refused by name
        assertThat(http.get(operations, "/api/v1/escalations?status=BROKEN")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("status");
    }

    private String nameOf(Customer of) {
        return http.get(operations, "/api/v1/organizations/" + of.id())
                .json()
                .get("name")
                .asText();
    }

    @Test
    void whoHasATaskIsSeenAndAskedFor() {
        // given a task that nobody has taken
        escalated(customer, UNSUPPORTED);
        JsonNode free = found("state=open").get(0);
        assertThat(free.get("assignee").isNull()).isTrue();
        assertThat(found("state=open&assignee=" + encode("*nobody", UTF_8))).hasSize(1);

        // when somebody takes it
        String task = free.get("taskId").asText();
        Http.Answer claimed =
                http.post(operations, "/engine-rest/task/" + task + "/claim", Map.of("userId", operations.userId()));
        assertThat(claimed.status()).isEqualTo(204);

        // then it is theirs, and nobody else's
        assertThat(found("assignee=" + operations.userId()))
                .singleElement()
                .satisfies(item -> assertThat(item.get("assignee").asText()).isEqualTo(operations.userId()));
        assertThat(found("assignee=somebody")).isEmpty();
        assertThat(found("assignee=" + encode("*nobody", UTF_8))).isEmpty();
    }

    @Test
    void manyAreDecidedAtOnceAndWhatIsRefusedStopsNoOther() {
        // given escalations of two customers, one of them with two printers, and one of another team
        Customer.Request request = escalated(customer, UNSUPPORTED);
        Customer.Request other = escalated(another, UNSUPPORTED, UNSUPPORTED);
        Customer.Request failed = escalated(customer, FAILED);
        String first = found("status=UNSUPPORTED_MODEL&organization=" + customer.id())
                .get(0)
                .get("id")
                .asText();
        String second = escalation(another);
        String support = found("team=technical-support").get(0).get("id").asText();
        List<String> printers = List.copyOf(other.printers().keySet());

        // when they are rejected at once, with what there is not and what is not theirs
        Http.Answer answer = decide(
                operations,
                Map.of(
                        "decision",
                        "reject",
                        "reason",
                        "No supplies for it",
                        "escalationIds",
                        List.of(support, first, UUID.randomUUID().toString(), "nothing"),
                        "printers",
                        List.of(
                                Map.of("escalationId", second, "serialNumber", printers.get(1)),
                                Map.of("escalationId", second, "serialNumber", "UNKNOWN"))));

        // then each has its result, in the order asked
        assertThat(outcomes(answer)).containsExactly("refused", "decided", "refused", "refused", "decided", "refused");
        JsonNode results = answer.json().get("results");
        assertThat(results.at("/5/message").asText()).contains("UNKNOWN");
        assertThat(results.at("/4/serialNumber").asText()).isEqualTo(printers.get(1));
        // and what was decided is, with its reason, and nothing else
        request.runJobs();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.printers().values().iterator().next().get("message").asText())
                .contains("No supplies for it");
        assertThat(other.outcome(printers.get(0))).isEqualTo("OPEN");
        assertThat(other.outcome(printers.get(1))).isEqualTo("NOT_ADDED");
        assertThat(failed.outcome(failed.printers().keySet().iterator().next())).isEqualTo("OPEN");
        // and once more it says that there is nothing left
        assertThat(outcomes(decide(
                        operations, Map.of("decision", "reject", "reason", "No", "escalationIds", List.of(first)))))
                .containsExactly("refused");
    }

    @Test
    void anExceptionForManyBringsEachRequestItsTerms() {
        Customer.Request request = escalated(customer, EXCEEDED);
        Customer.Request other = escalated(another, UNSUPPORTED);

        Http.Answer answer = decide(
                operations,
                Map.of(
                        "decision",
                        "approveException",
                        "escalationIds",
                        List.of(escalation(customer), escalation(another))));

        assertThat(outcomes(answer)).containsExactly("decided", "decided");
        assertThat(request.state()).isEqualTo("TERMS");
        assertThat(other.state()).isEqualTo("TERMS");
    }

    @Test
    void whatCannotBeRightForAnyIsRefusedAsAWhole() {
        escalated(customer, UNSUPPORTED);
        List<String> ids = List.of(escalation(customer));

        assertThat(fieldOf(Map.of("decision", "reject", "escalationIds", ids))).isEqualTo("decisionReason");
        assertThat(fieldOf(Map.of("decision", "perhaps", "escalationIds", ids))).isEqualTo("escalationDecision");
        assertThat(fieldOf(Map.of("decision", "recheck"))).isEqualTo("escalationIds");
        List<String> tooMany = java.util.Collections.nCopies(DeskDecisions.MOST + 1, ids.get(0));
        assertThat(fieldOf(Map.of("decision", "recheck", "escalationIds", tooMany)))
                .isEqualTo("escalationIds");
        assertThat(decide(customer.partner(), Map.of("decision", "recheck", "escalationIds", ids))
                        .status())
                .isEqualTo(403);
    }

    private String fieldOf(Map<String, ?> body) {
        Http.Answer answer = decide(operations, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return answer.json().at("/errors/0/field").asText();
    }

    @Test
    void theDeskShowsWhatMyTeamHasToDecideAndDecidesWhatIsTicked() throws Exception {
        // given one of each team
        Customer.Request request = escalated(customer, UNSUPPORTED, FAILED);
        String number = request.now().get("number").asText();
        String asked = "/escalations?q=" + number;

        // then each team sees its own, and a partner both, without anything to decide
        show(operations, asked)
                .andExpect(content()
                        .string(allOf(
                                containsString("Unsupported model</a>"),
                                not(containsString("Printer registration failed</a>")),
                                containsString("name=\"escalationIds\""))));
        show(people.staff(Role.TECHNICAL_SUPPORT), asked)
                .andExpect(content().string(containsString("Printer registration failed</a>")));
        show(customer.partner(), asked)
                .andExpect(content()
                        .string(allOf(
                                containsString("Unsupported model</a>"),
                                containsString("Printer registration failed</a>"),
                                not(containsString("name=\"escalationIds\"")))));

        // when a reason is missing, then the form says so and keeps what was typed; with one it is decided
        String id = found("status=UNSUPPORTED_MODEL").get(0).get("id").asText();
        MockHttpServletRequestBuilder reject = post("/escalations/decisions")
                .param("q", number)
                .param("escalationIds", id)
                .param("decision", "reject");
        send(operations, reject)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say why: the partner reads it.")));
        send(operations, reject.param("reason", "Too old")).andExpect(redirectedUrl(asked));
        assertThat(request.printers().values())
                .anySatisfy(
                        printer -> assertThat(printer.get("outcome").asText()).isEqualTo("NOT_ADDED"));
    }

    @Test
    void allThatMatchAreDecidedWithoutATick() throws Exception {
        Customer.Request request = escalated(customer, UNSUPPORTED);
        Customer.Request other = escalated(another, UNSUPPORTED);

        send(
                        operations,
                        post("/escalations/decisions")
                                .param("partner", customer.partner().partnerId().toString())
                                .param("group", "model")
                                .param("all", "true")
                                .param("decision", "reject")
                                .param("reason", "Too old"))
                .andExpect(redirectedUrl(
                        "/escalations?partner=" + customer.partner().partnerId() + "&group=model"));

        request.runJobs();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(other.state()).isEqualTo("COMPLETED");
    }

    @Test
    void withTheLastPrinterOfAnEscalationTheNextOneOpens() throws Exception {
        // given two escalations of the team
        Customer.Request request = escalated(customer, UNSUPPORTED);
        escalated(another, UNSUPPORTED);
        String decided = "/escalations/" + escalation(customer);

        // when the only printer of one is decided on its page
        String opened = send(
                        operations,
                        post(decided + "/decisions")
                                .param(
                                        "serialNumbers",
                                        request.printers().keySet().iterator().next())
                                .param("decision", "reject")
                                .param("reason", "Too old"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        // then another one opens that the team can decide
        assertThat(opened).startsWith("/escalations/").isNotEqualTo(decided);
        show(operations, opened).andExpect(content().string(containsString("Decide the ticked printers")));
    }

    private ResultActions show(Caller caller, String url) throws Exception {
        return mvc.perform(get(url).with(authentication(SignedInAs.authentication(caller))))
                .andExpect(status().isOk());
    }

    private ResultActions send(Caller caller, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                request.with(authentication(SignedInAs.authentication(caller))).with(csrf()));
    }
}
