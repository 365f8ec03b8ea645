package io.mpsexpress.printer.list.web;

import static io.mpsexpress.support.CsvLines.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages on which printers are listed, selected and checked before anybody asks for anything. */
@ApplicationTest
class PrinterPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    private Customer customer;
    private Caller partner;
    private String printers;

    @BeforeEach
    void aCustomerOfAPartner() {
        customer = customers.notEntitled();
        partner = customer.partner();
        printers = "/organizations/" + customer.id() + "/printers";
    }

    @Test
    void aListCanBeFilteredAndLeadsBackToItsBeginning() throws Exception {
        String one = customer.goodPrinters(1).get(0);
        String other = customer.printer("E460,FLEET,1.9,1000,REGISTERED,NONE");

        assertThat(page(printers + "?model=E460&sort=-model")).contains(other).doesNotContain(one);
        assertThat(page(printers + "?agentType=NATIVE")).contains(one).doesNotContain(other);
        assertThat(page(printers + "?management=PENDING")).contains("No printer matches");
        assertThat(page("/printers?model=E460"))
                .contains(other, "Look, filter and export here", printers)
                .doesNotContain("Select all");
    }

    @Test
    void whatAListCannotDoLeadsBackToTheList() throws Exception {
        String back = "href=\"" + printers + "\">Show the list from its beginning";
        Map.of("?sort=colour", 422, "?management=PERHAPS", 400, "?cursor=nonsense", 422, ".csv?status=NONE", 400)
                .forEach((asked, status) -> {
                    MockHttpServletResponse answer = answered(printers + asked);
                    assertThat(answer.getStatus()).as(asked).isEqualTo(status);
                    assertThat(content(answer)).as(asked).contains(back);
                });
        assertThat(content(answered("/printers?status=NONE"))).contains("href=\"/printers\">Show the list");
        assertThat(content(answered(printers + "/nowhere?x=1"))).doesNotContain("Show the list");
    }

    private MockHttpServletResponse answered(String url) {
        try {
            return answer(get(url));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void printersOfTheParentOrganizationAreMarkedAmongThoseOfAll() throws Exception {
        customer.goodPrinters(1);
        assertThat(page("/printers")).doesNotContain("Partner's own").doesNotContain("Partner&#39;s own");
        http.postFile(
                partner,
                "/api/v1/organizations/" + partner.partnerId() + "/printer-imports",
                "fleet.csv",
                ("Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,Management,IP Address,"
                                + "Firmware,Last Communication\nP" + partner.partnerId()
                                + ",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n")
                        .getBytes(StandardCharsets.UTF_8));

        String all = page("/printers");
        assertThat(all.split("Partner&#39;s own", -1)).hasSize(2);
        assertThat(all.substring(all.indexOf("/organizations/" + partner.partnerId())))
                .contains("Partner&#39;s own");
    }

    @Test
    void theWayBackFromASelectionKeepsTheFilter() throws Exception {
        String serialNumber = customer.goodPrinters(1).get(0);
        String back = "class=\"back\" href=\"" + printers + "?q=CX&amp;model=CX725\"";

        assertThat(page(selectAll("q=CX&model=CX725", "check"))).contains(back);
        MockHttpServletResponse ticked = answer(post(printers + "/selection")
                .param("ticked", "true")
                .param("serialNumbers", serialNumber)
                .param("q", "CX")
                .param("model", "CX725"));
        assertThat(page(ticked.getRedirectedUrl()))
                .contains(back, "One printer is selected")
                .doesNotContain("criteria");
    }

    @Test
    void columnsAreRememberedForEachPerson() throws Exception {
        customer.goodPrinters(1);
        Caller colleague = people.partnerUser(partner.partnerId());

        MockHttpServletResponse chosen = answer(post("/printers/columns")
                .param("columns", "firmware", "nonsense", "ipAddress")
                .param("return", printers + "?model=CX725"));

        assertThat(chosen.getRedirectedUrl()).isEqualTo(printers + "?model=CX725");
        assertThat(header(partner)).contains("Firmware", "IP address").doesNotContain("Model", "Agent");
        assertThat(header(colleague)).contains("Model", "Agent").doesNotContain("Firmware");
        // and no column at all is no choice
        mvc.perform(post("/printers/columns").with(csrf()).with(authentication(SignedInAs.authentication(partner))))
                .andExpect(flash().attribute("flash", Flash.warning("printer.view.none")));
        assertThat(header(partner)).contains("Firmware", "IP address").doesNotContain("Model", "Agent");
        answer(post("/printers/columns").param("view", "managed"));
        assertThat(header(partner))
                .contains("Company name", "Lexmark managed", "Supplies delivery contact", "Model")
                .doesNotContain("Firmware");
        answer(post("/printers/columns").param("view", "own"));
        assertThat(header(partner)).contains("Firmware");
    }

    @Test
    void nobodyIsLedElsewhereByChoosingColumns() throws Exception {
        for (String elsewhere : List.of("https://example.com", "//example.com", "/\\example.com", "/sign-out", "")) {
            assertThat(answer(post("/printers/columns").param("view", "managed").param("return", elsewhere))
                            .getRedirectedUrl())
                    .isEqualTo("/printers");
        }
    }

    @Test
    void aFileHoldsWhatMatchesAndNoSpreadsheetRunsIt() throws Exception {
        String formula = customer.printer("=1+1,NATIVE,2.0,1000,REGISTERED,NONE");
        String other = customer.goodPrinters(1).get(0);

        MockHttpServletResponse file = answer(get(printers + ".csv?model==1+1"));

        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"printers-Customer-" + customer.id() + "-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(file.getContentAsString())
                .startsWith("\ufeff" + quoted("Serial number,Model"))
                .contains(quoted(formula + ",'=1+1"))
                .doesNotContain(other);
        assertThat(answer(get("/printers.csv")).getContentAsString()).contains(formula, other);
        Caller foreigner = people.partnerUser(people.partner());
        assertThat(answer(foreigner, get(printers + ".csv")).getStatus()).isEqualTo(404);
        assertThat(answer(foreigner, get("/printers.csv")).getContentAsString()).doesNotContain(formula, other);
    }

    @Test
    void pastedSerialNumbersAreSortedOutAndTheGoodOnesCanGoOn() throws Exception {
        // given printers of this, of another customer and of another partner
        List<String> mine = customer.goodPrinters(2);
        String others = customers.another(customer).goodPrinters(1).get(0);
        String foreign = customers.notEntitled().goodPrinters(1).get(0);
        // when
        MockHttpServletResponse answer =
                paste(String.join("\r\n", mine) + ";" + mine.get(0) + ", " + others + " NOPE1 " + foreign);
        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("2 serial numbers are not known", "NOPE1", foreign)
                .contains("One printer belongs to another customer", others)
                .contains("One serial number is in the list more than once")
                .contains("Go on with the 2 printers that can be used");
        String selection = link(answer.getContentAsString(), printers + "/selections/");
        assertThat(page(selection)).contains("2 printers are selected.");
        // and a clean list goes on by itself
        assertThat(paste(String.join("\n", mine)).getRedirectedUrl()).startsWith(printers + "/selections/");
        assertThat(paste(" ").getStatus()).isEqualTo(422);
        assertThat(paste("NOPE1").getContentAsString()).contains("None can be used");
    }

    @Test
    void allThatMatchAreCountedCheckedAndShownWithAllReasons() throws Exception {
        // given more printers than a page holds, two of which have two reasons
        customer.goodPrinters(60);
        String two = customer.printer("E460,FLEET,1.9,1000,REGISTERED,NONE");
        customer.printer("E460,NATIVE,2.0,,REGISTERED,NONE");
        customer.printer("CX725,NATIVE,2.0,10,REGISTERED,MANAGED");

        // then the number is told before anything happens
        assertThat(page(printers)).contains("Select all printers of this customer", "rel=\"next\"");
        assertThat(page(printers + "?all=true")).contains("All 63 printers of this customer are selected.");
        assertThat(page(printers + "?all=true&model=E460")).contains("All 2 printers that match are selected.");

        // when all are selected
        String selection = selectAll("", "check");
        String check = page(selection);

        // then each status has its number, and they add up
        assertThat(check).contains("63 printers are selected.", "is not entitled to MPS Express yet");
        assertThat(count(check, "NO_SUPPLIES_CONTACT")).isEqualTo("60");
        assertThat(count(check, "UNSUPPORTED_MODEL")).isEqualTo("2");
        assertThat(count(check, "ALREADY_MANAGED")).isEqualTo("1");
        assertThat(page(selection + "/printers?status=UNSUPPORTED_MODEL"))
                .contains(two, "No supplies delivery contact", "Fleet Agent older than required");
        assertThat(page(selection + "/printers")).contains("rel=\"next\"");
        assertThat(page(selection + "/printers?status=ELIGIBLE")).contains("No printer has this status now");
        String file = answer(get(selection + "/printers.csv")).getContentAsString();
        assertThat(file.lines()).hasSize(64);
        assertThat(file)
                .contains(quoted(two + ",E460,Unsupported model")
                        + ",\"Unsupported model; No supplies delivery contact; "
                        + "Fleet Agent older than required (1.9, at least 1.10 is required)\"");
        assertThat(answer(get(selection + "/printers.csv?status=ALREADY_MANAGED"))
                        .getContentAsString()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aSelectionStaysAsItWasAndItsEligibilityIsOfNow() throws Exception {
        customer.entitle();
        List<String> serialNumbers = customer.goodPrinters(3);
        String selection = selectAll("status=NO_SUPPLIES_CONTACT", "check");
        assertThat(page(selection)).contains("3 printers are selected");

        customer.giveContact(serialNumbers.subList(0, 2));

        assertThat(count(page(selection), "ELIGIBLE")).isEqualTo("2");
        assertThat(count(page(selection), "NO_SUPPLIES_CONTACT")).isEqualTo("1");
        assertThat(page(selection + "/add?status=ELIGIBLE"))
                .contains("2 printers", "cannot be undone by the partner", "Request to add 2 printers");
    }

    @Test
    void whatIsSelectedIsRequestedWithoutNamingEveryPrinter() throws Exception {
        customer.entitle();
        List<String> serialNumbers = customer.goodPrinters(3);
        customer.giveContact(serialNumbers.subList(0, 2));
        String id = selectAll("", "add").replaceAll(".*/selections/([^/]+).*", "$1");

        MockHttpServletResponse added = answer(post("/organizations/" + customer.id() + "/enrollments")
                .param("selection", id)
                .param("status", "ELIGIBLE"));
        MockHttpServletResponse contact = answer(post("/organizations/" + customer.id() + "/contact-requests")
                .param("selection", id)
                .param("only", "NO_SUPPLIES_CONTACT"));

        assertThat(customer.request(added.getRedirectedUrl().replaceAll(".*from=/enrollments/([^#]+)#.*", "$1"))
                        .printers())
                .containsOnlyKeys(serialNumbers.subList(0, 2));
        assertThat(page(contact.getRedirectedUrl().replaceAll(".*from=([^#]+)#.*", "$1")))
                .contains("1 printer");
        assertThat(answer(post("/organizations/" + customer.id() + "/enrollments")
                                .param("selection", id)
                                .param("status", "REGISTRATION_FAILED"))
                        .getStatus())
                .isEqualTo(409);
    }

    /** The browser sends on what it sent: the request begins with that click, and its task opens. */
    @Test
    void aContactForWhatIsSelectedIsAskedForAtOnce() throws Exception {
        customer.entitle();
        List<String> serialNumbers = customer.goodPrinters(3);
        customer.giveContact(serialNumbers.subList(0, 1));

        MockHttpServletResponse assign = answer(post(printers + "/selection?all=true&then=assign&contact=none"));
        MockHttpServletResponse create = answer(
                post(printers + "/selection?ticked=true&then=create").param("serialNumbers", serialNumbers.get(0)));

        assertThat(List.of(assign.getStatus(), create.getStatus())).containsOnly(307);
        String begin = "/organizations/" + customer.id() + "/contact-requests?selection=";
        assertThat(assign.getRedirectedUrl()).startsWith(begin).doesNotContain("newContact");
        assertThat(create.getRedirectedUrl()).startsWith(begin).endsWith("&newContact=true");
        assertThat(task(answer(post(assign.getRedirectedUrl()))))
                .isEqualTo("userTask_chooseSuppliesContact " + partner.userId());
        assertThat(task(answer(post(create.getRedirectedUrl()))))
                .isEqualTo("userTask_createSuppliesContact " + partner.userId());
    }

    /** The task that the answer leads to, and who has it. */
    private String task(MockHttpServletResponse answer) {
        String id = answer.getRedirectedUrl().replaceAll(".*task=", "");
        JsonNode task = http.get(partner, "/engine-rest/task/" + id).json();
        return task.get("taskDefinitionKey").asText() + " "
                + task.get("assignee").asText();
    }

    @Test
    void onlyWhatCanWorkIsOfferedForPrintersOfAStatus() throws Exception {
        customer.entitle();
        customer.printer("CX725,NATIVE,2.0,10,REGISTERED,MANAGED");
        String managed = selectAll("", "check");
        customer.printer("CX725,NATIVE,2.0,10,REGISTERED,PENDING");
        customer.printer("E460,NATIVE,2.0,10,REGISTERED,NONE");
        customer.printer("CX725,NATIVE,2.0,,REGISTERED,NONE");
        String all = selectAll("", "check");

        assertThat(main(all + "/printers?status=ALREADY_MANAGED"))
                .contains("cannot be added again", "/contact-requests\"")
                .doesNotContain("/add");
        assertThat(main(all + "/printers?status=MANAGEMENT_PENDING"))
                .contains("Until Lexmark has answered")
                .doesNotContain("/add", "/contact-requests");
        assertThat(main(all + "/printers?status=UNSUPPORTED_MODEL")).contains("/add?", "/contact-requests\"");
        assertThat(main(all + "/printers?status=PAGE_COUNT_MISSING"))
                .contains("It can be added after that.", "/contact-requests\"")
                .doesNotContain("/add");
        // nor is there anything to add of a selection of managed ones
        assertThat(main(managed)).contains("there is nothing to add").doesNotContain("/add");
        assertThat(main(managed + "/add")).contains("there is nothing to add").doesNotContain("cannot be undone");
        assertThat(main(all + "/add")).contains("2 of them are in MPS Express already", "Request to add 4 printers");
    }

    private String main(String url) throws Exception {
        String page = page(url);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    @Test
    void aSelectionIsItsCreatorsOnly() throws Exception {
        customer.goodPrinters(1);
        String selection = selectAll("", "");
        String id = selection.replaceAll(".*/", "");
        Caller colleague = people.partnerUser(partner.partnerId());
        Caller foreigner = people.partnerUser(people.partner());
        Caller administrator = people.user(partner.partnerId(), Role.PARTNER_ADMINISTRATOR);

        for (String rest : List.of("", "/printers", "/printers.csv", "/add")) {
            assertThat(answer(get(selection + rest)).getStatus()).as(rest).isEqualTo(200);
            assertThat(answer(colleague, get(selection + rest)).getStatus())
                    .as(rest)
                    .isEqualTo(404);
            assertThat(answer(foreigner, get(selection + rest)).getStatus())
                    .as(rest)
                    .isEqualTo(404);
            assertThat(answer(administrator, get(selection + rest)).getStatus())
                    .as(rest)
                    .isEqualTo(403);
        }
        for (String what : List.of("/enrollments", "/contact-requests")) {
            assertThat(answer(
                                    colleague,
                                    post("/organizations/" + customer.id() + what)
                                            .param("selection", id))
                            .getStatus())
                    .as(what)
                    .isEqualTo(404);
        }
        // nor can it be used for another customer
        String elsewhere = "/organizations/" + customers.another(customer).id();
        assertThat(answer(get(elsewhere + "/printers/selections/" + id)).getStatus())
                .isEqualTo(404);
        assertThat(answer(post(elsewhere + "/enrollments").param("selection", id))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void contactsToFilterByAreSearchedByName() throws Exception {
        customer.entitle();
        List<String> serialNumbers = customer.goodPrinters(2);
        customer.giveContact(serialNumbers.subList(0, 1));

        assertThat(choices("?contactName=ross ann")).contains("Anna Rossi", "Milano");
        assertThat(choices("?contactName=verdi")).contains("No contact has this name.");
        String contact = choices("").replaceAll("(?s).*value=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(page(printers + "?contact=" + contact))
                .contains(serialNumbers.get(0), "Anna Rossi")
                .doesNotContain(serialNumbers.get(1));
        Caller foreigner = people.partnerUser(people.partner());
        assertThat(answer(foreigner, get(printers + "/contact-choices").header("HX-Request", "true"))
                        .getStatus())
                .isEqualTo(404);
    }

    private String choices(String query) throws Exception {
        return answer(get(printers + "/contact-choices" + query).header("HX-Request", "true"))
                .getContentAsString();
    }

    private String selectAll(String filter, String then) throws Exception {
        return answer(post(printers + "/selection?all=true&then=" + then + "&" + filter))
                .getRedirectedUrl();
    }

    private MockHttpServletResponse paste(String serialNumbers) throws Exception {
        return answer(post(printers + "/selection").param("serialNumbers", serialNumbers));
    }

    private String header(Caller caller) throws Exception {
        String page = answer(caller, get(printers)).getContentAsString();
        return page.substring(page.indexOf("<thead>"), page.indexOf("</thead>"));
    }

    private static String count(String check, String status) {
        String row =
                check.substring(check.indexOf("<td class=\"number\"", check.indexOf("status-" + status.toLowerCase())));
        return row.substring(0, row.indexOf("</td>")).replaceAll("<[^>]*>", "").strip();
    }

    private static String link(String page, String beginning) {
        String link = page.substring(page.indexOf(beginning));
        return link.substring(0, link.indexOf('"'));
    }

    private String page(String url) throws Exception {
        MockHttpServletResponse answer = answer(get(url));
        assertThat(answer.getStatus()).as(url).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return answer(partner, request);
    }

    private MockHttpServletResponse answer(Caller caller, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        request.with(csrf()).with(authentication(SignedInAs.authentication(caller))))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
