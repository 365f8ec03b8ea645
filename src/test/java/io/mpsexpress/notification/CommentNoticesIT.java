package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Http;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who reads by mail what was said about a request. */
class CommentNoticesIT extends MailTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    private Customer customer;
    private Caller partner;
    private Customer.Request request;
    private Caller operations;

    @BeforeEach
    void anEscalatedRequest() {
        customer = customers.entitled();
        partner = customer.partner();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        List<String> serialNumbers = List.of(customer.printer(UNSUPPORTED));
        customer.giveContact(serialNumbers);
        request = customer.enroll(serialNumbers).continueWith(true);
    }

    @Test
    void whatAPartnerAsksReachesTheTeamThatItWaitsFor() throws Exception {
        // given
        String english = reach(operations, null);
        String italian = reach(people.staff(Role.CUSTOMER_OPERATIONS), "it");
        String otherTeam = reach(people.staff(Role.TECHNICAL_SUPPORT), null);
        String author = reach(partner, null);
        String bystander = reach(people.partnerUser(partner.partnerId()), null);
        // when
        say(partner, "Is it supported?\n{0} printers wait.", false);
        // then
        MimeMessage mail = onlyMailTo(english);
        assertThat(subject(mail)).isEqualTo("MPS Express: comment on " + number() + ", Customer " + customer.id());
        assertThat(text(mail))
                .startsWith(partner.name() + " commented on request " + number() + ":\n\n“Is it supported?”\n"
                        + "“{0} printers wait.”\nCustomer: Customer " + customer.id() + "\n");
        assertThat(linked(mail)).isEqualTo("/enrollments/" + request.id() + "#comments");
        mvc.perform(get("/enrollments/" + request.id()).with(authentication(SignedInAs.authentication(operations))))
                .andExpect(status().isOk());
        assertThat(text(onlyMailTo(italian))).startsWith(partner.name() + " ha commentato la richiesta " + number());
        assertThat(mailsTo(otherTeam)).isEmpty();
        assertThat(mailsTo(author)).isEmpty();
        assertThat(mailsTo(bystander)).isEmpty();
    }

    @Test
    void whatStaffAnswersReachesWhoAskedForTheRequestAndWhoTalkedAboutIt() throws Exception {
        // given
        Caller colleague = people.partnerUser(partner.partnerId());
        say(colleague, "When?", false);
        String asker = reach(partner, null);
        String talker = reach(colleague, "it");
        String bystander = reach(people.partnerUser(partner.partnerId()), null);
        String author = reach(operations, null);
        String team = reach(people.staff(Role.CUSTOMER_OPERATIONS), null);
        // when in Tasklist
        Http.Answer said = http.post(
                operations,
                "/engine-rest/task/" + request.task("userTask_decideEscalation") + "/comment/create",
                Map.of("message", "Today."));
        assertThat(said.status()).as(said.toString()).isEqualTo(200);
        // then
        assertThat(text(onlyMailTo(asker))).contains("“Today.”\n");
        assertThat(text(onlyMailTo(talker))).contains("«Today.»\n");
        assertThat(mailsTo(bystander)).isEmpty();
        assertThat(mailsTo(author)).isEmpty();
        assertThat(mailsTo(team)).isEmpty();
    }

    @Test
    void whatIsInternalReachesStaffWhoHaveAPartAndNobodyElse() throws Exception {
        // given somebody who took the task, somebody who talked, and one who has left for the partner since
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        Caller gone = people.staff(Role.CUSTOMER_OPERATIONS);
        say(support, "I had a look", false);
        say(gone, "Me too", true);
        jdbc.sql("update app_user set partner_id = ? where id = ?")
                .params(partner.partnerId(), gone.userId())
                .update();
        http.post(
                operations,
                "/engine-rest/task/" + request.task("userTask_decideEscalation") + "/claim",
                Map.of("userId", operations.userId()));
        String taker = reach(operations, null);
        String talker = reach(support, null);
        String left = reach(gone, null);
        String asker = reach(partner, null);
        String team = reach(people.staff(Role.CUSTOMER_OPERATIONS), null);
        // when
        say(people.staff(Role.CUSTOMER_OPERATIONS), "Careful with this one", true);
        // then
        assertThat(text(onlyMailTo(taker))).contains("for Lexmark's staff only:\n\n“Careful with this one”\n");
        assertThat(mailsTo(talker)).hasSize(1);
        assertThat(mailsTo(left)).isEmpty();
        assertThat(mailsTo(asker)).isEmpty();
        assertThat(mailsTo(team)).isEmpty();
    }

    @Test
    void aQuestionThatNobodyWorksOnReachesWhoAnsweredBeforeOrThoseWhoKnowThePartners() {
        // given a request that waits for the partner
        Customer.Request own = customer.enroll(customer.goodPrinters(1));
        String support = reach(people.staff(Role.TECHNICAL_SUPPORT), null);
        String known = reach(operations, null);
        // when
        sayOf(own, partner, "What is this?", false);
        // then
        assertThat(mailsTo(known)).hasSize(1);
        assertThat(mailsTo(support)).isEmpty();
        // but once somebody has answered, it is theirs
        Caller answering = people.staff(Role.TECHNICAL_SUPPORT);
        sayOf(own, answering, "A review", false);
        String answerer = reach(answering, null);
        sayOf(own, partner, "Thanks", false);
        assertThat(mailsTo(answerer)).hasSize(1);
        assertThat(mailsTo(known)).hasSize(1);
    }

    @Test
    void whoDoesNotWantMailsOfCommentsGetsNone() {
        // given
        String address = reach(operations, null);
        Map<String, ?> account = Map.of("name", "Olga Rossi", "email", address, "mails", List.of("task", "overdue"));
        assertThat(http.put(operations, "/api/v1/me", account).status()).isEqualTo(200);
        // when
        say(partner, "Hello?", false);
        // then
        assertThat(mailsTo(address)).isEmpty();
    }

    private void say(Caller author, String text, boolean internal) {
        sayOf(request, author, text, internal);
    }

    private void sayOf(Customer.Request about, Caller author, String text, boolean internal) {
        Http.Answer answer = http.post(
                author, "/api/v1/requests/" + about.id() + "/comments", Map.of("text", text, "internal", internal));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private String number() {
        return request.now().get("number").asText();
    }
}
