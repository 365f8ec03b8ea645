package io.mpsexpress.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.contact.ContactFixture.Customer;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests for a contact (scenarios 2 and 3) with the real process, answered as Tasklist does. */
@ApplicationTest
class ContactRequestIT {

    @Autowired
    private ContactFixture fixture;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private Customer customer;
    private List<String> printers;

    @BeforeEach
    void aCustomerWithPrinters() {
        customer = fixture.entitledCustomer();
        printers = IntStream.range(0, 3)
                .mapToObj(i -> fixture.printer(customer.id(), customer.partnerId()))
                .toList();
    }

    @Test
    void whereThereIsNoContactOneIsCreatedAndAssignedInOneStep() {
        JsonNode request = request();
        assertThat(request.get("state").asText()).isEqualTo("OPEN");
        assertThat(openTask(request)).isEqualTo("userTask_createSuppliesContact");

        Answer submitted = submit(request, fields("create", ContactSamples.valid()));

        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(204);
        assertThat(now(request).get("state").asText()).isEqualTo("ASSIGNED");
        String contactId = now(request).get("contactId").asText();
        assertThat(printers)
                .allSatisfy(printer -> assertThat(fixture.contactOf(printer)).hasToString(contactId));
        assertEnded(request, "endEvent_contactAssigned");
    }

    @Test
    void refusedInputNamesEveryFieldAndLeavesTheTaskOpen() {
        JsonNode request = request();
        ContactDetails wrong = ContactField.details(
                "", "Rossi", "Rossi", "nobody", "+39", "12", "Via Roma 1", "", "Milano", "", "", "Italia");

        Answer refused = submit(request, fields("create", wrong));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText())
                .contains("firstName: Enter a value.")
                .contains("email: Enter one complete e-mail address")
                .contains("countryCode: Enter digits only")
                .contains("country: Enter the two-letter code");
        assertThat(openTask(request)).isEqualTo("userTask_createSuppliesContact");
        assertThat(fixture.countContacts(customer.id())).isZero();

