package io.mpsexpress.contact.file.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactFixture;
import io.mpsexpress.contact.ContactFixture.Customer;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.file.ContactCsv;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.CsvLines;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Import of contacts with the real process, its jobs run by hand. */
@ApplicationTest
class ContactImportApiTest {

    @Autowired
    private ContactFixture fixture;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RuntimeService runtime;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = fixture.entitledCustomer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts-12.csv", "contacts-300.csv", "contacts-300-semicolon-bom.csv"})
    void goodFilesComeInWhole(String name) {
        JsonNode result = fixture.importFile(customer, ContactSamples.file(name));

        int rows = result.get("total").asInt();
        assertThat(result.get("state").asText()).isEqualTo("COMPLETED");
        assertThat(result.get("imported").asInt()).isEqualTo(rows);
        assertThat(fixture.countContacts(customer.id())).isEqualTo(rows);
        assertThat(result.get("existing")).isEmpty();
        assertThat(result.get("notImported")).isEmpty();
        assertThat(result.get("invalid")).isEmpty();
        assertThat(runtime.createIncidentQuery()
                        .tenantIdIn(customer.partnerId().toString())
                        .count())
                .isZero();
    }

    @Test
    void theFileWithProblemsReportsExactlyThese() {
        JsonNode result = fixture.importFile(customer, ContactSamples.file("contacts-with-problems.csv"));

        assertThat(result.get("total").asInt()).isEqualTo(7);
        assertThat(result.get("imported").asInt()).isEqualTo(2);
        assertThat(rows(result, "invalid", "row", "column"))
                .containsExactly(
                        tuple("3", "Country Code"),
                        tuple("4", "Email"),
                        tuple("5", "Country"),
                        tuple("6", "First Name"),
                        tuple("6", "Phone Number"));
        assertThat(rows(result, "existing", "row", "firstName", "lastName")).containsExactly(rowOfSample(8));
        assertThat(result.get("notImported")).isEmpty();
    }

