package io.mpsexpress.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.engine.step.FinishedStep;
import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Each figure leads to as many rows as it says. */
@ApplicationTest
class BehindFiguresTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final Pattern LINK = Pattern.compile("href=\"(/insight/[^\"#]*)\">([0-9,]+)</a>");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Steps steps;

    private Customer customer;
    private Customer foreign;

    @BeforeEach
    void customersOfTwoPartners() {
        customer = customers.entitled();
        foreign = customers.entitled();
        escalated(foreign, 2);
        foreign.enroll(foreign.goodPrinters(1));
    }

    private static void escalated(Customer of, int count) {
        for (int i = 0; i < count; i++) {
            of.enroll(List.of(of.printer(UNSUPPORTED))).continueWith(true);
        }
    }

    @Test
    void whereRequestsStandLeadsToThem() throws Exception {
        // given
        Customer.Request review = customer.enroll(customer.goodPrinters(1));
        customer.enroll(customer.goodPrinters(1));
        escalated(customer, 3);
        // then, for the partner and for staff who look at it
        Map<String, Integer> figures = figures(customer.partner(), "/insight/models");
        figures.keySet().removeIf(link -> !link.startsWith("/insight/models/"));
        assertThat(figures)
                .containsEntry("/insight/models/enroll-printers/userTask_reviewEligibility", 2)
                .containsEntry("/insight/models/resolve-ineligible-printers/userTask_decideEscalation", 3);
        assertLeadToAsMany(customer.partner(), figures);
        assertThat(page(customer.partner(), "/insight/models/enroll-printers/userTask_reviewEligibility"))
                .contains("2 stand there now.", review.now().get("number").asText());
        Caller owner = people.staff(Role.PROCESS_OWNER);
        figures = figures(owner, "/insight/models?partner=" + customer.partner().partnerId());
        figures.keySet().removeIf(link -> !link.startsWith("/insight/models/"));
        assertLeadToAsMany(owner, figures);
    }

    @Test
    void whatSomebodyStartedInTheEngineUnderAKeyOfTheirsIsOfNoRequest() throws Exception {
        runtime.createProcessInstanceByKey("entitle-organization")
                .businessKey("12345678-1234-4123-8123-123456789012 and more")
                .setVariables(Map.of(
                        "partnerId",
                        customer.partner().partnerId().toString(),
                        "organizationName",
                        "a customer of the test",
                        "dueDate",
                        Date.from(Instant.parse("2040-01-01T00:00:00Z")),
                        "reminders",
                        "R/2040-01-01T00:00:00Z/P1D"))
                .startBeforeActivity("userTask_confirmEntitlement")
                .execute();

        assertThat(page(customer.partner(), "/insight/models/entitle-organization/userTask_confirmEntitlement"))
                .contains("One stands there now.", "Not of a request");
    }

    @Test
    void escalationsLeadToThoseOfThePeriod() throws Exception {
        // given one of last year that was decided late and one in time, one that is still open, and one of today
        escalated(customer, 4);
        List<UUID> ids = jdbc.sql("select id from escalation where partner_id = ? order by id")
                .param(customer.partner().partnerId())
                .query(UUID.class)
                .list();
        store(ids.get(0), "2025-03-03T10:00:00Z", "2025-03-09T10:00:00Z");
        store(ids.get(1), "2025-03-04T10:00:00Z", null);
        store(ids.get(2), "2025-03-03T10:00:00Z", "2025-03-03T11:00:00Z");
        // then
        for (String period : List.of("", "?from=2025-03-01&to=2025-03-31", "?from=2025-03-04&to=2025-03-05")) {
            Map<String, Integer> figures = figures(customer.partner(), "/insight" + period);
            figures.keySet().removeIf(link -> !link.startsWith("/insight/escalations/"));
            assertThat(figures).as(period).hasSize(4);
            assertLeadToAsMany(customer.partner(), figures);
        }
        assertThat(figures(customer.partner(), "/insight?from=2025-03-01&to=2025-03-31"))
                .containsEntry("/insight/escalations/customer-operations/opened?from=2025-03-01&to=2025-03-31", 3)
                .containsEntry("/insight/escalations/customer-operations/decided?from=2025-03-01&to=2025-03-31", 2);
        String inTime = "/insight/escalations/customer-operations/in_time?from=2025-03-01&amp;to=2025-03-31";
        assertThat(page(customer.partner(), "/insight?from=2025-03-01&to=2025-03-31"))
                .contains(inTime + "\">50%</a>");
        assertLeadToAsMany(customer.partner(), Map.of(inTime.replace("&amp;", "&"), 1));
    }

    private void store(UUID id, String opened, String closed) {
        jdbc.sql("update escalation set opened_at = ?, due_at = ?, closed_at = ? where id = ?")
                .params(
                        OffsetDateTime.parse(opened),
                        OffsetDateTime.parse(opened).plusDays(1),
                        closed == null ? null : OffsetDateTime.parse(closed),
                        id)
                .update();
    }

    /** Also where different people had the same step. */
    @Test
    void whoIsWaitedForAndHowLongLeadToTheSteps() throws Exception {
        // given
        Customer.Request request = customer.enroll(customer.goodPrinters(1)).continueWith(true);
        steps.write(Stream.of("customer-operations", "technical-support", "customer-operations", "")
                .map(whom -> new FinishedStep(
                        UUID.randomUUID().toString(),
                        "resolve-ineligible-printers",
                        "userTask_decideEscalation",
                        customer.partner().partnerId(),
                        UUID.fromString(request.id()),
                        Instant.parse("2025-03-03T10:00:00Z"),
                        Instant.parse("2025-03-04T10:00:00Z"),
                        whom))
                .toList());
        // then
        String decide = "/insight/steps/resolve-ineligible-printers/userTask_decideEscalation/";
        Map<String, Integer> figures = figures(customer.partner(), "/insight/steps");
        assertThat(figures)
                .containsEntry("/insight/waiting/customer-operations", 2)
                .containsEntry("/insight/waiting/technical-support", 1)
                .containsEntry("/insight/waiting/nobody", 1)
                .containsKey("/insight/waiting/fleet-manager")
                .containsEntry(decide + "customer-operations", 2)
                .containsEntry(decide + "technical-support", 1)
                .containsEntry(decide + "nobody", 1);
        assertLeadToAsMany(customer.partner(), figures);
        assertThat(page(customer.partner(), "/insight/waiting/technical-support"))
                .contains(
                        "Waits for: Technical support",
                        "Decide escalation",
                        request.now().get("number").asText());
        assertThat(page(customer.partner(), "/insight/waiting/technical-support?from=2025-03-05"))
                .contains("Nothing measured");
    }

    @Test
    void theFunnelLeadsToTheCustomersAndTheirPrintersOfThePeriod() throws Exception {
        // given printers of two customers, and one that was known last year
        Customer another = customers.another(customer).entitle();
        List<String> printers = customer.goodPrinters(3);
        customer.giveContact(printers.subList(0, 2));
        another.goodPrinters(1);
        jdbc.sql("update insight_milestone set reached_at = ? where subject_id = (select id from printer where"
                        + " serial_number = ?)")
                .params(OffsetDateTime.parse("2025-03-03T10:00:00Z"), printers.get(0))
                .update();
        // then
        String entitled = "/insight/funnel/ENTITLED/" + customer.id();
        assertThat(figures(customer.partner(), "/insight/funnel/ENTITLED"))
                .containsEntry(entitled, 3)
                .containsEntry("/insight/funnel/ENTITLED/" + another.id(), 1);
        for (String period : List.of("", "?from=2025-03-01&to=2025-03-31", "?from=2025-03-04")) {
            for (String stage : List.of("ENTITLED", "CONTACT_READY", "MANAGED")) {
                assertLeadToAsMany(
                        customer.partner(), figures(customer.partner(), "/insight/funnel/" + stage + period));
            }
        }
        assertThat(page(customer.partner(), entitled + "?from=2025-03-01&to=2025-03-31"))
                .contains(printers.get(0))
                .doesNotContain(printers.get(1));
        // and the sum is what the funnel says
        int all = figures(customer.partner(), "/insight/funnel/ENTITLED").values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(page(customer.partner(), "/insight"))
                .containsPattern("href=\"/insight/funnel/ENTITLED[^\"]*\">" + all + "</a>");
    }

    @Test
    void whatWouldGainMostLeadsToTheSelectionWithTheAction() throws Exception {
        // given
        customer.goodPrinters(3);
        customer.printer(UNSUPPORTED);
        // when, of the customer, all of them are selected at once for what helps
        assertThat(page(customer.partner(), "/insight/reasons/NO_SUPPLIES_CONTACT"))
                .contains("/organizations/" + customer.id() + "/printers/selection\"", "value=\"assign\"");
        MvcResult selected = mvc.perform(post("/organizations/" + customer.id() + "/printers/selection")
                        .param("all", "true")
                        .param("status", "NO_SUPPLIES_CONTACT")
                        .param("then", "assign")
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(customer.partner()))))
                .andReturn();
        // then
        String begin = selected.getResponse().getRedirectedUrl();
        assertThat(begin).startsWith("/organizations/" + customer.id() + "/contact-requests?selection=");
        assertThat(selected.getResponse().getStatus()).isEqualTo(307);
        String selection = begin.replaceAll(".*selection=", "");
        assertThat(page(customer.partner(), "/organizations/" + customer.id() + "/printers/selections/" + selection))
                .contains("3 printers");
        assertThat(page(customer.partner(), "/insight/reasons/UNSUPPORTED_MODEL"))
                .contains("value=\"add\"");
        // and who selects no printers only looks
        assertThat(page(people.staff(Role.PROCESS_OWNER), "/insight/reasons/NO_SUPPLIES_CONTACT"))
                .doesNotContain("value=\"assign\"");
    }

    @Test
    void whatIsStuckLeadsToThoseOfItsCause() throws Exception {
        // given
        for (int i = 0; i < 3; i++) {
            String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
            tasks.setDueDate(task, Date.from(Instant.EPOCH));
        }
        // then
        Map<String, Integer> figures = figures(customer.partner(), "/insight");
        figures.keySet().removeIf(link -> !link.startsWith("/insight/stuck/"));
        assertThat(figures).containsExactly(Map.entry("/insight/stuck/TASK_OVERDUE", 3));
        assertLeadToAsMany(customer.partner(), figures);
        assertThat(page(customer.partner(), "/insight/stuck/STEP_FAILED")).contains("Nothing is stuck");
    }

    @Test
    void whatThereIsNotIsNotFound() throws Exception {
        for (String unknown : List.of(
                "/insight/models/enroll-printers/none",
                "/insight/models/none/userTask_reviewEligibility",
                "/insight/waiting/none",
                "/insight/steps/enroll-printers/userTask_reviewEligibility/none",
                "/insight/waiting/fleet-manager?partner=" + foreign.partner().partnerId(),
                "/insight/stuck/NONE",
                "/insight/stuck/TASK_OVERDUE?partner=" + foreign.partner().partnerId(),
                "/insight/escalations/none/opened",
                "/insight/funnel/NONE/" + customer.id(),
                "/insight/funnel/ENTITLED/" + UUID.randomUUID(),
                "/insight/funnel/ENTITLED/" + foreign.id(),
                "/insight/escalations/fleet-manager/opened",
                "/insight/escalations/customer-operations/none",
                "/insight/escalations/customer-operations/opened?partner="
                        + foreign.partner().partnerId(),
                "/insight/models/enroll-printers/userTask_reviewEligibility?partner="
                        + foreign.partner().partnerId())) {
            assertThat(response(customer.partner(), unknown).getStatus())
                    .as(unknown)
                    .isEqualTo(404);
        }
        assertThat(page(customer.partner(), "/insight/escalations/customer-operations/opened"))
                .contains("No escalations");
        assertThat(page(customer.partner(), "/insight/models/enroll-printers/userTask_reviewEligibility"))
                .contains("Nothing stands there");
    }

    private void assertLeadToAsMany(Caller caller, Map<String, Integer> figures) throws Exception {
        for (Map.Entry<String, Integer> figure : figures.entrySet()) {
            String behind = page(caller, figure.getKey());
            Matcher rows = Pattern.compile("<th scope=\"row\"").matcher(behind);
            assertThat(rows.results().count())
                    .as(figure.getKey())
                    .isEqualTo(figure.getValue().longValue());
        }
    }

    /** The figures of a page with the addresses to which they lead. */
    private Map<String, Integer> figures(Caller caller, String url) throws Exception {
        Map<String, Integer> figures = new LinkedHashMap<>();
        Matcher links = LINK.matcher(page(caller, url));
        while (links.find()) {
            figures.put(said(links.group(1)), Integer.valueOf(links.group(2).replace(",", "")));
        }
        return figures;
    }

    /** Without the parameters that say nothing. */
    private static String said(String address) {
        return address.replace("&amp;", "&")
                .replaceAll("(?<=[?&])\\w+=(&|$)", "")
                .replaceAll("[?&]$", "");
    }

    private String page(Caller caller, String url) throws Exception {
        MockHttpServletResponse response = response(caller, url);
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse response(Caller caller, String url) throws Exception {
        return mvc.perform(get(url).with(authentication(SignedInAs.authentication(caller))))
                .andReturn()
                .getResponse();
    }
}
