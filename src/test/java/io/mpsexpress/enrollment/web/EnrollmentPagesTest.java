package io.mpsexpress.enrollment.web;

import static io.mpsexpress.support.CsvLines.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
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
import io.mpsexpress.support.WithoutTerms;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages on which printers are selected, requested, followed and escalated. */
@ApplicationTest
class EnrollmentPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private WithoutTerms withoutTerms;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Test
    void printersAreSelectedAndRequested() throws Exception {
        // given
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(2);
        show(customer.partner(), "/organizations/" + customer.id() + "/printers")
                .andExpect(content()
                        .string(allOf(
                                containsString(serialNumbers.get(0)),
                                containsString("Add to MPS Express"),
                                containsString("Assign contact"),
                                containsString("No supplies delivery contact"))));
        // when
        String page = add(customer, tick(customer, "add", serialNumbers), 0);
        assertThat(page).startsWith("/enrollments/");
        // then
        show(customer.partner(), page)
                .andExpect(content()
                        .string(allOf(
                                containsString("Review eligibility"),
                                containsString("/camunda/app/tasklist/default/#/?task="),
                                containsString(page + "/printers?status=NO_SUPPLIES_CONTACT"))));
        show(customer.partner(), page + "/printers?status=NO_SUPPLIES_CONTACT")
                .andExpect(content().string(allOf(containsString(serialNumbers.get(0)), containsString("CX725"))));
        show(customer.partner(), page + "/printers.csv?status=NO_SUPPLIES_CONTACT")
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(content()
                        .string(allOf(
                                startsWith("\ufeff" + quoted("Serial Number,Model")),
                                containsString(quoted(serialNumbers.get(1) + ",CX725,No supplies delivery contact")))));
        show(customer.partner(), page + "/printers?status=ELIGIBLE")
                .andExpect(content().string(containsString("No printers with this status")));
        show(customer.partner(), "/requests/enrollments").andExpect(content().string(containsString(page)));
        show(customer.partner(), "/").andExpect(content().string(containsString(page)));
        Caller other = people.partnerUser(people.partner());
        show(other, page).andExpect(status().isNotFound());
        show(other, page + "/printers").andExpect(status().isNotFound());
        show(other, page + "/printers.csv").andExpect(status().isNotFound());
    }

    @Test
    void tickedPrintersAreAskedAboutBeforeAnythingStarts() throws Exception {
        // given a good printer, a managed one, and one whose serial number a list could not hold
        Customer customer = customers.entitled();
        String good = customer.goodPrinters(1).get(0);
        String managed = customer.printer("CX725,NATIVE,2.0,10,REGISTERED,MANAGED");
        String odd = "A,B C;" + good;
        customer.fact("\"" + odd + "\"", "CX725,NATIVE,2.0,10,REGISTERED,NONE");
        // when they are ticked to be added
        String asked = tick(customer, "add", List.of(good, managed, odd));
        // then nothing has started, and the page says what is about to
        show(customer.partner(), "/requests/enrollments")
                .andExpect(content().string(containsString("Nothing here yet")));
        show(customer.partner(), asked)
                .andExpect(content()
                        .string(allOf(
                                containsString("3 printers"),
                                containsString("One of them is in MPS Express already"),
                                containsString("cannot be undone by the partner"),
                                not(containsString("open request")))));
        send(customer, "/enrollments", Map.of()).andExpect(status().isBadRequest());
        send(customer, "/contact-requests", Map.of("serialNumbers", good)).andExpect(status().isBadRequest());
    }

    @Test
    void nobodyAsksForTheSamePrintersTwiceUnnoticed() throws Exception {
        // given a request for one of two printers
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(2);
        String asked = tick(customer, "add", serialNumbers);
        String first = add(customer, tick(customer, "add", serialNumbers.subList(0, 1)), 0);
        // when the page that was shown before is sent
        assertThat(add(customer, asked, 0)).isEqualTo(asked);
        // then it tells of the open request, and who means it can still ask
        show(customer.partner(), asked)
                .andExpect(content()
                        .string(allOf(
                                containsString("One of these printers is in an open request already"),
                                containsString(first),
                                containsString("name=\"known\" value=\"1\""))));
        assertThat(add(customer, asked, 1)).startsWith("/enrollments/").isNotEqualTo(first);
        show(customer.partner(), asked)
                .andExpect(content().string(containsString("2 of these printers are in open requests already")));
    }

    @Test
    void nothingTickedLeadsBackToTheList() throws Exception {
        Customer customer = customers.entitled();
        assertThat(tick(customer, "add", List.of())).isEqualTo("/organizations/" + customer.id() + "/printers");
    }

    @Test
    void nothingBeginsBeforeThereAreTermsThatSomebodyCouldAccept() throws Exception {
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(1);
        String page = tick(customer, "add", printers);
        withoutTerms.during(() -> {
            show(customer.partner(), page)
                    .andExpect(content().string(containsString("No terms of service are in force")))
                    .andExpect(content().string(not(containsString("name=\"known\""))));
            mvc.perform(post(customer.url() + "/enrollments")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"serialNumbers\":[\"" + printers.get(0) + "\"]}")
                            .with(authentication(SignedInAs.authentication(customer.partner()))))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.detail").value(startsWith("No terms of service are in force")));
        });
        show(customer.partner(), page).andExpect(content().string(containsString("name=\"known\"")));
    }

    private String tick(Customer customer, String then, List<String> serialNumbers) throws Exception {
        var request = post("/organizations/" + customer.id() + "/printers/selection")
                .param("ticked", "true")
                .param("then", then);
        serialNumbers.forEach(serialNumber -> request.param("serialNumbers", serialNumber));
        return mvc.perform(request.with(csrf()).with(authentication(SignedInAs.authentication(customer.partner()))))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    /**
     * @param known how many the page said are in open requests
     * @return page of the request, whose first task is open then
     */
    private String add(Customer customer, String page, int known) throws Exception {
        String selection = page.replaceAll(".*/selections/([^/]+)/add", "$1");
        return send(customer, "/enrollments", Map.of("selection", selection, "known", Integer.toString(known)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl()
                .replaceAll(".*from=([^#]+)#.*", "$1");
    }

    private ResultActions send(Customer customer, String path, Map<String, String> fields) throws Exception {
        var request = post("/organizations/" + customer.id() + path);
        fields.forEach(request::param);
        return mvc.perform(request.with(csrf()).with(authentication(SignedInAs.authentication(customer.partner()))));
    }

    @Test
    void printersOfTheParentOrganizationCannotBeSelected() throws Exception {
        Caller partner = customers.notEntitled().partner();
        show(partner, "/organizations/" + partner.partnerId() + "/printers")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("cannot be added to MPS Express"),
                                not(containsString("Paste serial numbers")))));
        show(partner, "/organizations/" + partner.partnerId() + "/printers/selection")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void escalationShowsItsTeamWhatToDecide() throws Exception {
        // given: a model that nobody supports is escalated
        Customer customer = customers.entitled();
        String serialNumber = customer.printer("ZZ999,NATIVE,2.0,1000,REGISTERED,NONE");
        Customer.Request request = customer.enroll(List.of(serialNumber))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "continue", "escalateIneligible", true));
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        // when
        String page = show(customer.partner(), "/enrollments/" + request.id())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        // then
        String link = page.substring(page.indexOf("/escalations/"));
        String escalation = link.substring(0, link.indexOf('"'));
        assertThat(escalation).matches("/escalations/[0-9a-f-]{36}");
        show(operations, escalation)
                .andExpect(content()
                        .string(allOf(
                                containsString(serialNumber),
                                containsString("ZZ999"),
                                containsString("Open in Tasklist"))));
        show(operations, "/enrollments/" + request.id())
                .andExpect(content().string(containsString("Open in Tasklist")));
        assertThat(page)
                .as("not the partner's task")
                .contains("Waits for others")
                .doesNotContain("Open in Tasklist");
        show(operations, "/escalations").andExpect(status().isOk());
        show(customer.partner(), "/escalations").andExpect(content().string(containsString(escalation)));
        show(customer.partner(), escalation)
                .andExpect(
                        content().string(allOf(containsString(serialNumber), not(containsString("Open in Tasklist")))));
        show(people.partnerUser(people.partner()), escalation).andExpect(status().isNotFound());
    }

    @Test
    void theTeamDecidesPrinterByPrinterAndNobodyElseDoes() throws Exception {
        // given two printers with customer operations
        Customer customer = customers.entitled();
        List<String> serialNumbers = List.of(
                customer.printer("ZZ999,NATIVE,2.0,1000,REGISTERED,NONE"),
                customer.printer("ZZ999,NATIVE,2.0,1000,REGISTERED,NONE"));
        Customer.Request request = customer.enroll(serialNumbers)
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "continue", "escalateIneligible", true));
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        String page = show(customer.partner(), "/enrollments/" + request.id())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String escalation = page.substring(page.indexOf("/escalations/")).split("\"", 2)[0];
        String button = "Decide the ticked printers";
        show(operations, escalation).andExpect(content().string(containsString(button)));
        show(people.staff(Role.TECHNICAL_SUPPORT), escalation)
                .andExpect(
                        content().string(allOf(not(containsString(button)), not(containsString("Open in Tasklist")))));

        // when a reason is missing
        decide(operations, escalation, "reject", "", serialNumbers.get(0))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Say why: the partner reads it."),
                                containsString("aria-label=\"Tick printer " + serialNumbers.get(0) + "\" checked"))));
        // then nothing is decided; and when it is there, the one printer is
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("OPEN");
        decide(operations, escalation, "reject", "Too old", serialNumbers.get(0))
                .andExpect(redirectedUrl(escalation));
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("NOT_ADDED");
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("OPEN");
        decide(customer.partner(), escalation, "approveException", "", serialNumbers.get(1))
                .andExpect(status().isForbidden());
    }

    @Test
    void partsOfARequestAreToldApartAndFoldedWhenTheyAreOver() throws Exception {
        // given a request with escalations of two statuses
        Customer customer = customers.entitled();
        String unsupported = customer.printer("ZZ999,NATIVE,2.0,1000,REGISTERED,NONE");
        String failed = customer.printer("CX725,NATIVE,2.0,1000,FAILED,NONE");
        Customer.Request request = customer.enroll(List.of(unsupported, failed)).continueWith(true);
        String url = "/enrollments/" + request.id();
        // then each says what it is about, and how many printers and which team it has
        show(customer.partner(), url)
                .andExpect(content()
                        .string(allOf(
                                containsString("<strong>Unsupported model</strong>"),
                                containsString("<strong>Printer registration failed</strong>"),
                                containsString("<span>one printer</span> · <span>Technical support</span>"),
                                containsString("Eligibility at the last check"),
                                not(containsString("finished part")),
                                not(containsString("closed escalation")))));

        // when one is decided
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        String escalation = escalationOf(customer.partner(), url, "Unsupported model");
        decide(operations, escalation, "reject", "Too old", unsupported).andExpect(status().isFound());
        request.runJobs();
        // then it is folded away, and says how it ended; its page names who decided
        show(customer.partner(), url)
                .andExpect(content()
                        .string(allOf(
                                containsString("One finished part"),
                                containsString("One closed escalation"),
                                containsString("Printers not added"))));
        show(operations, escalation).andExpect(content().string(containsString("<span>" + operations.name())));

        // when the request is over
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        decide(support, escalationOf(customer.partner(), url, "Printer registration failed"), "reject", "No", failed);
        request.runJobs();
        // then the page tells what became of the printers, not what they once were
        show(customer.partner(), url)
                .andExpect(content()
                        .string(allOf(
                                containsString("Not added. Reason: Too old"),
                                containsString("Not added. Reason: No"),
                                not(containsString("Eligibility at the last check")))));
    }

    private String escalationOf(Caller caller, String request, String status) throws Exception {
        String page = show(caller, request).andReturn().getResponse().getContentAsString();
        Matcher link =
                Pattern.compile("href=\"(/escalations/[^\"]+)\">" + status).matcher(page);
        assertThat(link.find()).as(status).isTrue();
        return link.group(1);
    }

    @Test
    void termsThatChangedMeanwhileSayWhyTheyComeAgain() throws Exception {
        // given terms that wait for acceptance, and the next version
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(1);
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);
        assertThat(earlierTerms(request)).isNull();
        customers.publishTerms("Newer terms");

        // when the partner accepts what they were shown
        request.acceptTerms();

        // then the form knows which version has been replaced, and the time line says so
        Integer earlier = earlierTerms(request);
        assertThat(earlier).isNotNull();
        show(customer.partner(), "/enrollments/" + request.id())
                .andExpect(content()
                        .string(containsString("version " + earlier + "; version " + (earlier + 1)
                                + " has replaced it and has to be accepted")));
    }

    /** Null while the terms did not change. */
    private Integer earlierTerms(Customer.Request request) {
        JsonNode variables = http.get(
                        request.customer().partner(),
                        "/engine-rest/task/" + request.task("userTask_acceptTerms")
                                + "/form-variables?variableNames=earlierTermsVersion")
                .json();
        JsonNode value = variables.at("/earlierTermsVersion/value");
        return value.isInt() ? value.asInt() : null;
    }

    private ResultActions decide(Caller caller, String escalation, String decision, String reason, String serialNumber)
            throws Exception {
        return mvc.perform(post(escalation + "/decisions")
                .param("serialNumbers", serialNumber)
                .param("decision", decision)
                .param("reason", reason)
                .with(csrf())
                .with(authentication(SignedInAs.authentication(caller))));
    }

    @Test
    void termsCanBeReadAndRefused() throws Exception {
        // given
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(1);
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);
        String url = "/enrollments/" + request.id();
        show(customer.partner(), "/terms").andExpect(status().isOk());
        show(customer.partner(), "/terms/999999").andExpect(status().isNotFound());
        show(customer.partner(), url).andExpect(content().string(containsString(url + "/terms-refusal")));
        show(customer.partner(), url + "/terms-refusal").andExpect(status().isOk());
        // when
        mvc.perform(post(url + "/terms-refusal")
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(customer.partner()))))
                .andExpect(redirectedUrl(url));
        // then
        assertThat(request.runJobs().outcome(serialNumbers.get(0))).isEqualTo("NOT_ADDED");
    }

    private ResultActions show(Caller caller, String url) throws Exception {
        return mvc.perform(get(url).with(authentication(SignedInAs.authentication(caller))));
    }

    private ResultActions upload(Caller caller, String url, String csv) throws Exception {
        return mvc.perform(multipart(url)
                .file(new MockMultipartFile("file", "fleet.csv", "text/csv", csv.getBytes()))
                .with(csrf())
                .with(authentication(SignedInAs.authentication(caller))));
    }
}
