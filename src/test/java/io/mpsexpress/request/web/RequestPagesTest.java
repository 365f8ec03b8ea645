package io.mpsexpress.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Lists of requests, their course and their time line, whatever their kind. */
@ApplicationTest
class RequestPagesTest {

    private static final Pattern DIAGRAM = Pattern.compile("data-diagram=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Test
    void everyKindHasAListThatStaffSeeWholeAndPartnersTheirPartOf() throws Exception {
        // given a partner with an entitlement request, an enrollment and a contact request
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        List<String> serialNumbers = customer.goodPrinters(2);
        customer.enroll(serialNumbers);
        http.post(partner, customer.url() + "/contact-requests", Map.of("serialNumbers", serialNumbers));
        Caller stranger = people.partnerUser(people.partner());
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);

        // then each stands in the list of its kind, with its customer, its step and who asked
        String name = customerName(customer);
        for (String kind : List.of("enrollments", "entitlements", "contacts")) {
            String list = "/requests/" + kind;
            show(partner, list)
                    .andExpect(
                            content().string(allOf(containsString(name), containsString("Test " + partner.userId()))));
            show(support, list + "?q=" + name).andExpect(content().string(containsString(name + "</a>")));
            show(stranger, list).andExpect(content().string(not(containsString(name))));
        }
        show(partner, "/requests/enrollments").andExpect(content().string(containsString("Review eligibility")));
        show(partner, "/requests")
                .andExpect(content()
                        .string(allOf(
                                containsString("Add 2 printers to MPS Express"),
                                containsString("Entitle to MPS Express"),
                                containsString("Assign a contact to 2 printers"))));
        show(partner, "/requests/contacts")
                .andExpect(content().string(containsString("Create supplies delivery contact")));
        show(partner, "/requests/contact-imports").andExpect(content().string(containsString("Nothing here yet")));
        show(partner, "/requests/unknown").andExpect(status().isNotFound());
        show(partner, "/enrollments").andExpect(redirectedUrl("/requests/enrollments"));
    }

    @Test
    void aListShowsWhatTheFilterLetsThrough() throws Exception {
        // given an open and a cancelled request of one customer, and one of another that somebody else started
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(2);
        Customer.Request open = customer.enroll(List.of(serialNumbers.get(0)));
        Customer.Request ended = customer.enroll(List.of(serialNumbers.get(1)))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"));
        Customer another = customers.another(customer);
        Caller colleague = people.partnerUser(customer.partner().partnerId());
        String other = another.entitle().enroll(another.goodPrinters(1)).id();

        String list = "/requests/enrollments?";
        assertShown(customer, list, open.id(), ended.id(), other);
        assertShown(customer, list + "open=true", open.id(), other);
        assertShown(customer, list + "open=false", ended.id());
        assertShown(customer, list + "organization=" + customer.id(), open.id(), ended.id());
        assertShown(customer, list + "state=open", open.id(), other);
        assertShown(customer, list + "state=CANCELLED", ended.id());
        assertShown(customer, list + "waitsFor=me", open.id(), other);
        assertShown(customer, list + "waitsFor=lexmark");
        assertShown(customer, list + "q=" + customerName(another).toUpperCase(Locale.ROOT), other);
        assertShown(customer, list + "q=%25");
        show(customer.partner(), list + "state=nonsense").andExpect(status().isUnprocessableEntity());
        assertShown(customer, list + "mine=true", open.id(), ended.id(), other);
        show(colleague, list + "mine=true").andExpect(content().string(containsString("Nothing found")));
    }

    @Test
    void theListSaysHowManyThereAreAndHowManyWaitForTheReader() throws Exception {
        // given three requests of which one is cancelled, and one that waits for a team
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(3);
        customer.enroll(serialNumbers.subList(0, 1));
        customer.enroll(serialNumbers.subList(1, 2));
        customer.enroll(serialNumbers.subList(2, 3))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"));
        customer.removePrinters(customer.managedPrinters(1));
        Caller partner = customer.partner();

        // then the entitlement is a request, too; what waits is counted whatever else is asked for
        assertThat(page(partner, "/requests"))
                .contains(">5 requests<", "href=\"/requests?waitsFor=me\"", ">Waits for you: 2<");
        assertThat(page(partner, "/requests/removals")).contains(">1 request<", ">Waits for you: 2<");
        assertThat(page(partner, "/requests?waitsFor=me"))
                .contains(">2 requests<", ">Waits for you<")
                .doesNotContain(">Waits for you: ");
        assertThat(page(people.partnerUser(people.partner()), "/requests")).doesNotContain("Waits for you");
    }

