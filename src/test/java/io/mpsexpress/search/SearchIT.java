package io.mpsexpress.search;

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
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What one text finds, whichever module keeps it, and for whom. */
@ApplicationTest
class SearchIT {

    private static final String FLEET = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,"
            + "Management,IP Address,Firmware,Last Communication\n";

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
    private Caller operations;
    /** In no text but those of this test. */
    private String tag;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        partner = customer.partner();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        tag = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }

    @Test
    void aRequestIsFoundByItsNumberAsPeopleSayIt() {
        String id = customer.enroll(customer.goodPrinters(1)).id();
        String number = number(id);
        String digits = number.substring(2);

        for (String said : List.of(
                number,
                number.toLowerCase(Locale.ROOT),
                "E" + digits,
                "e " + digits,
                " E - " + digits + " ",
                digits,
                digits.substring(0, 2) + " " + digits.substring(2))) {
            assertThat(found(partner, said).at("/requests").findValuesAsText("id"))
                    .as(said)
                    .contains(id);
        }
        assertThat(found(partner, "R-" + digits).at("/requests")).isEmpty();
    }

    @Test
    void aRequestIsFoundByItsNote() {
        http.post(
                partner,
                customer.url() + "/enrollments",
                Map.of("serialNumbers", customer.goodPrinters(1), "note", "Order " + tag));

        JsonNode request =
                found(partner, "order " + tag.toLowerCase(Locale.ROOT)).at("/requests/0");

        assertThat(request.get("note").asText()).isEqualTo("Order " + tag);
        assertThat(request.get("kind").asText()).isEqualTo("ENROLLMENT");
        assertThat(request.get("organizationId").asText())
                .isEqualTo(customer.id().toString());
    }

    @Test
    void printersAreFoundByHowTheirSerialNumberBeginsInEitherCase() {
        importPrinters(tag + "A", tag + "B");

        assertThat(serialNumbers(tag)).containsExactly(tag + "A", tag + "B");
        assertThat(serialNumbers(tag.toLowerCase(Locale.ROOT))).containsExactly(tag + "A", tag + "B");
        assertThat(serialNumbers("  " + tag + "b ")).containsExactly(tag + "B");
        assertThat(serialNumbers(tag.substring(1))).as("its middle").isEmpty();
        assertThat(serialNumbers("CX725")).as("a model").isEmpty();
    }

    @Test
    void organizationsAreFoundByEveryWordOfTheirNameThoseThatBeginWithItFirst() {
        create("Azienda " + tag);
        create(tag + " Zeta");
        create("Azienda altra");

        assertThat(names(tag)).containsExactly(tag + " Zeta", "Azienda " + tag);
        assertThat(names(tag.toLowerCase(Locale.ROOT) + " azienda")).containsExactly("Azienda " + tag);
    }

    @Test
    void contactsAreFoundByHowWordsOfNameCompanyAndAddressBegin() {
        Map<String, Object> contact = Customer.contact();
        contact.put("firstName", "Maria");
        contact.put("lastName", "D'Angelo");
        contact.put("companyName", "Hotel " + tag + "weiss & Co.");
        contact.put("email", "m.dangelo@" + tag.toLowerCase(Locale.ROOT) + ".example.com");
        http.post(partner, customer.url() + "/contacts", contact);

        for (String typed : List.of(
                tag,
                tag.toLowerCase(Locale.ROOT) + " hotel",
                "d'angelo " + tag,
                "maria " + tag,
                "Angelo, Maria " + tag,
                "dangelo@" + tag,
                "m.dangelo@" + tag.toLowerCase(Locale.ROOT) + ".example.com")) {
            JsonNode contacts = found(partner, typed).get("contacts");
            assertThat(contacts).as(typed).hasSize(1);
            assertThat(contacts.at("/0/lastName").asText()).isEqualTo("D'Angelo");
            assertThat(contacts.at("/0/organizationId").asText())
                    .isEqualTo(customer.id().toString());
            assertThat(contacts.at("/0/organizationName").asText()).startsWith("Customer ");
        }
        assertThat(found(partner, tag.substring(2)).get("contacts"))
                .as("a middle")
                .isEmpty();
        assertThat(found(partner, tag + " nobody").get("contacts")).isEmpty();
    }

    @Test
    void aContactIsFoundByWhatItIsCalledNow() {
        JsonNode contact = http.post(partner, customer.url() + "/contacts", Customer.contact())
                .json();
        Map<String, Object> changed = Customer.contact();
        changed.put("companyName", tag);
        changed.put("version", contact.get("version").asInt());
        http.put(partner, customer.url() + "/contacts/" + contact.get("id").asText(), changed);

        assertThat(found(partner, tag).get("contacts")).hasSize(1);
    }

    @Test
    void nobodyFindsWhatIsAnotherPartners() {
        String number = number(customer.enroll(customer.goodPrinters(1)).id());
        importPrinters(tag + "A");
        create("Azienda " + tag);
        Map<String, Object> contact = Customer.contact();
        contact.put("companyName", tag);
        http.post(partner, customer.url() + "/contacts", contact);
        Caller stranger = customers.entitled().partner();

        assertThat(sizes(found(partner, tag))).containsExactly(0, 1, 1, 1);
        assertThat(sizes(found(operations, tag))).containsExactly(0, 1, 1, 1);
        assertThat(sizes(found(stranger, tag))).containsExactly(0, 0, 0, 0);
        assertThat(found(operations, number).get("requests")).hasSize(1);
        assertThat(found(stranger, number).get("requests")).isEmpty();
    }

    @Test
    void tenOfEachAreEnoughAndThePageLeadsToTheOthers() throws Exception {
        importPrinters(
                java.util.stream.IntStream.range(10, 22).mapToObj(i -> tag + i).toArray(String[]::new));

        assertThat(serialNumbers(tag)).hasSize(10).startsWith(tag + "10").endsWith(tag + "19");
        show(partner, tag).andExpect(content().string(containsString("\"/printers?q=" + tag + "\"")));
        show(partner, tag + "1").andExpect(content().string(not(containsString("\"/printers?q="))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "!",
                "'",
                "\\",
                "\\'",
                "&",
                "|",
                ":*",
                "<->",
                "( )",
                "''",
                "=\"\"",
                "\u200b",
                "a\u0001b"
            })
    void whatMeansSomethingToADatabaseMeansNothingHere(String text) {
        Caller nobodysPartner = people.partnerUser(people.partner());

        assertThat(http.get(nobodysPartner, "/api/v1/search?q=" + encoded(text)).status())
                .isEqualTo(200);
        assertThat(found(nobodysPartner, text).get("printers")).isEmpty();
        assertThat(found(nobodysPartner, text).get("contacts")).isEmpty();
    }

    @Test
    void nothingFindsNothingAndTooMuchIsRefused() throws Exception {
        assertThat(sizes(found(partner, " "))).containsExactly(0, 0, 0, 0);
        assertThat(http.get(partner, "/api/v1/search").status()).isEqualTo(400);
        Http.Answer tooLong = http.get(partner, "/api/v1/search?q=" + "x".repeat(201));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.json().at("/errors/0/field").asText()).isEqualTo("q");
        assertThat(http.get(partner, "/api/v1/search?q=" + "x".repeat(200)).status())
                .isEqualTo(200);
        assertThat(http.get(null, "/api/v1/search?q=x").status()).isEqualTo(401);
        show(partner, "x".repeat(201)).andExpect(status().isUnprocessableEntity());
        show(partner, "").andExpect(status().isOk()).andExpect(content().string(not(containsString("Nothing found"))));
        show(partner, tag).andExpect(content().string(containsString("Nothing found")));
    }

    @Test
    void theOnlyThingOfANumberIsShownAtOnce() throws Exception {
        String id = customer.enroll(customer.goodPrinters(1)).id();
        importPrinters(tag + "A", tag + "AB");

        show(partner, number(id).toLowerCase(Locale.ROOT)).andExpect(redirectedUrl("/enrollments/" + id));
        show(partner, tag.toLowerCase(Locale.ROOT) + "ab").andExpect(redirectedUrl("/printers/" + tag + "AB"));
        // where others begin with it, they are shown as well; and a beginning alone is no number
        show(partner, tag + "A").andExpect(status().isOk());
        importPrinters(tag + "C1");
        show(partner, tag + "C").andExpect(status().isOk()).andExpect(content().string(containsString(tag + "C1")));
    }

    @Test
    void thePageShowsWhatWasFoundWithItsCustomerAndWhereItStands() throws Exception {
        http.post(
                partner,
                customer.url() + "/enrollments",
                Map.of("serialNumbers", customer.goodPrinters(1), "note", "Order " + tag));
        importPrinters(tag + "<i>");
        create("Azienda " + tag);
        Map<String, Object> contact = Customer.contact();
        contact.put("companyName", tag + " SpA");
        http.post(partner, customer.url() + "/contacts", contact);

        show(partner, tag)
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + tag + "\""),
                                containsString("Order " + tag),
                                containsString("In review"),
                                containsString(tag + "&lt;i&gt;"),
                                containsString("/printers?serialNumber=" + tag + "%3Ci%3E"),
                                containsString("Azienda " + tag),
                                containsString("Not entitled yet"),
                                containsString(tag + " SpA"))));
    }

    private ResultActions show(Caller caller, String text) throws Exception {
        return mvc.perform(get("/search").param("q", text).with(authentication(SignedInAs.authentication(caller))));
    }

    private String number(String enrollment) {
        return http.get(partner, "/api/v1/enrollments/" + enrollment)
                .json()
                .get("number")
                .asText();
    }

    private void importPrinters(String... serialNumbers) {
        StringBuilder csv = new StringBuilder(FLEET);
        for (String serialNumber : serialNumbers) {
            csv.append(serialNumber).append(",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n");
        }
        customer.importFleet(csv.toString());
    }

    private void create(String name) {
        assertThat(http.post(partner, "/api/v1/organizations", Map.of("name", name))
                        .status())
                .isEqualTo(201);
    }

    private List<String> serialNumbers(String text) {
        return found(partner, text).get("printers").findValuesAsText("serialNumber");
    }

    private List<String> names(String text) {
        return found(partner, text).get("organizations").findValuesAsText("name");
    }

    private static List<Integer> sizes(JsonNode found) {
        return List.of(
                found.get("requests").size(),
                found.get("printers").size(),
                found.get("organizations").size(),
                found.get("contacts").size());
    }

    private JsonNode found(Caller caller, String text) {
        return http.get(caller, "/api/v1/search?q=" + encoded(text)).json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
