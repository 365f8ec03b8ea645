package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.portal.UnreadNotices;
import io.mpsexpress.shared.Stopping;
import io.mpsexpress.shared.StoredJson;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.TurnableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are told in the portal, whether they have an address or not. */
@ApplicationTest
class NoticesIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String NOTICES = "/api/v1/me/notices";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private NoticeBook book;

    @Autowired
    private UnreadNotices unread;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StoredJson json;

    @Autowired
    private TransactionTemplate transaction;

    private Customer customer;
    private Caller partner;
    private Caller operations;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        partner = customer.partner();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
    }

    @Test
    void aTeamIsToldOfItsTaskUntilSomebodyHasDoneIt() throws Exception {
        // given
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller otherTeam = people.staff(Role.TECHNICAL_SUPPORT);
        // when
        Customer.Request request = escalated();
        // then
        JsonNode told = only(operations);
        String task = request.task("userTask_decideEscalation");
        assertThat(told.get("kind").asText()).isEqualTo("task");
        assertThat(told.get("title").asText()).isEqualTo("A new task waits for your team: Decide escalation.");
        assertThat(told.get("facts").toString())
                .contains("Request: " + number(request), "Customer: Customer " + customer.id(), "Printers: 1", "Due: ");
        assertThat(told.get("action").asText()).isEqualTo("Open the task");
        assertThat(told.get("url").asText()).isEqualTo("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(notices(otherTeam)).isEmpty();
        assertThat(page(colleague, "it")).contains("Una nuova attività attende il team", "Apri l&#39;attività");
        // when a colleague decides
        request.submit(
                operations,
                "userTask_decideEscalation",
                Map.of("escalationDecision", "reject", "decisionReason", "Too old."));
        // then
        assertThat(notices(operations)).isEmpty();
        assertThat(unread.of(operations)).isZero();
    }

    @Test
    void whoAskedIsToldThatItIsTheirTurnUnlessTheyWereLedThere() {
        // given
        Caller colleague = people.partnerUser(partner.partnerId());
        Customer.Request request = escalated();
        assertThat(notices(partner)).isEmpty();
        // when Lexmark approves, and the printer goes on
        request.submit(
                operations,
                "userTask_decideEscalation",
                Map.of("escalationDecision", "approveException", "decisionReason", "Spares are there."));
        jobs.runAll(partner.partnerId());
        // then, besides the decision
        JsonNode told = notices(partner).get(0);
        assertThat(told.get("title").asText()).isEqualTo("It is your turn: Accept terms of service.");
        assertThat(notices(partner)).extracting(one -> one.get("kind").asText()).containsExactly("task", "decision");
        assertThat(told.get("url").asText()).endsWith("/#/?task=" + request.task("userTask_acceptTerms"));
        assertThat(notices(colleague)).isEmpty();
        // when
        request.acceptTerms();
        // then
        assertThat(notices(partner))
                .extracting(one -> one.get("title").asText())
                .noneMatch(title -> title.contains("turn"));
    }

    @Test
    void theHeadOfEveryPageCountsWhatIsUnread() throws Exception {
        // given
        assertThat(page(operations, "en")).contains("aria-label=\"Notices\"");
        escalated();
        // when, then
        assertThat(page(operations, "en")).contains("aria-label=\"Notices, 1 unread\"");
        assertThat(page(operations, "it")).contains("aria-label=\"Avvisi, 1 da leggere\"");
    }

    @Test
    void oneIsReadAndUnreadAgainAndAllAreReadUpToTheNewestSeen() {
        // given
        escalated();
        escalated();
        List<JsonNode> shown = notices(operations);
        String older = shown.get(1).get("id").asText();
        // when
        assertThat(http.post(operations, NOTICES + "/" + shown.get(0).get("id").asText() + "/read", null)
                        .status())
                .isEqualTo(204);
        // then what is unread comes first
        assertThat(notices(operations).get(0).get("id").asText()).isEqualTo(older);
        assertThat(unread.of(operations)).isEqualTo(1);
        // when
        http.delete(operations, NOTICES + "/" + shown.get(0).get("id").asText() + "/read");
        assertThat(unread.of(operations)).isEqualTo(2);
        http.post(operations, NOTICES + "/read?until=" + older, null);
        // then the one that came later stays
        assertThat(unread.of(operations)).isEqualTo(1);
        http.post(operations, NOTICES + "/read", null);
        assertThat(unread.of(operations)).isZero();
        assertThat(http.get(operations, NOTICES + "?read=false").json().get("items"))
                .isEmpty();
        assertThat(http.get(operations, NOTICES + "?read=true").json().get("items"))
                .hasSize(2);
    }

    @Test
    void theListGoesOnBehindUnreadOnes() {
        // given
        for (int i = 0; i < 3; i++) {
            escalated();
        }
        http.post(
                operations, NOTICES + "/" + notices(operations).get(0).get("id").asText() + "/read", null);
        // when
        JsonNode first = http.get(operations, NOTICES + "?limit=2").json();
        JsonNode second = http.get(
                        operations,
                        NOTICES + "?limit=2&cursor=" + first.get("nextCursor").asText())
                .json();
        // then
        assertThat(first.get("items")).allMatch(one -> one.get("readAt").isNull());
        assertThat(second.get("items")).hasSize(1).noneMatch(one -> one.get("readAt")
                .isNull());
        assertThat(second.get("nextCursor").isNull()).isTrue();
        assertThat(http.get(operations, NOTICES + "?cursor=nonsense").status()).isEqualTo(422);
    }

    @Test
    void whoOpensOneHasReadIt() throws Exception {
        // given
        escalated();
        JsonNode told = only(operations);
        // when
        String led = mvc.perform(post("/notices/" + told.get("id").asText() + "/opening")
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(operations))))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        // then
        assertThat(led).isEqualTo(told.get("url").asText());
        assertThat(unread.of(operations)).isZero();
    }

    @Test
    void anothersNoticeIsNotFound() {
        // given
        escalated();
        String id = only(operations).get("id").asText();
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        // when, then
        assertThat(http.post(colleague, NOTICES + "/" + id + "/read", null).status())
                .isEqualTo(404);
        assertThat(http.delete(colleague, NOTICES + "/" + id + "/read").status())
                .isEqualTo(404);
        assertThat(unread.of(operations)).isEqualTo(1);
    }

    @Test
    void whatOneMayNotSeeAnyMoreIsNotShown() {
        // given what a partner was told, and what Lexmark's staff was told
        Customer.Request request = escalated();
        Caller asking = people.partnerUser(partner.partnerId());
        say(asking, request, "When?");
        say(operations, request, "Today.");
        assertThat(notices(asking)).hasSize(1);
        assertThat(unread.of(operations)).isEqualTo(2);
        // when one goes to another partner, the other from Lexmark to this one
        Caller elsewhere = new Caller(asking.userId(), asking.name(), asking.roles(), people.partner());
        Caller gone = new Caller(operations.userId(), operations.name(), operations.roles(), partner.partnerId());
        // then
        assertThat(unread.of(elsewhere)).isZero();
        assertThat(book.list(elsewhere, null, 10, null).items()).isEmpty();
        // what was said to both sides they may still know
        assertThat(book.list(gone, null, 10, null).items())
                .extracting(NoticeBook.Entry::kind)
                .containsExactly("COMMENT");
    }

    @Test
    void whatIsOldOrTooMuchIsForgotten() {
        // given
        TurnableClock clock = new TurnableClock();
        NoticeBook later = new NoticeBook(jdbc, json, clock);
        NoticeCleanUp cleanUp = new NoticeCleanUp(later, transaction, new Stopping(), clock);
        Caller reader = people.staff(Role.PROCESS_OWNER);
        Notice notice = new Notice(
                Wording.of("notification.several.subject", 1), List.of(Wording.of("notification.footer")), "/", null);
        for (int i = 0; i < NoticeCleanUp.MOST + 5; i++) {
            later.add(List.of(reader.userId()), Mailboxes.Kind.RESULT, Concern.ofStaff(), notice);
        }
        // when
        cleanUp.forgetOld();
        // then
        assertThat(count(reader)).isEqualTo(NoticeCleanUp.MOST);
        assertThat(unread.of(reader)).isEqualTo(UnreadNotices.MOST);
        // when
        clock.turnBy(NoticeCleanUp.KEPT.plusDays(1));
        cleanUp.forgetOld();
        // then
        assertThat(count(reader)).isZero();
    }

    private int count(Caller reader) {
        return jdbc.queryForObject(
                "select count(*) from notification_notice where user_id = ?", Integer.class, reader.userId());
    }

    private Customer.Request escalated() {
        List<String> serialNumbers = List.of(customer.printer(UNSUPPORTED));
        customer.giveContact(serialNumbers);
        return customer.enroll(serialNumbers).continueWith(true);
    }

    private void say(Caller author, Customer.Request about, String text) {
        http.post(author, "/api/v1/requests/" + about.id() + "/comments", Map.of("text", text));
    }

    private static String number(Customer.Request request) {
        return request.now().get("number").asText();
    }

    private JsonNode only(Caller reader) {
        List<JsonNode> notices = notices(reader);
        assertThat(notices).hasSize(1);
        return notices.get(0);
    }

    private List<JsonNode> notices(Caller reader) {
        List<JsonNode> found = new ArrayList<>();
        http.get(reader, NOTICES).json().get("items").forEach(found::add);
        return found;
    }

    private String page(Caller reader, String language) throws Exception {
        return mvc.perform(get("/notices")
                        .header("Accept-Language", language)
                        .with(authentication(SignedInAs.authentication(reader))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