    @Test
    void aDryRunWritesNoContactUntilItIsConfirmed() {
        // when checked
        Answer checked = fixture.upload(customer, ContactSamples.file("contacts-with-problems.csv"), true, null);

        // then everything is known and nothing is there
        assertThat(checked.status()).isEqualTo(201);
        assertThat(checked.json().get("state").asText()).isEqualTo("CHECKED");
        assertThat(checked.json().get("toImport").asInt()).isEqualTo(2);
        assertThat(checked.json().get("existing")).hasSize(1);
        assertThat(checked.json().get("invalid")).hasSize(5);
        jobs.runAll(customer.partnerId());
        assertThat(fixture.countContacts(customer.id())).isZero();

        // when confirmed, then it is imported
        String path = importPath(checked);
        Answer confirmed = http.post(customer.manager(), path + "/confirmation", null);
        assertThat(confirmed.status()).isEqualTo(202);
        assertThat(confirmed.json().get("state").asText()).isEqualTo("IMPORTING");
        jobs.runAll(customer.partnerId());
        assertThat(fixture.get(customer, checked).get("imported").asInt()).isEqualTo(2);
        assertThat(fixture.countContacts(customer.id())).isEqualTo(2);

        // and a second confirmation comes too late
        assertThat(http.post(customer.manager(), path + "/confirmation", null).status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "contacts-301.csv, contact.import.refused.tooMany, 301",
        "contacts-latin1.csv, contact.import.refused.encoding, Row 2"
    })
    void aFileThatCannotBeUsedIsRefusedWholeAndInTheHistory(String name, String code, String said) {
        Answer refused = fixture.upload(customer, ContactSamples.file(name), false, null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().get("code").asText()).isEqualTo(code);
        assertThat(refused.json().get("detail").asText()).contains(said);
        assertThat(fixture.countContacts(customer.id())).isZero();
        JsonNode history = http.get(customer.manager(), customer.path("/contact-imports"))
                .json()
                .get("items");
        assertThat(history).hasSize(1);
        assertThat(history.get(0).get("state").asText()).isEqualTo("REFUSED");
        assertThat(history.get(0).get("refusal").get("message").asText()).contains(said);
        assertThat(history.get(0).get("uploadedBy").asText())
                .isEqualTo(customer.manager().userId());
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused() {
        Answer refused = fixture.upload(customer, new byte[3 * 1024 * 1024], true, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asText()).isEqualTo("contact.import.refused.tooLarge");
    }

    @Test
    void failedRowsComeInOnceTheyAreCorrected() {
        // given an import with four invalid rows
        Answer uploaded = fixture.upload(customer, ContactSamples.file("contacts-with-problems.csv"), false, null);
        jobs.runAll(customer.partnerId());

        // when they are downloaded
        Answer failed = http.get(customer.manager(), importPath(uploaded) + "/failed-rows.csv");

        // then they are a contact file of these rows and nothing else, guarded against formulas
        assertThat(failed.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(failed.text().lines().findFirst())
                .hasValue(CsvLines.quoted(String.join(",", ContactField.columns())));
        assertThat(failed.text()).contains(",\"'+39\",");
        assertThat(ContactCsv.FILE.read(failed.text().getBytes(UTF_8))).hasSize(4);

        // when they are corrected and imported, then all are in
        String corrected = failed.text()
                .replace("'+39", "420")
                .replace("not-an-address", "evers@example.com")
                .replace("Italia", "TR")
                .replace("\r\n\"\",", "\r\n\"An\",")
                .replace(",\"12\",", ",\"912345348\",");
        JsonNode again = fixture.importFile(customer, corrected.getBytes(UTF_8));
        assertThat(again.get("imported").asInt()).isEqualTo(4);
        assertThat(fixture.countContacts(customer.id())).isEqualTo(6);
    }

    @Test
    void theSampleFileImportsAsItIs() {
        Answer sample = http.get(customer.manager(), "/api/v1/contact-imports/sample.csv");
        JsonNode result = fixture.importFile(customer, sample.text().getBytes(UTF_8));
        assertThat(result.get("imported").asInt()).isEqualTo(result.get("total").asInt());
    }

    @Test
    void theSameKeyGivesTheSameImport() {
        byte[] file = ContactSamples.file("contacts-12.csv");
        Answer first = fixture.upload(customer, file, true, "key-" + customer.id());
        Answer second = fixture.upload(customer, file, true, "key-" + customer.id());
        Answer other = fixture.upload(customer, ContactSamples.file("contacts-300.csv"), true, "key-" + customer.id());

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(http.get(customer.manager(), customer.path("/contact-imports"))
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void aRefusedFileStaysRefusedForTheSameKey() {
        byte[] file = ContactSamples.file("contacts-301.csv");
        for (int i = 0; i < 2; i++) {
            assertThat(fixture.upload(customer, file, false, "refused-" + customer.id())
                            .status())
                    .isEqualTo(422);
        }
        assertThat(http.get(customer.manager(), customer.path("/contact-imports"))
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void theHistoryIsPagedNewestFirst() {
        for (String name : List.of("contacts-12.csv", "contacts-301.csv", "contacts-latin1.csv")) {
            fixture.upload(customer, ContactSamples.file(name), true, null);
        }
        JsonNode first = http.get(customer.manager(), customer.path("/contact-imports?limit=2"))
                .json();
        JsonNode second = http.get(
                        customer.manager(),
                        customer.path("/contact-imports?limit=2&cursor="
                                + first.get("nextCursor").asText()))
                .json();
        assertThat(rows(first, "items", "state")).containsExactly(tuple("REFUSED"), tuple("REFUSED"));
        assertThat(rows(second, "items", "state")).containsExactly(tuple("CHECKED"));
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void onlyFleetManagersImportAndOthersReadOnly() {
        Answer checked = fixture.upload(customer, ContactSamples.file("contacts-12.csv"), true, null);
        var operations = people.staff(Role.CUSTOMER_OPERATIONS);
        var stranger = people.partnerUser(people.partner());

        assertThat(http.get(operations, importPath(checked)).status()).isEqualTo(200);
        assertThat(http.post(operations, importPath(checked) + "/confirmation", null)
                        .status())
                .isEqualTo(403);
        assertThat(http.get(stranger, importPath(checked)).status()).isEqualTo(404);
        assertThat(http.post(stranger, importPath(checked) + "/cancellation", null)
                        .status())
                .isEqualTo(404);
        assertThat(fixture.upload(
                                new Customer(customer.id(), customer.partnerId(), operations),
                                ContactSamples.file("contacts-12.csv"),
                                true,
                                null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUploadWithoutFileIsMalformed() {
        Answer answer = http.send(http.request(customer.manager(), customer.path("/contact-imports"))
                .header("Content-Type", "multipart/form-data; boundary=XXX")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("--XXX--\r\n")));
        assertThat(answer.status()).isEqualTo(400);
    }

    private static Tuple rowOfSample(int row) {
        ContactDetails contact = ContactCsv.FILE.read(ContactSamples.file("contacts-with-problems.csv")).stream()
                .filter(candidate -> candidate.number() == row)
                .map(candidate -> ContactField.details(candidate.values()))
                .findFirst()
                .orElseThrow();
        return tuple(String.valueOf(row), contact.firstName(), contact.lastName());
    }

    private String importPath(Answer uploaded) {
        return customer.path("/contact-imports/" + uploaded.json().get("id").asText());
    }

    private static List<Tuple> rows(JsonNode node, String array, String... fields) {
        return StreamSupport.stream(node.get(array).spliterator(), false)
                .map(item -> tuple((Object[]) java.util.Arrays.stream(fields)
                        .map(field -> item.get(field).asText())
                        .toArray(String[]::new)))
                .toList();
    }
}
