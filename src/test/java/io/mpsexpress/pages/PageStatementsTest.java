package io.mpsexpress.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.imports.ImportUpload;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Statements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * How many SQL statements the main pages take: the same for a few rows and for many. The numbers may only go down; the
 * printers page's goal is 12.
 */
@ApplicationTest
class PageStatementsTest {

    private static final int FEW = 5;
    private static final int MORE = 45;
    /** What is slower to make. */
    private static final int MORE_REQUESTS = 15;

    private static final String CONTACTS_HEADER = "First Name,Last Name,Company Name,Email,Country Code,Phone Number,"
            + "Address Line 1,Address Line 2,City,State or Province,Postal Code,Country";
    private static final String FLEET_HEADER = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ImportUpload printerImports;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Statements statements;

    private Customer customer;
    private String removal;
    private String printer;
    private Map<String, Caller> callers;

    @BeforeEach
    void somebodyOfEachRole() {
        customer = customers.entitled();
        callers = Map.of(
                "partner", customer.partner(),
                "operations", people.staff(Role.CUSTOMER_OPERATIONS),
                "support", people.staff(Role.TECHNICAL_SUPPORT),
                "offers", people.staff(Role.MPS_OFFER_MANAGER),
                "owner", people.staff(Role.PROCESS_OWNER));
    }

    /** The role, the page, and how many statements it takes at most. */
    private static Map<String, Integer> bounds() {
        Map<String, Integer> bounds = new LinkedHashMap<>();
        bounds.put("partner /", 17);
        bounds.put("operations /", 13);
        bounds.put("support /", 13);
        bounds.put("offers /", 14);
        bounds.put("owner /", 14);
        bounds.put("partner /organizations", 6);
        bounds.put("operations /organizations", 6);
        bounds.put("partner {customer}", 14);
        bounds.put("partner {customer}/printers", 9);
        bounds.put("partner {customer}/printers?q=T&status=NO_SUPPLIES_CONTACT&sort=-model", 12);
        bounds.put("partner {customer}/printers?all=true", 10);
        bounds.put("partner /printers", 7);
        bounds.put("operations /printers", 7);
        bounds.put("partner {customer}/printers/selections/{selection}", 10);
        bounds.put("partner {customer}/printers/selections/{selection}/printers", 17);
        bounds.put("partner {customer}/printers/selections/{selection}/add", 19);
        bounds.put("partner {customer}/contacts", 5);
        bounds.put("partner /requests/enrollments", 6);
        bounds.put("operations /requests/enrollments", 6);
        bounds.put("partner /requests/entitlements", 6);
        bounds.put("operations /requests/entitlements", 6);
        bounds.put("partner /requests/contacts", 6);
        bounds.put("operations /requests/contacts", 6);
        bounds.put("partner /requests/removals", 6);
        bounds.put("operations /requests/removals", 6);
        bounds.put("partner /removals/{removal}", 17);
        bounds.put("partner {customer}/printers/selections/{selection}/removal", 17);
        bounds.put("partner /requests/contact-imports", 5);
        bounds.put("operations /requests/contact-imports", 5);
        bounds.put("partner /requests/printer-imports", 5);
        bounds.put("operations /requests/printer-imports", 5);
        bounds.put("partner /requests/enrollments?organization={id}&open=true", 6);
        bounds.put("partner /requests", 6);
        bounds.put("operations /requests", 6);
        bounds.put("partner /search?q=T", 9);
        bounds.put("partner /search?q=Rossi", 8);
        bounds.put("operations /search?q=Rossi", 8);
        bounds.put("partner /printers/{printer}", 15);
        bounds.put("operations /escalations", 8);
        bounds.put("operations /notices", 2);
        bounds.put("operations /partners", 5);
        bounds.put("partner /people", 5);
        bounds.put("partner /insight", 10);
        bounds.put("owner /insight", 10);
        bounds.put("owner /insight?customer={id}", 12);
        bounds.put("partner /insight/reasons/NO_SUPPLIES_CONTACT", 4);
        bounds.put("owner /insight/funnel/MANAGED", 4);
        bounds.put("partner /insight/steps", 5);
        bounds.put("partner /insight/steps?customer={id}", 7);
        bounds.put("owner /insight/steps", 5);
        bounds.put("partner /insight/models", 6);
        bounds.put("partner /insight/models?customer={id}", 9);
        bounds.put("owner /insight/models", 6);
        bounds.put("partner /insight/trend", 7);
        bounds.put("owner /insight/trend?customer={id}", 11);
        bounds.put("partner /insight/steps/entitle-organization/userTask_confirmEntitlement", 5);
        bounds.put("partner /insight/models/entitle-organization/userTask_confirmEntitlement", 6);
        bounds.put("owner /insight/models/enroll-printers/userTask_reviewEligibility", 6);
        bounds.put("owner /insight/escalations/customer-operations/opened", 5);
        return bounds;
    }

