package io.mpsexpress.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactFixture;
import io.mpsexpress.contact.ContactFixture.Customer;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ContactApiTest {

    @Autowired
    private ContactFixture fixture;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = fixture.entitledCustomer();
    }

    @Test
    void aContactIsCreatedReadChangedAndDeleted() {
        // when created
        Answer created = create(ContactSamples.valid());

        // then it is there, clean and with its first version
        assertThat(created.status()).isEqualTo(201);
        String id = created.json().get("id").asText();
        assertThat(created.header("Location")).endsWith(customer.path("/contacts/" + id));
        assertThat(contact(id)).isEqualTo(created.json());
        assertThat(created.json().get("country").asText()).isEqualTo("IT");
        assertThat(created.json().get("printerCount").asInt()).isZero();

        // when what was read is sent back with a change, then it is changed
        ObjectNode change = ((ObjectNode) created.json()).put("city", "Torino");
        Answer changed = http.put(customer.manager(), customer.path("/contacts/" + id), change);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(contact(id).get("city").asText()).isEqualTo("Torino");
        assertThat(contact(id).get("version").asInt())
                .isGreaterThan(created.json().get("version").asInt());

        // when deleted, then it is gone
        assertThat(http.delete(customer.manager(), customer.path("/contacts/" + id))
                        .status())
                .isEqualTo(204);
        assertThat(http.get(customer.manager(), customer.path("/contacts/" + id))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void allFieldsThatAreWrongAreNamedAtOnce() {
        Answer answer = http.post(
                customer.manager(),
                customer.path("/contacts"),
                "{\"firstName\": \" \", \"email\": \"nobody\", \"countryCode\": \"+39\", \"country\": \"Italia\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(texts(answer.json().get("errors"), "field"))
                .containsExactly(
                        "firstName",
                        "lastName",
                        "companyName",
                        "email",
                        "countryCode",
                        "phoneNumber",
                        "addressLine1",
                        "city",
                        "country");
        assertThat(texts(answer.json().get("errors"), "message"))
                .contains("Enter digits only, without + and spaces: 39, not +39.");
        assertThat(fixture.countContacts(customer.id())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ADA, rossi, Ada.Rossi@Example.COM", "' Ada ', Rossi, ada.rossi@example.com"})
    void theSameContactInAnotherSpellingExistsAlready(String firstName, String lastName, String email) {
        String id = create(ContactSamples.valid()).json().get("id").asText();

        Answer again = create(ContactSamples.named(firstName, lastName, email));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("contactId").asText()).isEqualTo(id);
        assertThat(texts(again.json().get("errors"), "field")).containsExactly("email");
    }

    @Test
    void decomposedUnicodeMakesNoOtherContact() {
        create(ContactSamples.named("Jos\u00e9", "Pe\u00f1a", "jose@example.com"));
        assertThat(create(ContactSamples.named("Jose\u0301", "Pen\u0303a", "jose@example.com"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whoeverCreatesTheSameContactAtTheSameTimeCreatesItOnce() throws Exception {
        List<Answer> answers = atOnce(8, () -> create(ContactSamples.valid()));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(fixture.countContacts(customer.id())).isEqualTo(1);
    }

    @Test
    void theListIsSortedByNamePagedAndSearched() {
        // given contacts of several companies and cities, named in several alphabets
        create(ContactSamples.named("Zoe", "Bianchi", "zoe@example.com"));
        create(ContactSamples.named("Ada", "Bianchi", "ada@example.com"));
        create(ContactSamples.named("Πέτρος", "Λιακόπουλος", "petros@example.com"));
        create(ContactSamples.named("慎", "渡辺", "shin@example.com"));
        create(ContactSamples.named("<script>alert(1)</script>", "100%_", "x@example.com"));

        // when it is read page by page
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = http.get(customer.manager(), customer.path("/contacts?limit=2&cursor=" + cursor))
                    .json();
            names.addAll(texts(page.get("items"), "firstName"));
            cursor = page.get("nextCursor").textValue();
        }

        // then each is there once, by last and first name
        assertThat(names).containsExactly("<script>alert(1)</script>", "Ada", "Zoe", "Πέτρος", "慎");
        assertThat(found("q=bianchi")).containsExactly("Ada", "Zoe");
        assertThat(found("q=ADA bia")).containsExactly("Ada");
        assertThat(found("q=λιακόπουλοσ")).containsExactly("Πέτρος");
        assertThat(found("q=渡辺")).containsExactly("慎");
        assertThat(found("q=0%_")).containsExactly("<script>alert(1)</script>");
        assertThat(found("q=%")).hasSize(1);
        assertThat(found("company=rossi&city=MILANO")).hasSize(5);
        assertThat(found("company=verdi")).isEmpty();
        assertThat(found("city=roma")).isEmpty();
        assertThat(found("q=x\u0000y")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "cursor=nonsense"})
    void aListThatCannotBeIsRefused(String query) {
        assertThat(http.get(customer.manager(), customer.path("/contacts?" + query))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theLongestValuesInEveryScriptAreKept() {
        ContactDetails longest = new ContactDetails(
                "𝒜".repeat(100),
                "\ufdfa".repeat(100),
                "名".repeat(150),
                "é".repeat(32) + "@" + "a".repeat(60) + ".example.com",
                "39",
                "02 1234567",
                "ا".repeat(200),
                "Ω\n".repeat(99) + "Ω",
                "𝒜".repeat(100),
                "م".repeat(100),
                "9".repeat(20),
                "IT");

        Answer created = create(longest);

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(contact(created.json().get("id").asText()).get("lastName").asText())
                .isEqualTo(longest.lastName());
        assertThat(http.get(customer.manager(), customer.path("/contacts?limit=1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheOwnPartnerAndStaffSeeContactsAndOnlyFleetManagersWrite() {
        String id = create(ContactSamples.valid()).json().get("id").asText();
        Caller other = people.partnerUser(people.partner());
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller administrator = people.user(customer.partnerId(), Role.PARTNER_ADMINISTRATOR);

        for (String path : List.of("/contacts", "/contacts/" + id, "/contact-imports")) {
            assertThat(http.get(null, customer.path(path)).status()).isEqualTo(401);
            assertThat(http.get(other, customer.path(path)).status()).isEqualTo(404);
            assertThat(http.get(operations, customer.path(path)).status()).isEqualTo(200);
            assertThat(http.get(administrator, customer.path(path)).status()).isEqualTo(200);
        }
        assertThat(http.delete(other, customer.path("/contacts/" + id)).status())
                .isEqualTo(404);
        assertThat(http.delete(operations, customer.path("/contacts/" + id)).status())
                .isEqualTo(403);
        assertThat(http.post(administrator, customer.path("/contacts"), ContactSamples.valid())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aParentOrganizationHasNoContacts() {
        Answer answer = http.get(customer.manager(), "/api/v1/organizations/" + customer.partnerId() + "/contacts");
        assertThat(answer.status()).isEqualTo(422);
    }

    private Answer create(ContactDetails details) {
        return http.post(customer.manager(), customer.path("/contacts"), details);
    }

    private Answer post(String path, Object body) {
        return http.post(customer.manager(), customer.path(path), body);
    }

    private JsonNode contact(String id) {
        return http.get(customer.manager(), customer.path("/contacts/" + id)).json();
    }

    private List<String> found(String query) {
        String encoded = List.of(query.split("&")).stream()
                .map(part -> part.split("=", 2))
                .map(part -> part[0] + "=" + URLEncoder.encode(part[1], StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();
        JsonNode page = http.get(customer.manager(), customer.path("/contacts?" + encoded))
                .json();
        return texts(page.get("items"), "firstName");
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(java.util.Collections.nCopies(times, call))) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
