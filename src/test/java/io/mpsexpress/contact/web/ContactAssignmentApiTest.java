package io.mpsexpress.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactFixture;
import io.mpsexpress.contact.ContactFixture.Customer;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ContactAssignmentApiTest {

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
    void contactsAreAssignedToAllPrintersOrToNone() {
        String id = create(ContactSamples.valid()).json().get("id").asText();
        String mine = printer();
        String foreign = fixture.printer(people.customer(customer.partnerId()), customer.partnerId());

        Answer refused = post("/contact-assignments", assignment(id, List.of(mine, foreign, "UNKNOWN")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(foreign).contains("UNKNOWN");
        assertThat(fixture.contactOf(mine)).isNull();

        Answer assigned = post("/contact-assignments", assignment(id, List.of(mine)));
        assertThat(assigned.status()).isEqualTo(200);
        assertThat(assigned.json().get("printerCount").asInt()).isEqualTo(1);
        assertThat(fixture.contactOf(mine)).hasToString(id);
    }

    @Test
    void aContactIsCreatedAndAssignedOrNeither() {
        String mine = printer();

        // when a printer is unknown, then there is no contact either
        Answer refused = post("/contact-assignments", newContact(ContactSamples.valid(), List.of(mine, "UNKNOWN")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(fixture.countContacts(customer.id())).isZero();

        // when a field is wrong, then no printer is touched
        ContactDetails wrong = ContactSamples.named("Ada", "Rossi", "nobody");
        Answer wrongField = post("/contact-assignments", newContact(wrong, List.of(mine)));
        assertThat(texts(wrongField.json().get("errors"), "field")).containsExactly("email");
        assertThat(fixture.contactOf(mine)).isNull();

        Answer assigned = post("/contact-assignments", newContact(ContactSamples.valid(), List.of(mine)));
        assertThat(assigned.status()).isEqualTo(200);
        assertThat(fixture.contactOf(mine))
                .hasToString(assigned.json().get("contactId").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"serialNumbers\": [\"X\"]}",
                "{\"contactId\": \"nonsense\", \"serialNumbers\": [\"X\"]}",
                "{\"contactId\": \"x\", \"contact\": {}, \"serialNumbers\": [\"X\"]}",
                "{\"contactId\": \"00000000-0000-0000-0000-000000000000\"}"
            })
    void anAssignmentThatSaysTooLittleOrTooMuchIsRefused(String body) {
        assertThat(post("/contact-assignments", body).status()).isEqualTo(422);
    }

    @Test
    void printersOfACustomerThatIsNotEntitledGetNoContact() {
        Customer notEntitled = fixture.customer();
        String printer = fixture.printer(notEntitled.id(), notEntitled.partnerId());
        Answer answer = http.post(
                notEntitled.manager(),
                notEntitled.path("/contact-assignments"),
                newContact(ContactSamples.valid(), List.of(printer)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("not entitled");
    }

    private Answer create(ContactDetails details) {
        return http.post(customer.manager(), customer.path("/contacts"), details);
    }

    private Answer post(String path, Object body) {
        return http.post(customer.manager(), customer.path(path), body);
    }

    private String printer() {
        return fixture.printer(customer.id(), customer.partnerId());
    }

    private static Object assignment(String contactId, List<String> serialNumbers) {
        record Body(String contactId, List<String> serialNumbers) {}
        return new Body(contactId, serialNumbers);
    }

    private static Object newContact(ContactDetails contact, List<String> serialNumbers) {
        record Body(ContactDetails contact, List<String> serialNumbers) {}
        return new Body(contact, serialNumbers);
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }
}
