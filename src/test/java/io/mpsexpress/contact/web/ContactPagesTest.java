package io.mpsexpress.contact.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactFixture;
import io.mpsexpress.contact.ContactFixture.Customer;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.CsvLines;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class ContactPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ContactFixture fixture;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = fixture.entitledCustomer();
    }

    @Test
    void anEmptyListOffersToImportContacts() throws Exception {
        open(customer.manager(), "/contacts")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Import contacts")))
                .andExpect(content().string(containsString("No contacts yet")));
    }

    @Test
    void contactsOfAllCustomersAreFoundByWhoMaySeeThem() throws Exception {
        String name = "Zenobia " + customer.id();
        String id = create(ContactSamples.named("Ada", name, "zenobia@example.com"));
        for (Caller reader : List.of(customer.manager(), people.staff(Role.CUSTOMER_OPERATIONS))) {
            mvc.perform(as(reader, get("/contacts").param("q", name)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(page("/contacts/" + id))));
        }
        mvc.perform(as(people.partnerUser(people.partner()), get("/contacts").param("q", name)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No contact matches")))
                .andExpect(content().string(not(containsString(id))));
    }

    @Test
    void staffReadsAndIsOfferedNothingToChange() throws Exception {
        String id = create(ContactSamples.valid());
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);

        open(operations, "/contacts")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ada Rossi")))
                .andExpect(content().string(not(containsString("Duplicate"))))
                .andExpect(content().string(not(containsString("/contacts/new"))));
        open(operations, "/contacts/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<fieldset disabled")));
        mvc.perform(as(operations, post(page("/contacts/" + id + "/deletion")))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contacts", "/contacts/new", "/contact-imports", "/contact-imports/new"})
    void thePagesOfAnotherPartnersCustomerAreNotFound(String path) throws Exception {
        open(people.partnerUser(people.partner()), path).andExpect(status().isNotFound());
        open(people.partnerUser(customer.partnerId()), path).andExpect(status().isOk());
    }

    @Test
    void namesInWhateverScriptAreShownAsTheyAre() throws Exception {
        String id = create(new ContactDetails(
                SCRIPT,
                "Παπαδόπουλος",
                "株式会社",
                "a@example.com",
                "39",
                "02 1234567",
                "شارع الملك\n\"5\"",
                "",
                "Łódź",
                "",
                "20121",
                "IT"));
        for (String path : new String[] {"/contacts", "/contacts/" + id, "/contacts/" + id + "/deletion"}) {
            open(customer.manager(), path)
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("&lt;script&gt;alert(1)&lt;/script&gt; Παπαδόπουλος"),
                                    not(containsString(SCRIPT)))));
        }
        // several lines are edited as several lines: a browser would join them in a field of one
        open(customer.manager(), "/contacts/" + id)
                .andExpect(content().string(containsString("شارع الملك\n&quot;5&quot;</textarea>")));
    }

    @Test
    void theSearchFindsPartsAndSaysWhenThereIsNothing() throws Exception {
        create(ContactSamples.valid());
        open(customer.manager(), "/contacts?q=ros").andExpect(content().string(containsString("Ada Rossi")));
        open(customer.manager(), "/contacts?q=nobody")
                .andExpect(content().string(containsString("No contact matches")))
                .andExpect(content().string(not(containsString("No contacts yet"))));
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndMarksTheFields() throws Exception {
        mvc.perform(as(
                        customer.manager(),
                        post(page("/contacts")).param("firstName", SCRIPT).param("email", "nobody")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"")))
                .andExpect(content().string(containsString("Enter one complete e-mail address")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    }

    @Test
    void whatOnlyLooksWrongIsSaidWhileItIsTyped() throws Exception {
        mvc.perform(doubts("2012", "it"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It may be 02012.")));
        mvc.perform(doubts("20121", "IT")).andExpect(content().string(not(containsString("<p"))));
        mvc.perform(doubts("20121", "")).andExpect(content().string(not(containsString("<p"))));
    }

    private MockHttpServletRequestBuilder doubts(String postalCode, String country) {
        return get("/contacts/doubts")
                .param("postalCode", postalCode)
                .param("country", country)
                .header("HX-Request", "true")
                .with(authentication(SignedInAs.authentication(customer.manager())));
    }

    @Test
    void aDuplicateIsFilledInAndSavedAsAnotherContact() throws Exception {
        String id = create(ContactSamples.valid());
        open(customer.manager(), "/contacts/new?copyOf=" + id)
                .andExpect(content().string(containsString("value=\"ada.rossi@example.com\"")))
                .andExpect(content().string(not(containsString("name=\"version\""))));
    }

    @Test
    void whoDeletesAContactThatGotPrintersMeanwhileIsOfferedToMoveThem() throws Exception {
        String id = create(ContactSamples.valid());
        String printer = fixture.printer(customer.id(), customer.partnerId());
        http.post(
                customer.manager(),
                customer.path("/contact-assignments"),
                Map.of("contactId", id, "serialNumbers", List.of(printer)));

        mvc.perform(as(customer.manager(), post(page("/contacts/" + id + "/deletion"))))
                .andExpect(redirectedUrl(page("/contacts/" + id + "/deletion")));
        open(customer.manager(), "/contacts/" + id + "/deletion")
                .andExpect(content().string(containsString("is assigned to 1 printer")));
        // nothing chosen: nothing happens, and the page says what is missing
        mvc.perform(as(customer.manager(), post(page("/contacts/" + id + "/reassignment"))))
                .andExpect(redirectedUrl(page("/contacts/" + id + "/deletion")))
                .andExpect(flash().attributeExists("flash"));
    }

    @Test
    void whileContactsAreAddedThePageAsksForItsProgress() throws Exception {
        String url = upload("contacts-300.csv");
        mvc.perform(as(customer.manager(), post(url + "/confirmation"))).andExpect(redirectedUrl(url));

        mvc.perform(as(customer.manager(), get(url).header("HX-Request", "true")))
                .andExpect(content()
                        .string(allOf(
                                containsString("hx-trigger=\"every 1s\""),
                                containsString("0 of 300 rows done"),
                                not(containsString("<html")))));
        jobs.runAll(customer.partnerId());
        mvc.perform(as(customer.manager(), get(url).header("HX-Request", "true")))
                .andExpect(content()
                        .string(allOf(containsString("Contacts imported"), not(containsString("hx-trigger")))));
        // a second click on "Import" or "Cancel" shows how it is
        for (String act : new String[] {"/confirmation", "/cancellation"}) {
            mvc.perform(as(customer.manager(), post(url + act)))
                    .andExpect(redirectedUrl(url))
                    .andExpect(flash().attributeExists("flash"));
        }
    }

    @Test
    void filesToDownloadBeginWithAByteOrderMarkForSpreadsheets() throws Exception {
        String url = upload("contacts-with-problems.csv");
        for (String path : new String[] {url + "/failed-rows.csv", page("/contact-imports/sample.csv")}) {
            mvc.perform(as(customer.manager(), get(path)))
                    .andExpect(header().string("Content-Disposition", matchesRegex("attachment; filename=.*\\.csv\"")))
                    .andExpect(content()
                            .string(startsWith("\ufeff" + CsvLines.quoted(String.join(",", ContactField.columns())))));
        }
    }

    @Test
    void anUploadWithoutFileIsAskedForOne() throws Exception {
        mvc.perform(as(customer.manager(), multipart(page("/contact-imports"))))
                .andExpect(redirectedUrl(page("/contact-imports/new")))
                .andExpect(flash().attributeExists("flash"));
    }

    @Test
    void aPostWithoutTokenIsRefused() throws Exception {
        mvc.perform(post(page("/contacts")).with(authentication(SignedInAs.authentication(customer.manager()))))
                .andExpect(status().isForbidden());
    }

    private String upload(String name) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", name, "text/csv", ContactSamples.file(name));
        return mvc.perform(as(
                        customer.manager(), multipart(page("/contact-imports")).file(file)))
                .andExpect(redirectedUrlPattern(page("/contact-imports/*")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String create(ContactDetails details) {
        return http.post(customer.manager(), customer.path("/contacts"), details)
                .json()
                .get("id")
                .asText();
    }

    private ResultActions open(Caller caller, String path) throws Exception {
        return mvc.perform(as(caller, get(page(path))));
    }

    private String page(String path) {
        return "/organizations/" + customer.id() + path;
    }

    private static MockHttpServletRequestBuilder as(Caller caller, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(authentication(SignedInAs.authentication(caller)));
    }
}
