package io.mpsexpress.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactFixture;
import io.mpsexpress.contact.ContactFixture.Customer;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changing and deleting contacts, also by many at once. */
@ApplicationTest
class ContactChangeApiTest {

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
    void aStaleChangeIsRefusedAndShowsWhatTheContactIsNow() {
        // given two people who saw the same version
        JsonNode seen = create(ContactSamples.valid()).json();
        String path = customer.path("/contacts/" + seen.get("id").asText());
        http.put(customer.manager(), path, ((ObjectNode) seen.deepCopy()).put("city", "Torino"));

        // when the second one saves
        Answer second = http.put(customer.manager(), path, ((ObjectNode) seen.deepCopy()).put("city", "Genova"));

        // then nothing is overwritten
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("current").get("city").asText()).isEqualTo("Torino");
        assertThat(contact(seen.get("id").asText()).get("city").asText()).isEqualTo("Torino");
    }

    @Test
    void oneOfManyWhoChangeAContactAtTheSameTimeWins() throws Exception {
        JsonNode seen = create(ContactSamples.valid()).json();
        String path = customer.path("/contacts/" + seen.get("id").asText());

        List<Answer> answers = atOnce(8, () -> http.put(customer.manager(), path, seen));

        // an unchanged contact keeps its version: change it in each call
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        List<Answer> changes = atOnce(
                8,
                () -> http.put(
                        customer.manager(),
                        path,
                        ((ObjectNode) seen.deepCopy())
                                .put("city", UUID.randomUUID().toString())));
        assertThat(changes).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void aChangeWithoutVersionIsRefused() {
        JsonNode seen = create(ContactSamples.valid()).json();
        Answer answer = http.put(
                customer.manager(),
                customer.path("/contacts/" + seen.get("id").asText()),
                ((ObjectNode) seen).without("version"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(texts(answer.json().get("errors"), "field")).containsExactly("version");
    }

    @Test
    void aContactThatServesPrintersIsNotDeletedButReassigned() {
        // given a contact that serves two printers, and another
        String id = create(ContactSamples.valid()).json().get("id").asText();
        String other = create(ContactSamples.named("Bea", "Verdi", "bea@example.com"))
                .json()
                .get("id")
                .asText();
        List<String> printers = List.of(printer(), printer());
        assign(id, printers);

        // when it is deleted, then it is refused naming how many
        Answer refused = http.delete(customer.manager(), customer.path("/contacts/" + id));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("assignedPrinters").asInt()).isEqualTo(2);

        // when its printers are moved first, then it is gone and they have the other one
        Answer moved = http.delete(customer.manager(), customer.path("/contacts/" + id + "?reassignTo=" + other));
        assertThat(moved.status()).isEqualTo(204);
        assertThat(printers)
                .allSatisfy(printer -> assertThat(fixture.contactOf(printer)).hasToString(other));
        assertThat(contact(other).get("printerCount").asInt()).isEqualTo(2);
    }

    @Test
    void printersAreMovedToAnotherContactOfTheSameOrganizationOnly() {
        String id = create(ContactSamples.valid()).json().get("id").asText();
        Customer elsewhere = fixture.entitledCustomer();
        String foreign = http.post(elsewhere.manager(), elsewhere.path("/contacts"), ContactSamples.valid())
                .json()
                .get("id")
                .asText();

        for (String target : List.of(id, foreign, "nonsense", UUID.randomUUID().toString())) {
            Answer answer = http.delete(customer.manager(), customer.path("/contacts/" + id + "?reassignTo=" + target));
            assertThat(answer.status()).as(target).isEqualTo(422);
            assertThat(texts(answer.json().get("errors"), "field")).containsExactly("reassignTo");
        }
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

    private String printer() {
        return fixture.printer(customer.id(), customer.partnerId());
    }

    private void assign(String contactId, List<String> printers) {
        assertThat(post("/contact-assignments", assignment(contactId, printers)).status())
                .isEqualTo(200);
    }

    private static Object assignment(String contactId, List<String> serialNumbers) {
        record Body(String contactId, List<String> serialNumbers) {}
        return new Body(contactId, serialNumbers);
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
