package io.mpsexpress.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.imports.ImportUpload;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of child organizations, and the home page that tells about them. */
@ApplicationTest
class OrganizationPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @Autowired
    private RequestQueries requests;

    @Autowired
    private ImportUpload imports;

    private UUID partnerId;
    private Caller partner;

    @BeforeEach
    void aPartner() {
        partnerId = people.partner();
        partner = people.partnerUser(partnerId);
    }

    @Test
    void emptyListSaysWhatToDoNext() throws Exception {
        show(partner, "/organizations")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("No child organizations yet"),
                                containsString("href=\"/organizations/new\""),
                                not(containsString("<table")))));
    }

    @Test
    void listOffersToEntitleWhatIsNotEntitled() throws Exception {
        UUID customer = people.customer(partnerId);
        show(partner, "/organizations")
                .andExpect(content()
                        .string(allOf(
                                containsString("action=\"/organizations/" + customer + "/entitlement-requests\""),
                                not(containsString("No child organizations yet")))));
    }

    @Test
    void entitlementNamesPeople() throws Exception {
        Customer customer = customers.entitled();
        show(customer.partner(), "/organizations/" + customer.id())
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "equested by " + customer.partner().name()),
                                containsString("ecided by " + customer.partner().name()))));
    }

    @Test
    void searchWithoutResultIsNotAnEmptyList() throws Exception {
        people.customer(partnerId);
        show(partner, "/organizations?q=nobody")
                .andExpect(content().string(containsString("No child organization matches")));
    }

    @Test
    void staffLookButDoNotAct() throws Exception {
        UUID customer = people.customer(partnerId);
        show(people.staff(Role.CUSTOMER_OPERATIONS), "/organizations/" + customer)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/entitlement-requests\""))));
        show(people.staff(Role.CUSTOMER_OPERATIONS), "/organizations/new").andExpect(status().isForbidden());
        send(people.user(partnerId, Role.FLEET_MANAGER), "/organizations/" + customer + "/entitlement-requests")
                .andExpect(status().isForbidden());
    }

    @Test
    void pageIsInItalianForWhoeverAsks() throws Exception {
        mvc.perform(as(partner, get("/organizations")).header("Accept-Language", "it"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"it\""),
                                containsString("Organizzazioni secondarie"),
                                not(containsString("??")))));
    }

    @Test
    void createdOrganizationIsShownWithWhatComesNext() throws Exception {
        send(partner, "/organizations", "name", " Rossi <script> ")
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/organizations/")))
                .andExpect(flash().attributeExists("flash"));
        show(partner, "/organizations")
                .andExpect(content()
                        .string(allOf(containsString("Rossi &lt;script&gt;"), not(containsString("Rossi <script>")))));
    }

    @Test
    void refusedNameKeepsTheInputAndMarksTheField() throws Exception {
        String tooLong = "x".repeat(151);
        send(partner, "/organizations", "name", tooLong)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + tooLong + "\""),
                                containsString("aria-invalid=\"true\""),
                                containsString("Use at most 150 characters."))));
    }

    @Test
    void takenNameIsTold() throws Exception {
        send(partner, "/organizations", "name", "Rossi");
        send(partner, "/organizations", "name", "ROSSI")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is a child organization named ROSSI already")));
    }

    @Test
    void entitlingLeadsToTheTaskWhoseFormSaysThatItCannotBeUndone() throws Exception {
        // given
        UUID customer = people.customer(partnerId);
        // when
        String location = send(partner, "/organizations/" + customer + "/entitlement-requests")
                .andExpect(
                        header().string(
                                        "Location",
                                        matchesPattern(
                                                "/camunda/app/tasklist/default/\\?from=/entitlement-requests/[^#]+#/\\?task=.+")))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String task = location.replaceAll("\\?from=[^#]+", "");
        assertThat(http.get(partner, "/engine-rest/task/" + task.replaceAll(".*task=", "") + "/deployed-form")
                        .text())
                .contains("You cannot undo a yes.");
        // then: again leads to the same task, and home knows of both
        send(partner, "/organizations/" + customer + "/entitlement-requests").andExpect(redirectedUrl(location));
        show(partner, "/organizations/" + customer)
                .andExpect(content().string(allOf(containsString("Waits for confirmation"), containsString(task))));
        show(partner, "/")
                .andExpect(content()
                        .string(allOf(
                                containsString(task),
                                containsString("Confirm entitlement"),
                                containsString("Waits for you"),
                                not(containsString("Nothing waits for you")))));
    }

    @Test
    void whoWantsToEntitleOnceMoreIsToldThatItIsDone() throws Exception {
        Customer customer = customers.entitled();
        send(customer.partner(), "/organizations/" + customer.id() + "/entitlement-requests")
                .andExpect(redirectedUrl("/organizations/" + customer.id()))
                .andExpect(flash().attribute("flash", hasToString(containsString("alreadyEntitled"))));
    }

    @Test
    void someoneElsesCustomerIsAPageThatDoesNotExist() throws Exception {
        UUID foreign = people.customer(people.partner());
        show(partner, "/organizations/" + foreign).andExpect(status().isNotFound());
        send(partner, "/organizations/" + foreign + "/entitlement-requests").andExpect(status().isNotFound());
        show(partner, "/organizations/none").andExpect(status().isNotFound());
    }

    @Test
    void parentOrganizationIsRefusedInWords() throws Exception {
        send(partner, "/organizations/" + partnerId + "/entitlement-requests")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Only child organizations can be entitled")));
    }

    @Test
    void homeOfSomebodyWithoutWorkSaysSo() throws Exception {
        show(partner, "/")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing waits for you"), containsString("You have no open requests"))));
    }

    @Test
    void figuresLeadToWhatTheyCount() throws Exception {
        // given three printers, of which one has a contact and one is managed, and a request for the one with a contact
        Customer customer = customers.entitled();
        String ready = customer.goodPrinters(1).get(0);
        customer.goodPrinters(1);
        customer.printer("CX725,NATIVE,1.0,1000,REGISTERED,MANAGED");
        customer.giveContact(List.of(ready));
        customer.enroll(List.of(ready));
        String page = "/organizations/" + customer.id();

        show(customer.partner(), page)
                .andExpect(content()
                        .string(allOf(
                                containsString("One printer has no supplies delivery contact yet."),
                                containsString(page + "/printers?status=NO_SUPPLIES_CONTACT"),
                                containsString(page + "/printers?status=ALREADY_MANAGED"),
                                containsString(page + "/printers?status=ELIGIBLE"),
                                not(containsString(page + "/printers?status=UNSUPPORTED_MODEL")),
                                containsString("/requests?organization=" + customer.id() + "&amp;open=true"))));
        mvc.perform(as(customer.partner(), get("/api/v1/organizations/" + customer.id())))
                .andExpect(jsonPath("$.printerCount").value(3))
                .andExpect(jsonPath("$.managedCount").value(1))
                .andExpect(jsonPath("$.contactCount").value(1))
                .andExpect(jsonPath("$.openRequestCount").value(1));
    }

    @Test
    void openRequestsAreThoseOfEveryKindAndAreAllSeen() throws Exception {
        // given a request of each kind that waits, and an ended one
        Customer customer = customers.notEntitled();
        List<String> printers = customer.goodPrinters(2);
        customer.entitle();
        http.post(customer.partner(), customer.url() + "/contact-requests", Map.of("serialNumbers", printers));
        Customer another = customers.another(customer);
        http.post(another.partner(), another.url() + "/entitlement-requests", null);
        // then they are counted, for each customer its own
        assertThat(openRequests(customer)).isEqualTo(1);
        assertThat(openRequests(another)).isEqualTo(1);
        // and the number leads to them, whatever their kind
        customer.enroll(printers.subList(0, 1));
        assertThat(openRequests(customer)).isEqualTo(2);
        show(customer.partner(), "/requests?organization=" + customer.id() + "&open=true")
                .andExpect(content()
                        .string(allOf(
                                containsString("Add one printer to MPS Express"),
                                containsString("Assign a contact to 2 printers"),
                                not(containsString("Entitle to MPS Express")))));
        // and where there is none it says of whom
        show(customer.partner(), "/requests/entitlements?organization=" + customer.id() + "&open=true")
                .andExpect(content().string(containsString("<p class=\"form-control-plaintext mb-0\">")));
        show(customer.partner(), "/enrollments?organization=" + customer.id() + "&open=true")
                .andExpect(redirectedUrl("/requests/enrollments?organization=" + customer.id() + "&open=true"));
    }

    @Test
    void checkedFilesThatNobodyImportedAreOpenRequests() {
        Customer customer = customers.entitled();
        String header = "First Name,Last Name,Company Name,Email,Country Code,Phone Number,Address Line 1,"
                + "Address Line 2,City,State or Province,Postal Code,Country\n";
        http.postFile(
                customer.partner(),
                customer.url() + "/contact-imports?dryRun=true",
                "contacts.csv",
                (header + "Anna,Rossi,Rossi SpA,anna@example.com,39,312 345 6789,Via Roma 1,,Milano,,20121,IT\n")
                        .getBytes(StandardCharsets.UTF_8));
        SignedInAs.run(
                customer.partner(),
                () -> imports.check(
                        RequestKind.PRINTER_IMPORT,
                        customer.id(),
                        "fleet.csv",
                        new ByteArrayInputStream(
                                ("Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,"
                                                + "Management,IP Address,Firmware,Last Communication\n"
                                                + "T" + customer.id() + ",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n")
                                        .getBytes(StandardCharsets.UTF_8))));
        assertThat(openRequests(customer)).isEqualTo(2);
    }

    /** As the figures have it, and they have as many as the list. */
    private int openRequests(Customer customer) {
        int counted = http.get(customer.partner(), customer.url())
                .json()
                .get("openRequestCount")
                .asInt();
        SignedInAs.run(customer.partner(), () -> assertThat(
                        requests.list(RequestFilter.of(null, customer.id(), true), 100, null)
                                .items())
                .hasSize(counted));
        return counted;
    }

    @Test
    void nextStepLeadsAlongTheWayIntoTheProgram() throws Exception {
        Customer customer = customers.notEntitled();
        String page = "/organizations/" + customer.id();
        show(customer.partner(), page)
                .andExpect(content().string(containsString("action=\"" + page + "/entitlement-requests\"")));
        customer.entitle();
        nextStepIs(customer, page + "/printers/import");
        List<String> printers = customer.goodPrinters(2);
        nextStepIs(customer, page + "/printers?status=NO_SUPPLIES_CONTACT&amp;all=true");
        customer.giveContact(printers.subList(0, 1));
        nextStepIs(customer, page + "/printers?status=NO_SUPPLIES_CONTACT&amp;all=true");
        customer.giveContact(printers);
        nextStepIs(customer, page + "/printers?status=ELIGIBLE&amp;all=true");
        show(people.staff(Role.CUSTOMER_OPERATIONS), page)
                .andExpect(content().string(not(containsString("Next step"))));
    }

    @Test
    void printersThatSomebodyAskedForAlreadyAreNotReadyToBeAdded() throws Exception {
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(3);
        customer.giveContact(printers);
        String page = "/organizations/" + customer.id();
        show(customer.partner(), page).andExpect(content().string(containsString("3 printers are ready to be added")));

        Customer.Request request = customer.enroll(printers.subList(0, 2));
        show(customer.partner(), page).andExpect(content().string(containsString("One printer is ready to be added")));
        String number = request.now().get("number").asText();
        for (String list : List.of("/printers", page + "/printers")) {
            show(customer.partner(), list + "?q=" + printers.get(0))
                    .andExpect(content().string(containsString("In request " + number)));
            show(customer.partner(), list + "?q=" + printers.get(2))
                    .andExpect(content().string(not(containsString("In request "))));
        }

        customer.enroll(printers.subList(2, 3));
        show(customer.partner(), page)
                .andExpect(content().string(not(containsString("ready to be added"))))
                .andExpect(content().string(containsString("3 of them in an open request")));
    }

    private void nextStepIs(Customer customer, String url) throws Exception {
        show(customer.partner(), "/organizations/" + customer.id())
                .andExpect(content().string(containsString("<a class=\"btn btn-primary\" href=\"" + url + "\">")));
    }

    @Test
    void staffSeeTheCustomersOfAllPartnersOrOfOne() throws Exception {
        UUID own = people.customer(partnerId);
        UUID another = people.customer(people.partner());
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        show(operations, "/organizations?partner=" + partnerId)
                .andExpect(content()
                        .string(allOf(
                                containsString("The customers of Partner " + partnerId),
                                containsString("/organizations/" + own),
                                not(containsString("/organizations/" + another)))));
        show(operations, "/organizations?q=" + another)
                .andExpect(content().string(containsString("/organizations/" + another)));
        // a partner's people see their own, whatever they ask for
        show(partner, "/organizations?partner=" + people.partner()).andExpect(status().isNotFound());
        show(partner, "/organizations?partner=" + partnerId).andExpect(status().isOk());
    }

    @Test
    void administratorCreatesACustomerFromItsPartnersPage() throws Exception {
        Caller administrator = people.staff(Role.ADMINISTRATOR);
        show(administrator, "/organizations").andExpect(content().string(not(containsString("/organizations/new"))));
        show(administrator, "/organizations/new").andExpect(status().isUnprocessableEntity());
        show(administrator, "/organizations/" + partnerId)
                .andExpect(content().string(containsString("/organizations/new?partner=" + partnerId)));
        show(administrator, "/organizations/new?partner=" + partnerId)
                .andExpect(content().string(containsString("A customer of Partner " + partnerId)));
        mvc.perform(as(administrator, post("/organizations"))
                        .with(csrf())
                        .param("partner", partnerId.toString())
                        .param("name", "Verdi"))
                .andExpect(status().is3xxRedirection());
        show(partner, "/organizations").andExpect(content().string(containsString("Verdi")));
        // nobody else names a partner that is not theirs, and a customer is no partner
        mvc.perform(as(partner, post("/organizations"))
                        .with(csrf())
                        .param("partner", people.partner().toString())
                        .param("name", "Foreign"))
                .andExpect(status().isNotFound());
        mvc.perform(as(administrator, post("/organizations"))
                        .with(csrf())
                        .param("partner", people.customer(partnerId).toString())
                        .param("name", "Nested"))
                .andExpect(status().isNotFound());
        show(people.staff(Role.CUSTOMER_OPERATIONS), "/organizations/" + partnerId)
                .andExpect(content().string(not(containsString("/organizations/new"))));
    }

    @Test
    void formWithoutTokenIsRefused() throws Exception {
        mvc.perform(as(partner, post("/organizations").param("name", "Forged"))).andExpect(status().isForbidden());
    }

    @Test
    void languageIsChosenAndLeadsNowhereElse() throws Exception {
        mvc.perform(post("/language").with(csrf()).param("lang", "it").param("return", "/sign-in?x=1"))
                .andExpect(redirectedUrl("/sign-in?x=1"))
                .andExpect(header().string("Set-Cookie", containsString("lang=it")));
        mvc.perform(post("/language").with(csrf()).param("lang", "it").param("return", "//evil.example"))
                .andExpect(redirectedUrl("/"));
        mvc.perform(post("/language").with(csrf()).param("lang", "xx"))
                .andExpect(redirectedUrl("/"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    private ResultActions show(Caller caller, String url) throws Exception {
        return mvc.perform(as(caller, get(url)));
    }

    private ResultActions send(Caller caller, String url, String... field) throws Exception {
        MockHttpServletRequestBuilder request = as(caller, post(url)).with(csrf());
        return mvc.perform(field.length == 0 ? request : request.param(field[0], field[1]));
    }

    private static MockHttpServletRequestBuilder as(Caller caller, MockHttpServletRequestBuilder request) {
        return request.with(authentication(SignedInAs.authentication(caller)));
    }
}
