package io.mpsexpress.enrollment.escalation.desk;

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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    private JdbcClient jdbc;

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

        assertThat(fieldOf(Map.of("decision", "reject", "escalationIds", ids))).isEqualTo("reason");
        assertThat(fieldOf(Map.of("decision", "perhaps", "escalationIds", ids))).isEqualTo("decision");
        assertThat(fieldOf(Map.of("decision", "recheck"))).isEqualTo("escalationIds");
        assertThat(http.post(
                                operations,
                                "/api/v1/escalations/" + ids.get(0) + "/decisions",
                                Map.of("decision", "perhaps"))
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("decision");
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
                                not(containsString("Registration failed</a>")),
                                containsString("name=\"escalationIds\""))));
        show(people.staff(Role.TECHNICAL_SUPPORT), asked)
                .andExpect(content().string(containsString("Registration failed</a>")));
        show(customer.partner(), asked)
                .andExpect(content()
                        .string(allOf(
                                containsString("Unsupported model</a>"),
                                containsString("Registration failed</a>"),
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
    void withTheLastPrinterOfAnEscalationTheNextOneOpensUntilNoneIsLeft() throws Exception {
        // given three of the team, the first of them taken by a colleague
        Customer.Request taken = escalated(customer, UNSUPPORTED);
        String colleagues = escalation(customer);
        assign(people.staff(Role.CUSTOMER_OPERATIONS), "take", null, colleagues);
        Customer.Request first = escalated(another, UNSUPPORTED);
        String firstId = escalation(another);
        Customer third = customers.another(customer).entitle();
        Customer.Request last = escalated(third, UNSUPPORTED);
        String lastId = escalation(third);
        String asked = "?partner=" + customer.partner().partnerId() + "&sort=age";

        // when the only printer of one is decided on its page, as it was opened from the desk
        String opened = rejectOnPage(first, firstId, "age");

        // then the next one of what was asked for opens that nobody else has, and with the last one the desk
        assertThat(opened).isEqualTo("/escalations/" + lastId + asked);
        show(operations, opened).andExpect(content().string(containsString("Decide the ticked printers")));
        assertThat(rejectOnPage(last, lastId, "age")).isEqualTo("/escalations" + asked);
        assertThat(taken.outcome(only(taken))).isEqualTo("OPEN");
    }

    private String rejectOnPage(Customer.Request request, String escalation, String sort) throws Exception {
        return send(
                        operations,
                        post("/escalations/" + escalation + "/decisions")
                                .param("partner", customer.partner().partnerId().toString())
                                .param("sort", sort)
                                .param("serialNumbers", only(request))
                                .param("decision", "reject")
                                .param("reason", "Too old"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static String only(Customer.Request request) {
        return request.printers().keySet().iterator().next();
    }

    private Http.Answer assign(Caller caller, String action, String assignee, String... ids) {
        Map<String, Object> body = new HashMap<>(Map.of("action", action, "escalationIds", List.of(ids)));
        body.put("assignee", assignee);
        return http.post(caller, "/api/v1/escalation-assignments", body);
    }

    /** As Tasklist sees it. */
    private String assignee(String escalation) {
        String task = found("state=open").stream()
                .filter(one -> one.get("id").asText().equals(escalation))
                .findFirst()
                .orElseThrow()
                .get("taskId")
                .asText();
        return http.get(operations, "/engine-rest/task/" + task)
                .json()
                .get("assignee")
                .asText(null);
    }

    @Test
    void whatOneTakesIsTheirsUntilTheyHandItOverOrGiveItBack() {
        // given an escalation of each team
        escalated(customer, UNSUPPORTED);
        String mine = escalation(customer);
        escalated(another, FAILED);
        String supports = escalation(another);
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);

        // when one takes both, then the own team's only is theirs, in Tasklist, too
        assertThat(outcomes(assign(operations, "take", null, mine, supports, "nothing")))
                .containsExactly("done", "refused", "refused");
        assertThat(assignee(mine)).isEqualTo(operations.userId());
        assertThat(assignee(supports)).isNull();
        // and once more changes nothing, but a colleague is told who has it
        assertThat(outcomes(assign(operations, "take", null, mine))).containsExactly("done");
        Http.Answer late = assign(colleague, "take", null, mine);
        assertThat(outcomes(late)).containsExactly("refused");
        assertThat(late.json().at("/results/0/message").asText()).contains(operations.name());
        assertThat(assignee(mine)).isEqualTo(operations.userId());

        // when it is handed over, then to somebody of the team only
        assertThat(outcomes(assign(operations, "handOver", support.userId(), mine)))
                .containsExactly("refused");
        assertThat(outcomes(assign(operations, "handOver", customer.partner().userId(), mine)))
                .containsExactly("refused");
        assertThat(outcomes(assign(operations, "handOver", colleague.userId(), mine)))
                .containsExactly("done");
        assertThat(assignee(mine)).isEqualTo(colleague.userId());
        // and a member of the team can give back what a colleague has
        assertThat(outcomes(assign(operations, "giveBack", null, mine))).containsExactly("done");
        assertThat(assignee(mine)).isNull();

        // and what makes no sense is refused by name
        assertThat(assign(operations, "handOver", " ", mine)
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("assignee");
        assertThat(assign(operations, "keep", null, mine)
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("action");
        assertThat(assign(operations, "take", null).json().at("/errors/0/field").asText())
                .isEqualTo("escalationIds");
        assertThat(assign(customer.partner(), "take", null, mine).status()).isEqualTo(403);
    }

    @Test
    void thePageTakesHandsOverAndSaysWhoHasIt() throws Exception {
        escalated(customer, UNSUPPORTED);
        String id = escalation(customer);
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        String partner = customer.partner().partnerId().toString();

        send(operations, assignments(partner, id, "take")).andExpect(redirectedUrl("/escalations?partner=" + partner));
        show(operations, "/escalations/" + id)
                .andExpect(content().string(containsString("taken by " + operations.name())));
        send(operations, assignments(partner, id, "handOver"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose who gets it.")));
        send(operations, assignments(partner, id, "handOver").param("colleague", colleague.userId()))
                .andExpect(redirectedUrl("/escalations?partner=" + partner));

        assertThat(assignee(id)).isEqualTo(colleague.userId());
        show(operations, "/escalations?partner=" + partner)
                .andExpect(content().string(containsString(colleague.name() + "</span>")));
    }

    private static MockHttpServletRequestBuilder assignments(String partner, String id, String assignment) {
        return post("/escalations/assignments")
                .param("partner", partner)
                .param("escalationIds", id)
                .param("assignment", assignment);
    }

    @Test
    void eachOrderGoesOnFromPageToPageAndTheOtherWayRound() {
        // given escalations of different causes, models and customers, one of them overdue
        escalated(customer, UNSUPPORTED, FAILED);
        escalated(another, EXCEEDED);
        Customer third = customers.another(customer).entitle();
        escalated(third, "AA100,NATIVE,1.0,1000,REGISTERED,NONE");
        String late = escalation(another);
        jdbc.sql("update escalation set overdue = true, due_at = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusDays(1), UUID.fromString(late))
                .update();

        for (String by : List.of("due", "urgency", "age", "customer", "model")) {
            List<String> all = ids(found("state=open&sort=" + by));
            assertThat(all).as(by).hasSize(4).doesNotHaveDuplicates();
            assertThat(pageByPage("state=open&sort=" + by)).as(by).isEqualTo(all);
            List<String> reversed = new ArrayList<>(all);
            Collections.reverse(reversed);
            assertThat(pageByPage("state=open&sort=-" + by)).as("-" + by).isEqualTo(reversed);
        }
        assertThat(ids(found("sort=due")).get(0)).isEqualTo(late);
        assertThat(ids(found("sort=urgency")).get(0)).isEqualTo(late);
        assertThat(found("sort=model").get(0).at("/models/0").asText()).isEqualTo("AA100");
        assertThat(found("sort=customer").stream()
                        .map(one -> one.get("organizationName").asText())
                        .toList())
                .isSorted();
        assertThat(found("sort=age").stream()
                        .map(one -> one.get("openedAt").asText())
                        .map(Instant::parse)
                        .toList())
                .isSorted();
        // and what is no order is refused by name, as is the place in another one
        assertThat(http.get(operations, "/api/v1/escalations?sort=name")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("sort");
        String cursor = page("sort=urgency&limit=1").get("nextCursor").asText();
        assertThat(http.get(operations, "/api/v1/escalations?sort=model&cursor=" + cursor)
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("cursor");
    }

    private JsonNode page(String query) {
        return http.get(
                        operations,
                        "/api/v1/escalations?partner=" + customer.partner().partnerId() + "&" + query)
                .json();
    }

    private static List<String> ids(List<JsonNode> escalations) {
        return escalations.stream().map(one -> one.get("id").asText()).toList();
    }

    private List<String> pageByPage(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(query + "&limit=1&cursor=" + cursor);
            page.get("items").forEach(one -> ids.add(one.get("id").asText()));
            cursor = page.get("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return ids;
    }

    @Test
    void theCountsCountWhatTheyLeadTo() throws Exception {
        // given three of the team, one taken, one overdue
        escalated(customer, UNSUPPORTED);
        escalated(another, UNSUPPORTED, EXCEEDED);
        escalated(another, FAILED);
        assign(operations, "take", null, escalation(customer));
        jdbc.sql("update escalation set overdue = true where id = ?")
                .param(UUID.fromString(escalation(customer)))
                .update();
        String partner = "partner=" + customer.partner().partnerId();

        JsonNode counts = http.get(
                        operations, "/api/v1/escalation-counts?state=open&team=customer-operations&" + partner)
                .json();

        assertThat(counts.get("all").asInt()).isEqualTo(3);
        assertThat(counts.get("overdue").asInt()).isOne();
        assertThat(counts.get("mine").asInt()).isOne();
        assertThat(counts.get("nobodys").asInt()).isEqualTo(2);
        assertThat(counts.at("/causes/UNSUPPORTED_MODEL").asInt()).isEqualTo(2);
        assertThat(counts.at("/causes/PAGE_COUNT_EXCEEDED").asInt()).isOne();
        assertThat(counts.get("causes")).hasSize(2);
        // and the page has the same, whatever of it is shown
        show(operations, "/escalations?assignee=me&" + partner)
                .andExpect(content()
                        .string(allOf(
                                containsString(">Unsupported model <span class=\"count\">2</span>"),
                                containsString(">Mine <span class=\"count\">1</span>"),
                                containsString(
                                        "href=\"/escalations?" + partner + "&amp;status=PAGE_COUNT_EXCEEDED\""))));
    }

    @Test
    void earlierDecisionsLieTogetherByWhatWasDecidedTheSameCauseFirst() throws Exception {
        // given printers of a model of their own, approved, rejected, and rejected for another cause
        String model = "ZZ" + customer.id().toString().substring(0, 8);
        Customer.Request approved = escalated(customer, unsupported(model), unsupported(model));
        decideAll(customer, "approveException");
        escalated(another, unsupported(model));
        decideAll(another, "reject");
        escalated(customer, FAILED);
        String failed =
                found("state=open&team=technical-support").get(0).get("id").asText();
        http.post(
                people.staff(Role.TECHNICAL_SUPPORT),
                "/api/v1/escalation-decisions",
                Map.of("decision", "reject", "reason", "Broken", "escalationIds", List.of(failed)));

        // when a third customer's are escalated, and one of those for which an exception was approved is managed
        escalated(customer, unsupported(model));
        String id = escalation(customer);

        // then they are counted by what was decided, with what became of them
        JsonNode alike =
                http.get(operations, "/api/v1/escalations/" + id).json().get("earlierAlike");
        assertThat(alike).hasSize(3);
        assertThat(alike.at("/0/sameCause").asBoolean()).isTrue();
        assertThat(alike.at("/0/decision").asText()).isEqualTo("APPROVE_EXCEPTION");
        assertThat(alike.at("/0/printers").asInt()).isEqualTo(2);
        assertThat(alike.at("/0/outcomes/OPEN").asInt()).isEqualTo(2);
        assertThat(alike.at("/0/exceptions/IN_FORCE").asInt()).isEqualTo(2);
        assertThat(alike.at("/1/decision").asText()).isEqualTo("REJECT");
        assertThat(alike.at("/1/outcomes/NOT_ADDED").asInt()).isOne();
        assertThat(alike.at("/1/latest/0/reason").asText()).isEqualTo("Because");
        assertThat(alike.at("/2/sameCause").asBoolean()).isFalse();
        assertThat(approved.state()).isEqualTo("TERMS");
        // and the desk shows the same inline, but nothing of others to the partner
        showDetail(operations, id)
                .andExpect(content()
                        .string(allOf(
                                containsString("Exception approved"),
                                containsString("not added: 1"),
                                containsString("In force: 2"),
                                containsString(model))));
        showDetail(customer.partner(), id).andExpect(content().string(not(containsString("Exception approved"))));
    }

    private static String unsupported(String model) {
        return model + ",NATIVE,1.0,1000,REGISTERED,NONE";
    }

    private void decideAll(Customer of, String decision) {
        assertThat(outcomes(decide(
                        operations,
                        Map.of("decision", decision, "reason", "Because", "escalationIds", List.of(escalation(of))))))
                .containsExactly("decided");
    }

    private ResultActions showDetail(Caller caller, String id) throws Exception {
        return mvc.perform(get("/escalations/" + id + "/detail")
                        .header("HX-Request", "true")
                        .with(authentication(SignedInAs.authentication(caller))))
                .andExpect(status().isOk());
    }

    @Test
    void aPrinterThatIsLeftOutIsNamedAndTheOthersAreDecided() throws Exception {
        // given a request with a printer that has printed more than is to be allowed
        Customer.Request request = escalated(customer, UNSUPPORTED, "E460,NATIVE,1.0,5000,REGISTERED,NONE");
        String number = request.now().get("number").asText();
        // when
        Object said = send(
                        operations,
                        post("/escalations/decisions")
                                .param("escalationIds", escalation(customer))
                                .param("decision", "approveException")
                                .param("maximumPageCount", "4000"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("refused");
        // then
        Map<Boolean, List<String>> byPages = request.printers().keySet().stream()
                .collect(Collectors.partitioningBy(
                        serialNumber -> said.toString().contains(serialNumber)));
        assertThat(byPages.get(true)).hasSize(1);
        assertThat(said.toString()).contains(number + ": ").contains("5,000");
        assertThat(request.printer(byPages.get(true).get(0)).get("status").asText())
                .isEqualTo("UNSUPPORTED_MODEL");
        assertThat(request.printer(byPages.get(false).get(0)).get("status").asText())
                .isEqualTo("ELIGIBLE");
    }

    @Test
    void aQuestionReachesEachRequestOnce() throws Exception {
        // given two escalations of one request, and one of another
        Customer.Request request = escalated(customer, UNSUPPORTED, EXCEEDED);
        Customer.Request other = escalated(another, UNSUPPORTED);
        String partner = customer.partner().partnerId().toString();

        // when the partner is asked about all of them
        send(
                        operations,
                        post("/escalations/questions")
                                .param("partner", partner)
                                .param("all", "true")
                                .param("question", "When were they bought?"))
                .andExpect(redirectedUrl("/escalations?partner=" + partner));

        // then each request has it once
        assertThat(comments(request)).containsExactly("When were they bought?");
        assertThat(comments(other)).containsExactly("When were they bought?");
        // and no question is none
        send(
                        operations,
                        post("/escalations/questions").param("partner", partner).param("all", "true"))
                .andExpect(status().isUnprocessableEntity());
        Http.Answer answer = http.post(
                operations,
                "/api/v1/escalation-questions",
                Map.of("text", "And where?", "escalationIds", List.of(escalation(another), UUID.randomUUID())));
        assertThat(outcomes(answer)).containsExactly("asked", "refused");
    }

    private List<String> comments(Customer.Request request) {
        List<String> texts = new ArrayList<>();
        http.get(customer.partner(), "/api/v1/requests/" + request.id() + "/comments")
                .json()
                .get("items")
                .forEach(comment -> texts.add(comment.get("text").asText()));
        return texts;
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
