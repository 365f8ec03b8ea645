package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The same selection that is sent twice at once makes one request, whoever sends it and by whichever way. */
@ApplicationTest
class SameAtOnceIT {

    private static final int ROUNDS = 25;

    /** Where the server notes when a call came in: these come in at one moment, however busy the machine is. */
    private static final String ARRIVAL = "io.mpsexpress.access.web.ArrivalFilter";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private PrinterSelectionManagement selections;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;
    private Caller colleague;

    @BeforeEach
    void twoPeopleOfAPartner() {
        customer = customers.entitled();
        colleague = people.partnerUser(customer.partner().partnerId());
    }

    @Test
    void bothClientsGetTheSameRequest() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            // given a client that did not wait, or two people; the first half without keys
            List<String> printers = customer.goodPrinters(3);
            List<String> reversed = new ArrayList<>(printers);
            Collections.reverse(reversed);
            boolean keys = round % 2 == 0;
            Instant now = clock.instant();
            Iterator<MockHttpServletRequestBuilder> requests = List.of(
                            add("/enrollments", customer.partner(), printers, keys)
                                    .requestAttr(ARRIVAL, now),
                            add("/enrollments", round % 3 == 0 ? colleague : customer.partner(), reversed, keys)
                                    .requestAttr(ARRIVAL, now))
                    .iterator();
            // when
            List<MockHttpServletResponse> answers = AtOnce.twice(() -> send(next(requests)));
            // then
            assertThat(answers).as("round " + round).allMatch(answer -> answer.getStatus() == 201);
            assertThat(id(answers.get(0))).as("round " + round).isEqualTo(id(answers.get(1)));
            assertThat(answers.get(0).getHeader("Location"))
                    .isEqualTo(answers.get(1).getHeader("Location"));
            assertThat(requestsOf(printers)).as("round " + round).isEqualTo(1);
        }
    }

    @Test
    void twoClicksMakeOneRequest() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> printers = customer.goodPrinters(2);
            String selection = selectionOf(printers);
            Instant now = clock.instant();
            List<Integer> statuses =
                    AtOnce.twice(() -> send(click("/enrollments", selection).requestAttr(ARRIVAL, now))
                            .getStatus());
            assertThat(statuses).as("round " + round).containsExactly(302, 302);
            assertThat(requestsOf(printers)).as("round " + round).isEqualTo(1);
        }
    }

    @Test
    void theSameIsTrueOfRequestsForAContact() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> printers = customer.goodPrinters(2);
            Instant now = clock.instant();
            Iterator<MockHttpServletRequestBuilder> requests = List.of(
                            add("/contact-requests", customer.partner(), printers, false)
                                    .requestAttr(ARRIVAL, now),
                            add("/contact-requests", colleague, printers, false).requestAttr(ARRIVAL, now))
                    .iterator();
            List<MockHttpServletResponse> answers = AtOnce.twice(() -> send(next(requests)));
            assertThat(answers).allMatch(answer -> answer.getStatus() == 201);
            assertThat(id(answers.get(0))).isEqualTo(id(answers.get(1)));
        }
    }

    @Test
    void whatTheSamePersonSendsAgainAMomentAfterTheAnswerMakesNoSecondRequest() throws Exception {
        for (String what : List.of("/enrollments", "/contact-requests")) {
            // given
            List<String> printers = customer.goodPrinters(2);
            String first = id(send(add(what, customer.partner(), printers, false)));

            // when
            MockHttpServletResponse again =
                    send(add(what, customer.partner(), printers, true).requestAttr(ARRIVAL, afterTheLast(1)));

            // then
            assertThat(again.getStatus()).as(what).isEqualTo(201);
            assertThat(id(again)).as(what).isEqualTo(first);
        }
    }

    @Test
    void aClickAMomentAfterTheAnswerLeadsToTheRequest() throws Exception {
        for (String what : List.of("/enrollments", "/contact-requests")) {
            // given
            String selection = selectionOf(customer.goodPrinters(2));
            String first = send(click(what, selection)).getRedirectedUrl();

            // when
            String again = send(click(what, selection).requestAttr(ARRIVAL, afterTheLast(1)))
                    .getRedirectedUrl();

            // then
            assertThat(again).as(what).isNotNull().isEqualTo(first);
        }
    }

    @Test
    void whoAsksAgainWhenTheFirstIsKnownMeansAnotherOne() throws Exception {
        // given
        List<String> printers = customer.goodPrinters(1);
        String first = id(send(add("/enrollments", customer.partner(), printers, false)));

        // when a colleague asks who could have seen it, and the same person when they have
        String colleagues =
                id(send(add("/enrollments", colleague, printers, false).requestAttr(ARRIVAL, afterTheLast(1))));
        String later = id(
                send(add("/enrollments", customer.partner(), printers, false).requestAttr(ARRIVAL, afterTheLast(3))));

        // then
        assertThat(List.of(first, colleagues, later)).doesNotHaveDuplicates();
        assertThat(requestsOf(printers)).isEqualTo(3);
    }

    @Test
    void whoHasGoneOnWithTheFirstMeansAnotherOne() {
        // given
        List<String> printers = customer.goodPrinters(1);
        Customer.Request withdrawn =
                customer.enroll(printers).submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"));

        // when
        Customer.Request another = customer.enroll(printers);

        // then
        assertThat(another.id()).isNotEqualTo(withdrawn.id());
        assertThat(another.state()).isEqualTo("REVIEW");
    }

    private Instant afterTheLast(int seconds) {
        return jdbc.queryForObject("select max(begun_at) from begun_request", OffsetDateTime.class)
                .toInstant()
                .plusSeconds(seconds);
    }

    private MockHttpServletRequestBuilder add(String what, Caller caller, List<String> printers, boolean key) {
        MockHttpServletRequestBuilder request = post(customer.url() + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"serialNumbers\":[\"" + String.join("\",\"", printers) + "\"]}")
                .with(httpBasic(caller.userId(), People.PASSWORD));
        return key ? request.header("Idempotency-Key", UUID.randomUUID().toString()) : request;
    }

    private String selectionOf(List<String> printers) {
        return SignedInAs.as(customer.partner(), () -> selections.select(customer.id(), printers, PrinterFilter.all()))
                .toString();
    }

    private MockHttpServletRequestBuilder click(String what, String selection) {
        return post("/organizations/" + customer.id() + what)
                .param("selection", selection)
                .with(csrf())
                .with(authentication(SignedInAs.authentication(customer.partner())));
    }

    private static synchronized MockHttpServletRequestBuilder next(Iterator<MockHttpServletRequestBuilder> requests) {
        return requests.next();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String id(MockHttpServletResponse answer) throws Exception {
        return JsonPath.read(answer.getContentAsString(), "$.id");
    }

    private int requestsOf(List<String> printers) {
        return jdbc.queryForObject(
                "select count(distinct enrollment_id) from enrollment_printer where serial_number = ?",
                Integer.class,
                printers.get(0));
    }
}