    @Test
    void aListIsSortedByCustomerAndGoesOnInThatOrder() throws Exception {
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        Customer another = customers.another(customer);
        another.entitle();
        customer.enroll(customer.goodPrinters(1));
        List<String> names = Stream.of(customerName(customer), customerName(another))
                .sorted()
                .toList();

        assertThat(page(partner, "/requests?sort=customer"))
                .contains("aria-sort=\"ascending\"", "sort=-customer")
                .containsSubsequence(names.get(0) + "</a>", names.get(1) + "</a>");
        assertThat(page(partner, "/requests?sort=-customer"))
                .containsSubsequence(names.get(1) + "</a>", names.get(0) + "</a>");
        assertThat(page(partner, "/requests?sort=started"))
                .containsSubsequence("Entitle to MPS Express", "Add one printer");
        for (String sort : List.of("customer", "-customer", "started", "-started")) {
            String list = "/api/v1/requests?limit=2&sort=" + sort;
            JsonNode first = http.get(partner, list).json();
            JsonNode second = http.get(
                            partner, list + "&cursor=" + first.get("nextCursor").asText())
                    .json();
            assertThat(second.get("items")).as(sort).hasSize(1);
            List<String> ids = Stream.concat(
                            first.get("items").findValuesAsText("id").stream(),
                            second.get("items").findValuesAsText("id").stream())
                    .toList();
            assertThat(ids).as(sort).doesNotHaveDuplicates();
        }
        show(partner, "/requests?sort=colour").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void noTaskIsHiddenWithoutSayingSo() throws Exception {
        // given a request with four escalations
        Customer customer = customers.entitled();
        List<String> printers = List.of(
                customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE"),
                customer.printer("CX725,NATIVE,2.0,9999999,REGISTERED,NONE"),
                customer.printer("CX725,NATIVE,2.0,1000,FAILED,NONE"),
                customer.printer("CX725,NATIVE,2.0,,REGISTERED,NONE"));
        customer.giveContact(printers);
        customer.enroll(printers).continueWith(true);

        assertThat(page(customer.partner(), "/requests")).contains(">+1 more<");
    }

    @Test
    void whatThePartnerHasToPutRightIsNotWithLexmarkAnywhere() throws Exception {
        // given a request of which a team at Lexmark has a part, and the partner another
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        String unsupported = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        String withoutContact = customer.goodPrinters(1).get(0);
        customer.giveContact(List.of(unsupported));
        Customer.Request request =
                customer.enroll(List.of(unsupported, withoutContact)).continueWith(true);
        String number = request.now().get("number").asText();
        List<String> pages = List.of(
                "/requests",
                "/",
                "/enrollments/" + request.id(),
                "/search?q=" + customer.id().toString().substring(4),
                "/printers/" + unsupported);

        // then it says so, and each names its own task first
        for (String url : pages) {
            assertThat(page(partner, url))
                    .as(url)
                    .containsAnyOf("With the partner", "Waits for you</span>")
                    .doesNotContain("With Lexmark</span>");
        }
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        assertThat(page(support, "/requests?q=" + number))
                .contains("With the partner")
                .doesNotContain("With Lexmark</span>");
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        for (String list : List.of("/requests?q=" + number, "/enrollments/" + request.id())) {
            assertThat(page(partner, list))
                    .as(list)
                    .containsSubsequence("Remediate printers", "Fleet manager", "due", "Decide escalation");
            assertThat(page(operations, list))
                    .as(list)
                    .containsSubsequence("Decide escalation", "Customer Operations", "due", "Remediate printers");
        }
        assertThat(waitsFor(partner, number))
                .containsExactly("userTask_remediatePrinters", "userTask_decideEscalation");
        assertThat(waitsFor(operations, number))
                .containsExactly("userTask_decideEscalation", "userTask_remediatePrinters");

        // when the partner has nothing to do any more
        request.submit("userTask_remediatePrinters", Map.of("remediationDecision", "giveUp"));

        // then it is with Lexmark
        for (String url : pages) {
            assertThat(page(partner, url))
                    .as(url)
                    .contains("With Lexmark</span>")
                    .doesNotContain("With the partner");
        }
    }

    private static Customer.Request withTermsAndPrintersToPutRight(Customer customer) {
        String outdated = customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE");
        List<String> both = List.of(outdated, customer.goodPrinters(1).get(0));
        customer.giveContact(both);
        return customer.enroll(both).continueWith(true);
    }

    @Test
    void whatIsDueFirstStandsFirstAmongThePartnersTasks() throws Exception {
        // given printers to put right within two weeks, and terms to accept before that
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        Customer.Request request = withTermsAndPrintersToPutRight(customer);

        // then
        String page = page(partner, "/enrollments/" + request.id());
        assertThat(page.substring(page.indexOf("panel next-step")))
                .containsSubsequence("Accept terms of service", "Remediate printers");
        assertThat(waitsFor(partner, request.now().get("number").asText()))
                .containsExactly("userTask_acceptTerms", "userTask_remediatePrinters");
    }

    @Test
    void whatThePersonTookIsBeforeTheirTeamsEverywhereAndWhatIsPastDueBeforeBoth() throws Exception {
        // given printers to put right, which the person took, and terms to accept before that
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        Customer.Request request = withTermsAndPrintersToPutRight(customer);
        String number = request.now().get("number").asText();
        List<String> pages = List.of("/", "/requests", "/enrollments/" + request.id());
        Map<String, String> me = Map.of("userId", partner.userId());
        http.post(partner, "/engine-rest/task/" + request.task("userTask_remediatePrinters") + "/claim", me);

        // then it is first, though it is due later
        for (String page : pages) {
            assertThat(tasksOn(page(partner, page)))
                    .as(page)
                    .containsSubsequence("Remediate printers", "Accept terms of service");
        }
        assertThat(waitsFor(partner, number)).containsExactly("userTask_remediatePrinters", "userTask_acceptTerms");
        // and for a colleague only what is not taken is theirs
        Caller colleague = people.partnerUser(partner.partnerId());
        assertThat(waitsFor(colleague, number)).containsExactly("userTask_acceptTerms", "userTask_remediatePrinters");

        // when the other one is past due
        jdbc.sql("update act_ru_task set due_date_ = ? where id_ = ?")
                .params(Timestamp.from(Instant.now().minusSeconds(60)), request.task("userTask_acceptTerms"))
                .update();

        // then that is first
        for (String page : pages) {
            assertThat(tasksOn(page(partner, page)))
                    .as(page)
                    .containsSubsequence("Accept terms of service", "Remediate printers");
        }
        assertThat(waitsFor(partner, number)).containsExactly("userTask_acceptTerms", "userTask_remediatePrinters");
    }

    /** The first list or table of the page. */
    private static String tasksOn(String page) {
        int list = page.indexOf("class=\"entries\"");
        return list < 0
                ? page.substring(page.indexOf("<tbody"), page.indexOf("</tbody>"))
                : page.substring(list, page.indexOf("</ul>", list));
    }

    private List<String> waitsFor(Caller reader, String number) {
        List<String> tasks = new ArrayList<>();
        http.get(reader, "/api/v1/requests/" + number).json().get("waitsFor").forEach(one -> {
            assertThat(one.get("until").isNull()).isFalse();
            tasks.add(one.get("task").asText());
        });
        return tasks;
    }

    @Test
    void aDiagramIsForThoseWhoMaySeeTheRequestAndInTheirLanguage() throws Exception {
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String page = page(customer.partner(), "/enrollments/" + request.id());
        Matcher diagram = DIAGRAM.matcher(page);
        assertThat(diagram.find()).isTrue();
        String url = diagram.group(1);

        show(customer.partner(), url)
                .andExpect(content().contentTypeCompatibleWith("application/xml"))
                .andExpect(content().string(containsString("name=\"Check eligibility\"")));
        mvc.perform(get(url).locale(Locale.ITALIAN).with(authentication(SignedInAs.authentication(customer.partner()))))
                .andExpect(content()
                        .string(allOf(containsString("Verificare l'autorizzazione"), containsString("BPMNDiagram"))));
        show(people.staff(Role.PROCESS_OWNER), url).andExpect(status().isOk());
        show(people.partnerUser(people.partner()), url).andExpect(status().isNotFound());
        show(customer.partner(), url + "x").andExpect(status().isNotFound());
        show(customer.partner(), "/requests/nonsense/diagrams/x").andExpect(status().isNotFound());
        assertThat(page)
                .contains("data-active=\"userTask_reviewEligibility\"")
                .contains("serviceTask_checkEligibility");
    }

    @Test
    void theTimeLineTellsWhoDidWhatWithinTheRequestByName() throws Exception {
        // given a request within which the customer was entitled, a contact assigned and a printer escalated
        Customer customer = customers.notEntitled();
        Caller partner = customer.partner();
        String good = customer.goodPrinters(1).get(0);
        String unsupported = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        Customer.Request request = customer.enroll(List.of(good, unsupported))
                .submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", true))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        request.submit("userTask_createSuppliesContact", newContact());
        request.continueWith(true).acceptTerms();
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        request.submit(
                operations,
                "userTask_decideEscalation",
                Map.of("escalationDecision", "reject", "decisionReason", "Too old"));

        // then everything is told in its order, with the reason, and the application's own acts as the system's
        List<String> told = told(page(partner, "/enrollments/" + request.id()));
        assertThat(told)
                .containsSubsequence(
                        "Requested to add 2 printers / Test " + partner.userId(),
                        "Confirmed: the child organization is entitled / Test " + partner.userId(),
                        "Reviewed the eligibility: assign contacts first / Test " + partner.userId(),
                        "Assigned Anna Rossi to 2 printers / Test " + partner.userId(),
                        "Reviewed the eligibility: continue, and hand the ineligible printers to whoever can resolve them / Test "
                                + partner.userId(),
                        "Accepted the terms of service, version 1, for one printer / Test " + partner.userId(),
                        "Asked Lexmark&#39;s back end to manage one printer / System",
                        "Lexmark manages one printer / System",
                        "Rejected one printer / Test " + operations.userId(),
                        "Request completed: one printer managed, one not added / System");
        assertThat(page(partner, "/enrollments/" + request.id())).contains("Too old");
    }

    @Test
    void aFailedStepIsSaidInPlainWordsAndOwnersFindItInCockpit() throws Exception {
        // given a back end that is down
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(1);
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);
        backEnd.fail(customer.id());
        http.post(
                customer.partner(),
                "/engine-rest/task/" + request.task("userTask_acceptTerms") + "/submit-form",
                Map.of("variables", Map.of("termsAccepted", Map.of("value", true))));
        String url = "/enrollments/" + request.id();

        // when it failed once
        jobs.failOnce(customer.partner().partnerId());

        // then we keep trying
        assertThat(page(customer.partner(), url))
                .contains("We keep trying; there is nothing for you to do. Next attempt:")
                .contains("data-retrying=\"serviceTask_requestManagement\"")
                .doesNotContain("/camunda/app/cockpit");

        // when every retry is used up
        jobs.runUntilIncident(customer.partner().partnerId());

        // then somebody has to look
        assertThat(page(customer.partner(), url))
                .contains("our staff look into it")
                .contains("data-failed=\"serviceTask_requestManagement\"")
                .doesNotContain("/camunda/app/cockpit");
        assertThat(page(people.staff(Role.PROCESS_OWNER), url))
                .contains("/camunda/app/cockpit/default/#/process-instance/");
    }

