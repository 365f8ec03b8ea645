package io.mpsexpress.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.file.ContactCsv;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.FullWidth;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.MutatedFiles;
import io.mpsexpress.support.People;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Through every door: what nobody sees decides nothing, and what is no text is refused rather than breaking something. */
@ApplicationTest
class InputAsPeopleHaveItTest {

    private static final String ORGANIZATIONS = "/api/v1/organizations";
    private static final int MUTATED = 200;

    @Autowired
    private Http http;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerAdapter controllers;

    private Customer customer;
    private String api;

    @BeforeEach
    void aCustomer() {
        customer = customers.entitled();
        api = ORGANIZATIONS + "/" + customer.id();
    }

    /** 16 */
    @ParameterizedTest
    @ValueSource(strings = {"\\u00a0", "\\u200b", "\\u3164\\u2800\\u00ad", "x\\ud800y", "\\udc00", "Caff\\ufffd", ""})
    void aNameOfNothingVisibleOrOfNoUnicodeIsRefused(String name) {
        Answer answer = http.post(customer.partner(), ORGANIZATIONS, "{\"name\":\"" + name + "\"}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("name");
    }

    /** 16 */
    @Test
    void anInvisibleCharacterMakesNoOtherNameAndHidesNone() {
        String name = "Bergmann Logistik " + UUID.randomUUID();
        Answer created = http.post(customer.partner(), ORGANIZATIONS, Map.of("name", name + "\u200b"));
        assertThat(created.json().get("name").asText()).isEqualTo(name);

        Answer again = http.post(
                customer.partner(), ORGANIZATIONS, Map.of("name", "\u202a" + name.replace(" ", "\u00a0 ") + "\u202c"));
        assertThat(again.status()).as(again.toString()).isEqualTo(409);

        String found = http.get(
                        customer.partner(), "/api/v1/organizations?q=" + encoded("\u200bBERGMANN\u00a0log\u00adistik"))
                .text();
        assertThat(found).contains(name);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noUnicodeIsRefusedWhereverItStandsInABody(String path, String body, String field) {
        Answer answer = http.post(customer.partner(), path.replace("{api}", api), body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("{api}/contacts", "{\"city\":\"a\\ud800\"}", "city"),
                Arguments.of("{api}/enrollments", "{\"serialNumbers\":[\"A\",\"\\udfffB\"]}", "serialNumbers[1]"),
                Arguments.of(
                        "{api}/contact-assignments", "{\"contact\":{\"firstName\":\"\\ud800\"}}", "contact.firstName"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no parts at all",
                "--x\r\nbroken off",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nbroken off"
            })
    void anUploadThatIsNoneIsNoErrorOfTheServer(String body) {
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
            for (String kind : List.of("/contact-imports", "/printer-imports")) {
                Answer answer = http.send(http.request(customer.partner(), api + kind)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));

                assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
                // in what is no part at all, only the file is missing
                assertThat(answer.json().get("code").asText()).isIn("failure.parts", "failure.fields");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "/api/v1/removals/x/withdrawal   | {\"reason\":\"x\",\"reason\":\"y\"}              | reason",
                "/api/v1/organizations           | {\"name\":\"x\",\"name\":\"y\"}                  | name",
                "/api/v1/management-results      | {\"results\":[{\"outcome\":0}]}                  | results[0].outcome"
            })
    void whatMayMeanTwoThingsIsRefused(String path, String body, String field) {
        Answer answer = http.post(customer.partner(), path, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%ED%A0%80",
                "?q=%00",
                "?q=%FF",
                "?q=%EF%BF%BD",
                "?q=%E2%80%8B",
                "?q=%C2%A0&contactName=%ED%A0%80"
            })
    void addressesOfAnyBytesBreakNothing(String query) {
        for (String path :
                List.of("/organizations", api + "/contacts", api + "/printers", api.substring(7) + "/printers")) {
            assertThat(http.get(customer.partner(), path + query).status())
                    .as(path + query)
                    .isLessThan(500);
        }
    }

    /** 01, 02 */
    @Test
    void aSerialNumberIsOneHoweverItIsWritten() throws IOException {
        String serialNumber = "Bug" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(fleet("01-fleet-serial-invisible.csv", serialNumber)
                        .get("created")
                        .asInt())
                .isEqualTo(1);

        JsonNode second = fleet("01-fleet-serial-invisible-second.csv", serialNumber);
        assertThat(second.get("created").asInt()).isZero();
        assertThat(second.get("updated").asInt()).isEqualTo(1);
        assertThat(second.get("invalid")).hasSize(2);

        JsonNode lowerCase = fleet("02-fleet-serial-lower-case.csv", serialNumber);
        assertThat(lowerCase.get("created").asInt()).isZero();
        assertThat(lowerCase.get("updated").asInt()).isEqualTo(1);

        String pasted = "\u200b" + serialNumber.toUpperCase() + "\u00a0";
        assertThat(customer.check(List.of(pasted))
                        .at("/printers/0/serialNumber")
                        .asText())
                .isEqualTo(serialNumber);
        for (String typed : List.of(
                serialNumber.toUpperCase(),
                serialNumber.toLowerCase(),
                "\u200b" + serialNumber + "\u00a0",
                FullWidth.of(serialNumber.toLowerCase()))) {
            assertThat(http.get(customer.partner(), api + "/printers?q=" + encoded(typed))
                            .json()
                            .get("items"))
                    .as(typed)
                    .hasSize(1);
        }
        assertThat(customer.requestEnrollment(List.of(serialNumber, serialNumber.toLowerCase()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aModelIsOneHoweverItIsWritten() {
        String bare = customer.printer("CX725,NATIVE,2.0,1,REGISTERED,NONE");
        String dressed = customer.printer("Lexmark CX725,NATIVE,2.0,1,REGISTERED,NONE");
        customer.printer("CX725de,NATIVE,2.0,1,REGISTERED,NONE");

        for (String asked :
                List.of("CX725", "lexmark cx725", "LEXMARK\u00ae\u00a0CX\u00ad725", FullWidth.of("cx725"))) {
            JsonNode found = http.get(customer.partner(), api + "/printers?model=" + encoded(asked))
                    .json();
            assertThat(found.at("/items").findValuesAsText("serialNumber"))
                    .as(asked)
                    .containsExactlyInAnyOrder(bare, dressed);
        }
    }

    @Test
    void aSearchForThousandsOfWordsIsAnswered() throws Exception {
        String words = IntStream.range(0, 1_500).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        assertThat(http.get(customer.partner(), api + "/contacts?q=" + encoded(words))
                        .status())
                .isEqualTo(200);
        mvc.perform(get("/organizations/" + customer.id() + "/printers")
                        .param("contactName", words)
                        .with(authentication(SignedInAs.authentication(customer.partner()))))
                .andExpect(status().isOk());
    }

    /** 18 */
    @Test
    void aReasonThatIsNoUnicodeIsRefusedAndTheTaskStaysOpen() {
        String serialNumber = customer.printer("E460,NATIVE,2.0,1,REGISTERED,NONE");
        Customer.Request request = customer.enroll(List.of(serialNumber)).continueWith(true);
        String task = request.task("userTask_decideEscalation");

        Answer answer = http.post(
                people.staff(Role.CUSTOMER_OPERATIONS),
                "/engine-rest/task/" + task + "/submit-form",
                "{\"variables\":{\"escalationDecision\":{\"value\":\"reject\"},"
                        + "\"decisionReason\":{\"value\":\"a\\ud800b\"}}}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("decisionReason");
        assertThat(request.task("userTask_decideEscalation")).isEqualTo(task);
    }

    /** 15, and a zero that a spreadsheet took away */
    @Test
    void postalCodesThatLookWrongAreWarnedOfAtTheCheck() throws IOException {
        String file = new String(sample("15-contact-kosovo.csv"), UTF_8);
        byte[] german = file.replace("383", "49")
                .replace("44 123 456", "30 123456")
                .replace("20121,XK", "1067,DE")
                .getBytes(UTF_8);

        JsonNode checked = http.postFile(customer.partner(), api + "/contact-imports?dryRun=true", "c.csv", german)
                .json();
        assertThat(checked.get("toImport").asInt()).isEqualTo(1);
        assertThat(checked.at("/warnings/0/row").asInt()).isEqualTo(2);
        assertThat(checked.at("/warnings/0/column").asText()).isEqualTo("Postal Code");
        assertThat(checked.at("/warnings/0/reason").asText()).contains("01067");

        JsonNode kosovo = http.postFile(
                        customer.partner(), api + "/contact-imports?dryRun=true", "c.csv", file.getBytes(UTF_8))
                .json();
        assertThat(kosovo.get("invalid")).isEmpty();
        assertThat(kosovo.get("warnings")).isEmpty();
    }

    @Test
    void mutatedFleetFilesAreAnsweredAndARefusedOneWritesNothing() {
        byte[] file = fleetFile().getBytes(UTF_8);
        long seed = System.nanoTime();
        for (int i = 0; i < MUTATED; i++) {
            int before = count("printer");
            Answer answer = customer.sendFleet(MutatedFiles.of(file, seed + i));
            assertThat(answer.status()).as("seed %d: %s", seed + i, answer).isIn(200, 422);
            if (answer.status() != 200) {
                assertThat(count("printer")).as("seed %d", seed + i).isEqualTo(before);
            }
        }
    }

    @Test
    void mutatedContactFilesAreAnsweredAndCheckedOnly() {
        byte[] file = ContactCsv.FILE
                .write(Stream.generate(() -> ContactField.valuesOf(ContactSamples.valid()))
                        .limit(20)
                        .toList())
                .getBytes(UTF_8);
        long seed = System.nanoTime();
        for (int i = 0; i < MUTATED; i++) {
            Answer answer = http.postFile(
                    customer.partner(), api + "/contact-imports?dryRun=true", "c.csv", MutatedFiles.of(file, seed + i));
            assertThat(answer.status()).as("seed %d: %s", seed + i, answer).isIn(201, 422);
        }
        assertThat(count("supplies_contact")).isZero();
    }

    @Test
    void everyReaderOfBodiesCleansTexts() throws IOException {
        List<ObjectMapper> readers = controllers.getMessageConverters().stream()
                .filter(converter -> converter.canRead(Typed.class, MediaType.APPLICATION_JSON))
                .map(converter -> ((MappingJackson2HttpMessageConverter) converter).getObjectMapper())
                .toList();
        assertThat(readers).isNotEmpty();
        for (ObjectMapper reader : readers) {
            Typed typed = reader.readValue(
                    "{\"name\":\"\\u200bA\\u00a0\",\"names\":[\" B\"],\"more\":{\"c\":\"C\\ufeff\"},"
                            + "\"newPassword\":\" p\\u00a0\"}",
                    Typed.class);
            assertThat(typed).isEqualTo(new Typed("A", List.of("B"), Map.of("c", "C"), " p\u00a0"));
        }
    }

    record Typed(String name, List<String> names, Map<String, String> more, String newPassword) {}

    private int count(String table) {
        return jdbc.queryForObject(
                "select count(*) from " + table + " where organization_id = ?", Integer.class, customer.id());
    }

    private JsonNode fleet(String name, String serialNumber) throws IOException {
        String file = new String(sample(name), UTF_8)
                .replace("BUG0100", serialNumber)
                .replace("bug0100", serialNumber.toLowerCase());
        return customer.importFleet(file);
    }

    private static String fleetFile() {
        return "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,Management,IP Address,"
                + "Firmware,Last Communication\n"
                + "S" + UUID.randomUUID()
                + ",CX725,FLEET,1.10,1000,REGISTERED,NONE,192.0.2.1,FW1,2026-11-15T08:47:00Z\n"
                + "S" + UUID.randomUUID() + ",\"Lexmark CX725\",LOCAL,1.10,,REGISTERED,,,,\n";
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = InputAsPeopleHaveItTest.class.getResourceAsStream("/as-people-have-them/" + name)) {
            return file.readAllBytes();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
