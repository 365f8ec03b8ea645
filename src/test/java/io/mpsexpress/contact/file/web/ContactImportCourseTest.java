package io.mpsexpress.contact.file.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.contact.ContactFixture;
import io.mpsexpress.contact.ContactFixture.Customer;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.file.ContactCsv;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens on the way of an import: cancelled, met by another, refused by the database, failing for good. */
@ApplicationTest
class ContactImportCourseTest {

    @Autowired
    private ContactFixture fixture;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = fixture.entitledCustomer();
    }

    @Test
    void cancelInTheMiddleKeepsWhatIsInAndReportsTheRest() {
        // given an import of 300 rows of which two slices are done
        Answer uploaded = fixture.upload(customer, ContactSamples.file("contacts-300.csv"), false, null);
        runOneSlice();
        runOneSlice();

        // when it is cancelled
        Answer cancelled = http.post(customer.manager(), importPath(uploaded) + "/cancellation", null);
        assertThat(cancelled.status()).isEqualTo(202);
        jobs.runAll(customer.partnerId());

        // then 50 are in and the rest is reported, and the sum is right
        JsonNode result = fixture.get(customer, uploaded);
        assertThat(result.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(result.get("imported").asInt()).isEqualTo(50);
        assertThat(fixture.countContacts(customer.id())).isEqualTo(50);
        assertThat(result.get("notImported"))
                .hasSize(250)
                .allSatisfy(row -> assertThat(row.get("cause").asText()).isEqualTo("CANCELLED"));
        assertThat(http.post(customer.manager(), importPath(uploaded) + "/cancellation", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCheckedFileThatIsCancelledIsDropped() {
        Answer checked = fixture.upload(customer, ContactSamples.file("contacts-with-problems.csv"), true, null);

        JsonNode dropped = http.post(customer.manager(), importPath(checked) + "/cancellation", null)
                .json();

        assertThat(dropped.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(rows(dropped, "notImported", "row")).containsExactly(tuple("2"), tuple("7"));
        assertThat(http.post(customer.manager(), importPath(checked) + "/confirmation", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theSameFileTwiceIsAllExistingTheSecondTime() {
        fixture.importFile(customer, ContactSamples.file("contacts-12.csv"));
        JsonNode second = fixture.importFile(customer, ContactSamples.file("contacts-12.csv"));
        assertThat(second.get("state").asText()).isEqualTo("COMPLETED");
        assertThat(second.get("imported").asInt()).isZero();
        assertThat(second.get("existing")).hasSize(12);
    }

    @Test
    void aContactThatWasDeletedAfterTheCheckComesIn() {
        // given a file that was checked while its contacts existed
        fixture.importFile(customer, ContactSamples.file("contacts-12.csv"));
        Answer checked = fixture.upload(customer, ContactSamples.file("contacts-12.csv"), true, null);
        assertThat(checked.json().get("existing")).hasSize(12);

        // when they are deleted and the file is confirmed
        jdbc.sql("delete from supplies_contact where organization_id = ?")
                .param(customer.id())
                .update();
        http.post(customer.manager(), importPath(checked) + "/confirmation", null);
        jobs.runAll(customer.partnerId());

        // then they are in again
        assertThat(fixture.get(customer, checked).get("imported").asInt()).isEqualTo(12);
    }

    @Test
    void threeHundredRowsOfTheLongestValuesComeIn() {
        List<List<String>> rows = IntStream.range(0, 300)
                .mapToObj(i -> longest(String.format("%03d", i)))
                .toList();

        JsonNode result =
                fixture.importFile(customer, ContactCsv.FILE.write(rows).getBytes(UTF_8));

        assertThat(result.get("imported").asInt()).as(result.toString()).isEqualTo(300);
    }

    private static List<String> longest(String number) {
        List<String> row = new ArrayList<>();
        for (ContactField field : ContactField.values()) {
            row.add("Ω".repeat(field.maximumLength()));
        }
        row.set(ContactField.EMAIL.ordinal(), "x".repeat(61) + number + "@" + "a".repeat(60) + ".example.com");
        row.set(ContactField.COUNTRY_CODE.ordinal(), "39");
        row.set(ContactField.PHONE_NUMBER.ordinal(), "(02) 1234567");
        row.set(ContactField.COUNTRY.ordinal(), "IT");
        return row;
    }

    @Test
    void twoImportsOfTheSameFileAtOnceBringEachContactOnce() {
        // given two imports of the same file
        List<Answer> uploads = IntStream.range(0, 2)
                .mapToObj(i -> fixture.upload(customer, ContactSamples.file("contacts-300.csv"), false, null))
                .toList();

        // when their slices run at the same time
        while (openJobs().size() > 0) {
            List<CompletableFuture<Void>> slices = openJobs().stream()
                    .map(job -> CompletableFuture.runAsync(() -> execute(job)))
                    .toList();
            slices.forEach(CompletableFuture::join);
        }

        // then every contact is there once, and every row of both is accounted for
        List<JsonNode> results =
                uploads.stream().map(upload -> fixture.get(customer, upload)).toList();
        assertThat(fixture.countContacts(customer.id())).isEqualTo(300);
        assertThat(results.stream()
                        .mapToInt(result -> result.get("imported").asInt())
                        .sum())
                .isEqualTo(300);
        assertThat(results).allSatisfy(result -> {
            assertThat(result.get("state").asText()).isEqualTo("COMPLETED");
            assertThat(result.get("imported").asInt() + result.get("existing").size())
                    .isEqualTo(300);
        });
    }

    @Test
    void aRowThatTheDatabaseRefusesIsASystemErrorAndTheOthersComeIn() {
        // given a database that minds one city
        jdbc.sql("alter table supplies_contact add constraint no_atlantis check (city <> 'Atlantis')")
                .update();
        try {
            List<List<String>> rows = IntStream.range(0, 30)
                    .mapToObj(i -> new ArrayList<>(ContactField.valuesOf(
                            ContactSamples.named("Ada", "Rossi" + i, "ada" + i + "@example.com"))))
                    .map(row -> (List<String>) row)
                    .toList();
            rows.get(7).set(ContactField.CITY.ordinal(), "Atlantis");

            JsonNode result =
                    fixture.importFile(customer, ContactCsv.FILE.write(rows).getBytes(UTF_8));

            assertThat(result.get("state").asText()).isEqualTo("COMPLETED");
            assertThat(result.get("imported").asInt()).isEqualTo(29);
            assertThat(rows(result, "notImported", "row", "cause")).containsExactly(tuple("9", "SYSTEM_ERROR"));
        } finally {
            jdbc.sql("alter table supplies_contact drop constraint no_atlantis").update();
        }
    }

    @Test
    void aStepThatFailsAgainAndAgainEndsTheImportWithSystemErrors() {
        // given an import whose rows cannot be written any more after the first slice
        Answer uploaded = fixture.upload(customer, ContactSamples.file("contacts-300.csv"), false, null);
        runOneSlice();
        jdbc.sql("alter table file_import_row rename to file_import_row_gone").update();
        Job job = openJobs().get(0);
        try {
            while (retries(job) != 1) {
                assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
            }
        } finally {
            jdbc.sql("alter table file_import_row_gone rename to file_import_row")
                    .update();
        }

        // when its last attempt has come
        jobs.runAll(customer.partnerId());

        // then the person reads results instead of waiting for ever
        JsonNode result = fixture.get(customer, uploaded);
        assertThat(result.get("state").asText()).isEqualTo("COMPLETED");
        assertThat(result.get("imported").asInt()).isEqualTo(25);
        assertThat(result.get("notImported"))
                .hasSize(275)
                .allSatisfy(row -> assertThat(row.get("cause").asText()).isEqualTo("SYSTEM_ERROR"));
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneBeginsTheImportAndTheOtherIsTold() throws Exception {
        Answer checked = fixture.upload(customer, ContactSamples.file("contacts-12.csv"), true, null);
        String confirmation = importPath(checked) + "/confirmation";

        List<Answer> answers = AtOnce.twice(() -> http.post(customer.manager(), confirmation, null));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(202, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(answer -> answer.json().get("code").asText())
                .containsExactly("contact.import.notWaiting");
        jobs.runAll(customer.partnerId());
        assertThat(fixture.get(customer, checked).get("imported").asInt()).isEqualTo(12);
    }

    private void runOneSlice() {
        execute(openJobs().get(0));
    }

    private void execute(Job job) {
        management.executeJob(job.getId());
    }

    private List<Job> openJobs() {
        return management
                .createJobQuery()
                .tenantIdIn(customer.partnerId().toString())
                .withRetriesLeft()
                .list();
    }

    private int retries(Job job) {
        return management.createJobQuery().jobId(job.getId()).singleResult().getRetries();
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