    @Test
    void pagesTakeTheSameStatementsForFewRowsAndForMany() throws Exception {
        add(FEW, FEW);
        Map<String, List<String>> few = statements();
        add(MORE, MORE_REQUESTS);
        Map<String, List<String>> many = statements();
        assertSoftly(softly -> bounds().forEach((page, bound) -> {
            softly.assertThat(many.get(page))
                    .as("%s, for many rows as for few", page)
                    .hasSameSizeAs(few.get(page));
            softly.assertThat(many.get(page)).as(page).hasSizeLessThanOrEqualTo(bound);
        }));
    }

    /** Once more by the process of an enrollment, whose first step checks them. */
    @ParameterizedTest
    @CsvSource({"/enrollments, 2", "/contact-requests, 1"})
    void printersOfASelectionAreReadOnceWhenTheyAreAskedFor(String requests, int readings) throws Exception {
        // given
        customer.goodPrinters(FEW);
        String selection = selection();
        // when
        List<String> taken = statements.of(() -> mvc.perform(post("/organizations/" + customer.id() + requests)
                        .param("selection", selection)
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(customer.partner()))))
                .andExpect(status().is3xxRedirection()));
        // then they are neither looked up by their serial numbers nor checked once more
        assertThat(taken).filteredOn(sql -> sql.contains(" printer p ")).hasSize(readings);
    }

    private Map<String, List<String>> statements() throws Exception {
        String selection = selection();
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String page : bounds().keySet()) {
            Caller caller = callers.get(page.split(" ")[0]);
            String path = page.split(" ")[1]
                    .replace("{customer}", "/organizations/{id}")
                    .replace("{id}", customer.id().toString())
                    .replace("{selection}", selection)
                    .replace("{removal}", removal)
                    .replace("{printer}", printer);
            // the first time may fill what is kept in memory
            show(caller, path);
            List<String> taken = statements.of(() -> show(caller, path));
            // every call of this test begins a session, and now and then one looks whether the person still is a user
            taken.removeIf(sql -> sql.contains("SPRING_SESSION") || sql.contains("app_user_role"));
            kept.put(page, taken);
        }
        return kept;
    }

    private void show(Caller caller, String path) throws Exception {
        mvc.perform(get(path).with(authentication(SignedInAs.authentication(caller))))
                .andExpect(status().isOk());
    }

    private String selection() throws Exception {
        return mvc.perform(post("/organizations/" + customer.id() + "/printers/selection")
                        .param("all", "true")
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(customer.partner()))))
                .andReturn()
                .getResponse()
                .getRedirectedUrl()
                .replaceAll(".*/", "");
    }

    /** Rows of all kinds. */
    private void add(int rows, int requests) {
        List<String> printers = customer.goodPrinters(rows);
        printer = printers.get(0);
        List<String> managed = customer.managedPrinters(1 + rows + requests);
        // the first stays without a removal, so that one can be asked for
        removal = customer.removePrinters(managed.subList(1 + requests, managed.size()));
        String unsupported = customer.printer("ZZ999,NATIVE,2.0,1000,REGISTERED,NONE");
        customer.giveContact(printers.subList(0, rows / 2));
        for (int i = 0; i < rows; i++) {
            people.customer(customer.partner().partnerId());
            http.post(customer.partner(), customer.url() + "/contacts", Customer.contact());
        }
        for (int i = 0; i < requests; i++) {
            customer.enroll(printers.subList(i, i + 1));
            customer.removePrinters(managed.subList(1 + i, 2 + i));
            http.post(
                    customer.partner(),
                    customer.url() + "/contact-requests",
                    Map.of("serialNumbers", printers.subList(i, i + 1)));
            Customer another = customers.another(customer);
            http.post(another.partner(), another.url() + "/entitlement-requests", null);
            importFiles(another);
        }
        for (int i = 0; i < requests / 2; i++) {
            customer.enroll(List.of(unsupported)).continueWith(true);
        }
    }

    private void importFiles(Customer of) {
        http.postFile(
                of.partner(), of.url() + "/contact-imports?dryRun=true", "contacts.csv", bytes(CONTACTS_HEADER + "\n"));
        SignedInAs.run(
                of.partner(),
                () -> printerImports.check(
                        RequestKind.PRINTER_IMPORT,
                        of.id(),
                        "fleet.csv",
                        new ByteArrayInputStream(bytes(
                                FLEET_HEADER + "\nT" + of.id() + ",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