    @Test
    void anImportThatNoServerTakesUpSaysSo() throws Exception {
        // given an import that has waited for a minute
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        String id = http.postFile(
                        partner,
                        customer.url() + "/contact-imports",
                        "contacts.csv",
                        ContactSamples.file("contacts-12.csv"))
                .json()
                .get("id")
                .asText();
        jdbc.sql(
                        "update act_ru_job set create_time_ = create_time_ - interval '60' second where process_instance_id_ in"
                                + " (select proc_inst_id_ from act_hi_procinst where business_key_ = ?)")
                .param(id)
                .update();
        String url = "/organizations/" + customer.id() + "/contact-imports/" + id;
        String waits = "Nothing has happened here for a while";
        // then its page says so
        assertThat(page(partner, url)).contains(waits);
        // until it goes on
        jobs.runAll(partner.partnerId());
        assertThat(page(partner, url)).doesNotContain(waits);
    }

    @Test
    void anEntitlementAndAContactAssignmentHaveAPageOfTheirOwn() throws Exception {
        Customer customer = customers.notEntitled();
        Caller partner = customer.partner();
        String entitlement = http.post(partner, customer.url() + "/entitlement-requests", null)
                .json()
                .get("id")
                .asText();
        assertThat(page(partner, "/entitlement-requests/" + entitlement))
                .contains("Confirm entitlement")
                .contains("Asked to entitle the child organization")
                .contains("data-active=\"userTask_confirmEntitlement\"");
        customer.entitle(entitlement);
        assertThat(page(partner, "/entitlement-requests/" + entitlement))
                .contains("endEvent_organizationEntitled")
                .contains("Confirmed: the child organization is entitled");

        String contact = http.post(
                        partner,
                        customer.url() + "/contact-requests",
                        Map.of("serialNumbers", customer.goodPrinters(1)))
                .json()
                .get("id")
                .asText();
        assertThat(page(partner, "/contact-assignments/" + contact))
                .contains("data-active=\"userTask_createSuppliesContact\"")
                .contains("Asked for a supplies delivery contact for one printer");
        Caller stranger = people.partnerUser(people.partner());
        show(stranger, "/entitlement-requests/" + entitlement).andExpect(status().isNotFound());
        show(stranger, "/contact-assignments/" + contact).andExpect(status().isNotFound());
    }