        // and the corrected form is taken
        assertThat(submit(request, fields("create", ContactSamples.valid())).status())
                .isEqualTo(204);
    }

    @Test
    void aContactThatExistsAlreadyIsRefusedByItsEmail() {
        JsonNode request = request();
        create("Ada", "Rossi", "ada.rossi@example.com");

        Answer refused = submit(request, fields("create", ContactSamples.valid()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("email: There is a contact");
        assertThat(openTask(request)).isEqualTo("userTask_createSuppliesContact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assign", "nonsense", ""})
    void anAnswerThatTheFormForANewContactDoesNotHaveIsRefused(String decision) {
        JsonNode request = request();
        Answer refused = submit(request, fields(decision, ContactSamples.valid()));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("contactDecision");
        assertThat(fixture.countContacts(customer.id())).isZero();
    }

    @Test
    void aFormWithoutDecisionIsRefused() {
        create("Ada", "Rossi", "ada@example.com");
        JsonNode request = request();
        assertThat(submit(request, Map.of()).status()).isEqualTo(400);
        assertThat(openTask(request)).isEqualTo("userTask_chooseSuppliesContact");
    }

    @Test
    void whereThereAreContactsOneIsChosen() {
        String contactId = create("Ada", "Rossi", "ada@example.com");
        JsonNode request = request();
        assertThat(openTask(request)).isEqualTo("userTask_chooseSuppliesContact");
        assertThat(variable(request, "contactChoices")).contains(contactId).contains("Ada Rossi");

        assertThat(submit(request, Map.of("contactDecision", "assign", "contactId", contactId))
                        .status())
                .isEqualTo(204);

        assertThat(printers)
                .allSatisfy(printer -> assertThat(fixture.contactOf(printer)).hasToString(contactId));
        assertEnded(request, "endEvent_contactAssigned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00000000-0000-0000-0000-000000000000", ""})
    void aContactThatTheOrganizationDoesNotHaveIsRefused(String contactId) {
        create("Ada", "Rossi", "ada@example.com");
        JsonNode request = request();

        Answer refused = submit(request, Map.of("contactDecision", "assign", "contactId", contactId));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("contactId: ");
        assertThat(openTask(request)).isEqualTo("userTask_chooseSuppliesContact");
    }

    @Test
    void theContactOfAnotherCustomerIsNoChoice() {
        create("Ada", "Rossi", "ada@example.com");
        Customer elsewhere = fixture.entitledCustomer();
        String foreign = http.post(elsewhere.manager(), elsewhere.path("/contacts"), ContactSamples.valid())
                .json()
                .get("id")
                .asText();
        JsonNode request = request();
        assertThat(submit(request, Map.of("contactDecision", "assign", "contactId", foreign))
                        .status())
                .isEqualTo(400);
        assertThat(fixture.contactOf(printers.get(0))).isNull();
    }

    @Test
    void aNewContactMayBeAskedForAlthoughThereAreSomeAndTheNextFormBeginsEmpty() {
        create("Ada", "Rossi", "ada@example.com");
        JsonNode request = request();
        assertThat(submit(request, Map.of("contactDecision", "create")).status())
                .isEqualTo(204);
        assertThat(openTask(request)).isEqualTo("userTask_createSuppliesContact");

        // the decision of the form before is not taken for one about this form
        assertThat(submit(request, Map.of()).status()).isEqualTo(400);

        assertThat(submit(request, fields("create", ContactSamples.valid())).status())
                .isEqualTo(204);
        assertEnded(request, "endEvent_contactAssigned");
        assertThat(fixture.countContacts(customer.id())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cancellingChangesNothing(boolean contactsExist) {
        if (contactsExist) {
            create("Ada", "Rossi", "ada@example.com");
        }
        JsonNode request = request();

        assertThat(submit(request, Map.of("contactDecision", "cancel")).status())
                .isEqualTo(204);

        assertThat(now(request).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(fixture.contactOf(printers.get(0))).isNull();
        assertEnded(request, "endEvent_assignmentCancelled");
    }

    @Test
    void theShortListHoldsTheMostUsedContactsAndStaysSmall() {
        // given 30 contacts with long names, one of which serves printers
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(create("名".repeat(90), "前" + i, "x" + i + "@example.com"));
        }
        http.post(
                customer.manager(),
                customer.path("/contact-assignments"),
                Map.of("contactId", ids.get(29), "serialNumbers", printers));

        JsonNode request = request();

        String choices = variable(request, "contactChoices");
        assertThat(choices.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThan(3500);
        assertThat(choices.indexOf(ids.get(29))).isPositive().isLessThan(choices.indexOf(ids.get(0)));
        assertThat(choices.split("\"value\"")).hasSize(21);
    }

    @Test
    void noAddressStaysInTheProcess() {
        JsonNode request = request();
        submit(request, fields("create", ContactSamples.valid()));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(processInstanceId(request))
                        .list())
                .noneSatisfy(variable ->
                        assertThat(String.valueOf(variable.getValue())).contains("Via Roma 1"));
    }

    @Test
    void whoeverMayNotSeeTheRequestGets404() {
        JsonNode request = request();
        Caller stranger = people.partnerUser(people.partner());
        assertThat(http.get(
                                stranger,
                                "/api/v1/contact-requests/" + request.get("id").asText())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRequestWithPrintersThatCannotBeUsedStartsNothing() {
        Answer refused = http.post(
                customer.manager(),
                customer.path("/contact-requests"),
                Map.of("serialNumbers", List.of(printers.get(0), printers.get(0))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(tasks.createTaskQuery()
                        .tenantIdIn(customer.partnerId().toString())
                        .count())
                .isZero();
    }

    private JsonNode request() {
        Answer answer =
                http.post(customer.manager(), customer.path("/contact-requests"), Map.of("serialNumbers", printers));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode now(JsonNode request) {
        return http.get(
                        customer.manager(),
                        "/api/v1/contact-requests/" + request.get("id").asText())
                .json();
    }

    private String create(String firstName, String lastName, String email) {
        Answer created = http.post(
                customer.manager(), customer.path("/contacts"), ContactSamples.named(firstName, lastName, email));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.json().get("id").asText();
    }

    private Answer submit(JsonNode request, Map<String, ?> fields) {
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        String taskId = now(request).at("/taskIds/0").asText();
        return http.post(
                customer.manager(), "/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables));
    }

    private static Map<String, String> fields(String decision, ContactDetails details) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (ContactField field : ContactField.values()) {
            fields.put(field.jsonName(), field.of(details));
        }
        fields.put("contactDecision", decision);
        return fields;
    }

    private String openTask(JsonNode request) {
        return tasks.createTaskQuery()
                .taskId(now(request).at("/taskIds/0").asText())
                .singleResult()
                .getTaskDefinitionKey();
    }

    private String variable(JsonNode request, String name) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(processInstanceId(request))
                .variableName(name)
                .singleResult()
                .getValue()
                .toString();
    }

    private void assertEnded(JsonNode request, String endEvent) {
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(processInstanceId(request))
                        .activityId(endEvent)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    private String processInstanceId(JsonNode request) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(request.get("id").asText())
                .singleResult()
                .getId();
    }
}
