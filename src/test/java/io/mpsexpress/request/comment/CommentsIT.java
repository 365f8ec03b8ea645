package io.mpsexpress.request.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What both sides say about a request: on its pages, in its tasks, by API; one thread. */
@ApplicationTest
class CommentsIT {

    private static final String REVIEW = "userTask_reviewEligibility";
    private static final String DECIDE = "userTask_decideEscalation";
    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";

    @Autowired
    private Http http;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private Customer customer;
    private Caller partner;
    private Caller operations;
    private Customer.Request request;
    private String url;

    @BeforeEach
    void aRequestIsReviewed() {
        customer = customers.entitled();
        partner = customer.partner();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        request = customer.enroll(customer.goodPrinters(1));
        url = "/api/v1/requests/" + request.id() + "/comments";
    }

    @Test
    void bothSidesReadWhatBothSaidOldestFirst() {
        // given
        String number = request.now().get("number").asText();
        // when
        Answer asked =
                http.post(partner, "/api/v1/requests/" + number + "/comments", Map.of("text", " Why?\r\nWhen? "));
        Answer answered = http.post(operations, url, Map.of("text", "Tomorrow."));
        // then
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.json().get("text").asText()).isEqualTo("Why?\nWhen?");
        assertThat(asked.json().get("author").asText()).isEqualTo(partner.userId());
        assertThat(asked.json().get("authorName").asText()).isEqualTo(partner.name());
        assertThat(asked.json().get("internal").asBoolean()).isFalse();
        assertThat(asked.json().get("staff").asBoolean()).isFalse();
        assertThat(asked.json().get("at").asText()).endsWith("Z");
        assertThat(answered.json().get("staff").asBoolean()).isTrue();
        for (Caller reader :
                List.of(partner, people.user(partner.partnerId(), Role.PARTNER_ADMINISTRATOR), operations)) {
            assertThat(texts(reader)).containsExactly("Why?\nWhen?", "Tomorrow.");
        }
        assertThat(page(partner)).contains("Why?\nWhen?", "Tomorrow.", operations.name());
    }

    @Test
    void theListGoesOnFromPageToPage() {
        List.of("one", "two", "three").forEach(text -> say(partner, text));

        JsonNode first = http.get(partner, url + "?limit=2").json();
        JsonNode second = http.get(
                        partner,
                        url + "?limit=2&cursor=" + first.get("nextCursor").asText())
                .json();

        assertThat(first.get("items").findValuesAsText("text")).containsExactly("one", "two");
        assertThat(second.get("items").findValuesAsText("text")).containsExactly("three");
        assertThat(second.get("nextCursor").isNull()).isTrue();
        assertThat(http.get(partner, url + "?limit=0").status()).isEqualTo(422);
        assertThat(http.get(partner, url + "?cursor=nonsense").status()).isEqualTo(422);
    }

    @Test
    void whatStaffSaysAmongThemselvesIsNowhereForAPartner() {
        // given
        say(partner, "A question");
        Answer internal = http.post(operations, url, Map.of("text", "Between us", "internal", true));
        assertThat(internal.json().get("internal").asBoolean()).isTrue();
        String task = request.task(REVIEW);
        // when they look
        JsonNode page = http.get(partner, url + "?limit=1").json();
        // then neither it nor that there is one is to be seen
        assertThat(page.get("items").findValuesAsText("text")).containsExactly("A question");
        assertThat(page.get("nextCursor").isNull()).isTrue();
        assertThat(page(partner)).contains("A question").doesNotContain("Between us", "Internal");
        assertThat(signedIn(partner)
                        .get("/requests/" + request.id() + "/comments")
                        .body())
                .contains("A question")
                .doesNotContain("Between us");
        assertThat(http.get(partner, comments(task)).text())
                .contains("A question")
                .doesNotContain("Between us");
        assertThat(http.get(
                                partner,
                                comments(task) + "/" + internal.json().get("id").asText())
                        .status())
                .isEqualTo(404);
        // but their colleagues see it, and that it is internal
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        assertThat(texts(support)).containsExactly("A question", "Between us");
        assertThat(page(support)).contains("Between us", "comment-internal");
        assertThat(http.get(support, comments(task)).text()).contains("Internal: Between us");
    }

    @Test
    void aPartnerSaysNothingInternal() {
        Answer answer = http.post(partner, url, Map.of("text", "", "internal", true));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly("text", "internal");
        assertThat(texts(partner)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":null}",
                "{\"text\":\" \\n\\u200b \"}",
                "{\"text\":\"a\\ud800b\"}",
                "{\"text\":7,\"x\":[]}",
                "[]",
                ""
            })
    void whatIsNoCommentIsRefused(String body) {
        Answer answer = http.post(partner, url, body);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(texts(partner)).isEmpty();
    }

    @Test
    void aCommentHasTwoThousandCharacters() {
        assertThat(http.post(partner, url, Map.of("text", "é".repeat(2_000))).status())
                .isEqualTo(201);
        Answer longer = http.post(partner, url, Map.of("text", "x".repeat(2_001)));

        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.json().at("/errors/0/field").asText()).isEqualTo("text");
        assertThat(longer.json().at("/errors/0/message").asText()).contains("2,000");
        assertThat(texts(operations)).hasSize(1);
    }

    @Test
    void aRequestOfAnotherPartnerIsNotThere() {
        Caller stranger = people.partnerUser(people.partner());
        String number = request.now().get("number").asText();

        for (String which : List.of(request.id(), number, UUID.randomUUID().toString(), "E-999999999")) {
            String path = "/api/v1/requests/" + which + "/comments";
            assertThat(http.get(stranger, path).status()).isEqualTo(404);
            assertThat(http.post(stranger, path, Map.of("text", "Hello")).status())
                    .isEqualTo(404);
        }
        assertThat(signedIn(stranger).get("/requests/" + number + "/comments").statusCode())
                .isEqualTo(404);
        assertThat(texts(operations)).isEmpty();
    }

    @Test
    void aCallThatIsRepeatedSaysNothingTwice() {
        String key = UUID.randomUUID().toString();

        Answer first = withKey(key, "Once");
        Answer again = withKey(key, "Once");
        Answer other = withKey(key, "Something else");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(texts(partner)).containsExactly("Once");
    }

    @Test
    void aDoubleClickSaysItOnceAndTwoPeopleAreBothHeard() throws Exception {
        AtOnce.twice(() -> http.post(partner, url, Map.of("text", "Thanks")).status());
        assertThat(texts(partner)).containsExactly("Thanks");

        AtomicInteger speaker = new AtomicInteger();
        List<Caller> both = List.of(people.partnerUser(partner.partnerId()), operations);
        List<Integer> statuses = AtOnce.twice(
                () -> http.post(both.get(speaker.getAndIncrement()), url, Map.of("text", "You are welcome"))
                        .status());
        assertThat(statuses).containsExactly(201, 201);
        assertThat(texts(partner)).containsExactly("Thanks", "You are welcome", "You are welcome");
    }

    @Test
    void whatIsSaidInTasklistIsOnThePageAndTheOtherWayRound() {
        // given
        String task = request.task(REVIEW);
        say(operations, "Said on the page");
        // when
        Answer created = http.post(partner, comments(task) + "/create", Map.of("message", " Said in Tasklist "));
        // then
        assertThat(created.status()).as(created.toString()).isEqualTo(200);
        assertThat(created.json().get("message").asText()).isEqualTo("Said in Tasklist");
        assertThat(created.json().get("userId").asText()).isEqualTo(partner.userId());
        assertThat(created.json().get("taskId").asText()).isEqualTo(task);
        String id = created.json().get("id").asText();
        assertThat(texts(operations)).containsExactly("Said on the page", "Said in Tasklist");
        assertThat(http.get(operations, url).json().at("/items/1/id").asText()).isEqualTo(id);
        assertThat(page(operations)).contains("Said in Tasklist");
        JsonNode inTasklist = http.get(partner, comments(task)).json();
        assertThat(inTasklist.findValuesAsText("message")).containsExactly("Said in Tasklist", "Said on the page");
        assertThat(inTasklist.findValuesAsText("userId")).containsExactly(partner.userId(), operations.userId());
        assertThat(http.get(partner, comments(task) + "/" + id)
                        .json()
                        .get("message")
                        .asText())
                .isEqualTo("Said in Tasklist");
        assertThat(http.get(
                                people.staff(Role.ADMINISTRATOR),
                                "/engine-rest/process-instance/"
                                        + http.get(partner, "/engine-rest/task/" + task)
                                                .json()
                                                .get("processInstanceId")
                                                .asText()
                                        + "/comment")
                        .json()
                        .findValuesAsText("message"))
                .containsExactly("Said in Tasklist", "Said on the page");
    }

    @Test
    void aTeamReadsTheThreadInItsTaskAndOnThePageOfTheEscalation() {
        // given
        Customer.Request escalated = escalated();
        String task = escalated.task(DECIDE);
        String thread = "/api/v1/requests/" + escalated.id() + "/comments";
        http.post(partner, thread, Map.of("text", "Please hurry"));
        // when
        String escalation = escalation();
        Answer created = http.post(operations, comments(task) + "/create", Map.of("message", "We do"));
        // then
        assertThat(created.status()).as(created.toString()).isEqualTo(200);
        assertThat(http.get(operations, comments(task)).text()).contains("Please hurry");
        assertThat(signedIn(operations).get("/escalations/" + escalation).body())
                .contains("Please hurry", "We do");
        assertThat(http.get(partner, thread).json().get("items").findValuesAsText("text"))
                .containsExactly("Please hurry", "We do");
        // and whoever comments on the escalation's page is back there
        HttpResponse<String> said = signedIn(operations)
                .submit(
                        "/escalations/" + escalation,
                        "/requests/" + escalated.id() + "/comments",
                        Map.of("text", "Not for them", "internal", "true"));
        assertThat(said.headers().firstValue("Location").orElseThrow())
                .endsWith("/escalations/" + escalation + "#comments");
        assertThat(http.get(operations, thread).json().at("/items/2/internal").asBoolean())
                .isTrue();
    }

    @Test
    void whatCameUpWithinARequestIsTalkedAboutThere() {
        // given
        http.post(partner, customer.url() + "/contacts", Customer.contact());
        request.submit(REVIEW, Map.of("reviewDecision", "assignContact"));
        String task = request.task("userTask_chooseSuppliesContact");
        String assignment = http.get(
                        partner, "/engine-rest/task/" + task + "/form-variables?variableNames=contactAssignmentId")
                .json()
                .at("/contactAssignmentId/value")
                .asText();
        // when
        http.post(partner, comments(task) + "/create", Map.of("message", "Whom to choose?"));
        http.post(operations, "/api/v1/requests/" + assignment + "/comments", Map.of("text", "As you like"));
        // then
        assertThat(texts(partner)).containsExactly("Whom to choose?", "As you like");
        assertThat(signedIn(partner).get("/contact-assignments/" + assignment).body())
                .contains("Whom to choose?", "As you like");
    }

    @Test
    void tasklistRefusesWhatIsNoComment() {
        String task = request.task(REVIEW);

        Answer blank = http.post(partner, comments(task) + "/create", Map.of("message", " \n"));
        Answer longer = http.post(partner, comments(task) + "/create", Map.of("message", "x".repeat(2_001)));

        assertThat(blank.status()).as(blank.toString()).isEqualTo(400);
        assertThat(blank.json().get("message").asText()).contains("message: Write what you want to say.");
        assertThat(longer.status()).as(longer.toString()).isEqualTo(400);
        assertThat(longer.json().get("message").asText()).contains("message: Use at most 2,000 characters.");
        assertThat(texts(partner)).isEmpty();
    }

    @Test
    void twoWhoCommentOnATaskAtOnceAreBothHeard() throws Exception {
        String task = request.task(REVIEW);
        AtomicInteger number = new AtomicInteger();

        List<Answer> answers = AtOnce.twice(() -> http.post(
                partner, comments(task) + "/create", Map.of("message", "Number " + number.getAndIncrement())));

        assertThat(answers).as(answers.toString()).allMatch(answer -> answer.status() == 200);
        assertThat(texts(partner)).containsExactlyInAnyOrder("Number 0", "Number 1");
    }

    @Test
    void nobodyChangesWhatWasSaidOrTakesItAway() {
        // given
        String task = request.task(REVIEW);
        String id = say(partner, "It stays").json().get("id").asText();
        Caller administrator = people.staff(Role.ADMINISTRATOR);
        Map<String, ?> change = Map.of("id", id, "message", "Changed");
        // when
        List<Answer> refused = new ArrayList<>(List.of(
                http.put(administrator, comments(task), change),
                http.delete(administrator, comments(task)),
                http.delete(administrator, comments(task) + "/" + id)));
        // then
        assertThat(refused)
                .as(refused.toString())
                .allMatch(answer -> answer.status() == 400
                        && answer.json().get("message").asText().contains("Comments stay as they are"));
        assertThat(http.put(partner, comments(task), change).status()).isEqualTo(403);
        assertThat(http.delete(partner, comments(task) + "/" + id).status()).isEqualTo(403);
        assertThat(texts(partner)).containsExactly("It stays");
    }

    @Test
    void anEndedRequestIsStillTalkedAbout() {
        say(partner, "Before");
        assertThat(http.post(
                                partner,
                                "/api/v1/enrollments/" + request.id() + "/withdrawal",
                                Map.of("reason", "Not needed"))
                        .status())
                .isEqualTo(204);

        assertThat(say(operations, "Why?").status()).isEqualTo(201);

        assertThat(page(partner)).contains("Before", "Why?");
    }

    @Test
    void aCommentOnThePageLeadsBackThere() {
        Browser browser = signedIn(partner);
        String page = "/enrollments/" + request.id();

        HttpResponse<String> said = browser.submit(page, action(), Map.of("text", "From the page"));

        assertThat(said.statusCode()).isEqualTo(302);
        assertThat(said.headers().firstValue("Location").orElseThrow()).endsWith(page + "#comments");
        assertThat(browser.get(page).body())
                .contains("Your comment is added.", "From the page")
                .doesNotContain("name=\"internal\"");
        assertThat(page(operations)).contains("name=\"internal\"");
    }

    @Test
    void aRefusedCommentIsKeptInItsForm() {
        Browser browser = signedIn(operations);
        Map<String, String> fields = new HashMap<>(Map.of("text", "y".repeat(2_001), "internal", "true"));

        HttpResponse<String> refused = browser.submit("/enrollments/" + request.id(), action(), fields);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Use at most 2,000 characters.", "y".repeat(2_001), "is-invalid")
                .containsPattern("name=\"internal\"[^>]*checked")
                .contains("value=\"/enrollments/" + request.id() + "\"");
        assertThat(texts(operations)).isEmpty();
    }

    @Test
    void aLongThreadIsReadFromItsEnd() {
        for (int i = 1; i <= 53; i++) {
            say(partner, "Comment " + i + ".");
        }
        String all = "/requests/" + request.id() + "/comments";
        Browser browser = signedIn(partner);

        assertThat(page(partner))
                .contains("Comment 53.", "Comment 34.", "href=\"" + all + "\"")
                .doesNotContain("Comment 33.");
        String latest = browser.get(all).body();
        assertThat(latest).contains("Comment 4.", "Comment 53.").doesNotContain("Comment 3.");
        String earlier = latest.replaceAll("(?s).*href=\"(" + all + "\\?cursor=[^\"]+)\".*", "$1");
        assertThat(browser.get(earlier).body())
                .contains("Comment 1.", "Comment 3.", "href=\"" + all + "\"")
                .doesNotContain("Comment 4.");
    }

    private Customer.Request escalated() {
        List<String> printers = List.of(customer.printer(UNSUPPORTED));
        customer.giveContact(printers);
        return customer.enroll(printers).continueWith(true);
    }

    private String escalation() {
        return http.get(partner, "/api/v1/escalations").json().at("/items/0/id").asText();
    }

    private Answer say(Caller caller, String text) {
        Answer answer = http.post(caller, url, Map.of("text", text));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private Answer withKey(String key, String text) {
        return http.send(http.request(partner, url)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}")));
    }

    private List<String> texts(Caller reader) {
        Answer answer = http.get(reader, url);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().get("items").findValuesAsText("text");
    }

    private String page(Caller reader) {
        return signedIn(reader).get("/enrollments/" + request.id()).body();
    }

    private String action() {
        return "/requests/" + request.id() + "/comments";
    }

    private Browser signedIn(Caller person) {
        Browser browser = new Browser(port);
        browser.signIn(person.userId(), People.PASSWORD);
        return browser;
    }

    private static String comments(String task) {
        return "/engine-rest/task/" + task + "/comment";
    }
}