    @Test
    void everyRequestIsCalledByItsNumberOnItsPageToo() throws Exception {
        // given a request of each kind that the partner can make in one step
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        List<String> printers = customer.goodPrinters(2);
        customer.enroll(printers.subList(0, 1));
        http.post(partner, customer.url() + "/contact-requests", Map.of("serialNumbers", printers));
        http.postFile(
                partner, customer.url() + "/contact-imports", "contacts.csv", ContactSamples.file("contacts-12.csv"));
        // then the list leads from each number to a page that says it
        String list = page(partner, "/requests?organization=" + customer.id());
        List<MatchResult> rows = Pattern.compile("([A-Z]-\\d{5,})</.*?href=\"(/[^\"]+)\"", Pattern.DOTALL)
                .matcher(list)
                .results()
                .toList();
        assertThat(rows).extracting(row -> row.group(1).charAt(0)).containsExactlyInAnyOrder('T', 'E', 'A', 'I');
        for (MatchResult row : rows) {
            assertThat(page(partner, row.group(2))).as(row.group(2)).contains(row.group(1));
        }
        // and so does the list of the customer's imports
        String imported = rows.stream()
                .map(row -> row.group(1))
                .filter(number -> number.startsWith("I"))
                .findFirst()
                .orElseThrow();
        assertThat(page(partner, "/organizations/" + customer.id() + "/contact-imports"))
                .contains(imported);
    }

    private void assertShown(Customer customer, String list, String... ids) throws Exception {
        String page = page(customer.partner(), list);
        assertThat(Pattern.compile("/enrollments/([0-9a-f-]{36})\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .as(list)
                .containsExactlyInAnyOrder(ids);
    }

    private String customerName(Customer customer) {
        return http.get(customer.partner(), "/api/v1/organizations/" + customer.id())
                .json()
                .get("name")
                .asText();
    }

    private static Map<String, Object> newContact() {
        Map<String, Object> contact = new HashMap<>(Customer.contact());
        contact.put("contactDecision", "create");
        return contact;
    }

    private static List<String> told(String page) {
        return Pattern.compile("<li>\\s*<div class=\"main\">([^<]*)</div>\\s*<div class=\"note\"><span>([^<]*)</span>")
                .matcher(page.substring(page.indexOf("class=\"timeline\"")))
                .results()
                // other tests publish terms, too
                .map(found -> found.group(1).replaceAll("version \\d+", "version 1") + " / " + found.group(2))
                .toList();
    }

    private String page(Caller caller, String url) throws Exception {
        return show(caller, url)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions show(Caller caller, String url) throws Exception {
        return mvc.perform(get(url).with(authentication(SignedInAs.authentication(caller))));
    }
}
