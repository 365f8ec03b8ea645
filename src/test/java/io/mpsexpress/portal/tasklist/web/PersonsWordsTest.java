package io.mpsexpress.portal.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.Caller;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda's answers about tasks, forms and filters come in the language of whoever asks. */
@ApplicationTest
class PersonsWordsTest {

    @Autowired
    private Http http;

    @Autowired
    private Customers customers;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private EngineTexts texts;

    @LocalServerPort
    private int port;

    private Customer customer;
    private Caller partner;

    @BeforeEach
    void aCustomer() {
        customer = customers.entitled();
        partner = customer.partner();
    }

    @Test
    void eachPersonReadsATaskInTheirLanguage() {
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");

        assertThat(ask("it", "/engine-rest/task/" + task).get("name").asText()).isEqualTo("Verifica idoneità");
        assertThat(ask("it", "/engine-rest/task/" + task).get("description").asText())
                .startsWith("Vedere");
        assertThat(ask("it", "/engine-rest/task?maxResults=5"))
                .extracting(found -> found.get("name").asText())
                .containsExactly("Verifica idoneità");
        assertThat(ask("en", "/engine-rest/task/" + task).get("name").asText()).isEqualTo("Review eligibility");
        assertThat(http.get(partner, "/engine-rest/task/" + task)
                        .json()
                        .get("name")
                        .asText())
                .as("a client that asks for no language")
                .isEqualTo("Review eligibility");
    }

    @Test
    void eachPersonReadsAFormInTheirLanguage() {
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        String form = "/engine-rest/task/" + task + "/deployed-form";

        assertThat(ask("it", form).toString())
                .contains("Come procedere?", "label: \\\"Verifica di nuovo\\\", value: \\\"recheck\\\"")
                .contains("{{#loop eligibilitySummary}}")
                .doesNotContain("Check again");
        assertThat(ask("en", form).toString()).contains("How do you want to go on?", "Check again");
    }

    @Test
    void tablesOfAFormSpeakTheLanguageOfWhoeverReadsThemNotOfWhoeverStartedTheRequest() {
        // given a request that somebody started in Italian
        String printer = customer.printer("E460,FLEET,9.0,52340,REGISTERED,NONE");
        String body = "{\"serialNumbers\":[\"" + printer + "\"]}";
        JsonNode request = http.send(http.request(partner, customer.url() + "/enrollments")
                        .header("Accept-Language", "it")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .json();
        // when
        String variables =
                "/engine-rest/task/" + request.at("/tasks/0/id").asText() + "/form-variables?deserializeValues=false";
        JsonNode english = table(ask("en", variables), "eligibilitySummary");
        JsonNode italian = table(ask("it", variables), "eligibilitySummary");
        // then
        assertThat(english.at("/0/label").asText()).isEqualTo("Unsupported model");
        assertThat(english.at("/0/actor").asText()).isEqualTo("Lexmark Customer Operations");
        assertThat(italian.at("/0/label").asText()).isEqualTo("Modello non supportato");
        assertThat(italian.at("/0/meaning").asText()).startsWith("Il modello");
    }

    @Test
    void anEscalationTellsItsStatusReasonsAndFactsInThePersonsLanguage() {
        // given a printer that the partner can put right
        String printer = customer.printer("CX725,NATIVE,2.0,1000,REGISTERED,NONE");
        Customer.Request request = customer.enroll(List.of(printer));
        request.continueWith(true).runJobs();
        String task = request.task("userTask_remediatePrinters");
        // when
        JsonNode italian = ask("it", "/engine-rest/task/" + task + "/form-variables?deserializeValues=false");
        // then
        assertThat(italian.at("/statusLabel/value").asText())
                .isEqualTo("Nessun contatto per la consegna dei materiali di consumo");
        assertThat(table(italian, "printerTable").at("/0/facts").asText()).isEqualTo("1.000 pagine, Native Agent 2.0");
        assertThat(table(italian, "printerTable").at("/0/reasons/0").asText())
                .isEqualTo("Nessun contatto per la consegna dei materiali di consumo");
        assertThat(ask("en", "/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                        .at("/statusLabel/value")
                        .asText())
                .isEqualTo("No supplies delivery contact");
    }

    @Test
    void countriesAreChosenByTheirNamesAndSubmittedByTheirCodes() {
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        String form = "/engine-rest/task/" + request.task("userTask_createSuppliesContact") + "/deployed-form";

        assertThat(country(ask("it", form), "DE")).isEqualTo("Germania");
        assertThat(country(ask("en", form), "DE")).isEqualTo("Germany");
    }

    private static String country(JsonNode form, String code) {
        return form.findParents("properties").stream()
                .flatMap(field -> StreamSupport.stream(field.get("values").spliterator(), false))
                .filter(option -> option.get("value").asText().equals(code))
                .map(option -> option.get("label").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groupsThatMayTakeATaskHaveNamesInThePersonsLanguage() {
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");

        assertThat(task("it", task).findValuesAsText("name")).contains("Responsabile della flotta");
        assertThat(task("en", task).findValuesAsText("name")).contains("Fleet manager");
    }

    /** As Tasklist asks for it. */
    private JsonNode task(String language, String task) {
        return http.send(http.request(partner, "/engine-rest/task/" + task)
                        .header("Accept", "application/hal+json")
                        .header("Accept-Language", language)
                        .GET())
                .json();
    }

    @Test
    void savedFiltersAndTheirColumnsHaveNamesInThePersonsLanguage() {
        JsonNode filters = ask("it", "/engine-rest/filter?resourceType=Task&maxResults=50");

        assertThat(filters)
                .extracting(filter -> filter.get("name").asText())
                .contains("I miei gruppi", "Le mie attività", "Scadute", "Per cliente");
        assertThat(filters.get(0).at("/properties/variables"))
                .extracting(column -> column.get("label").asText())
                .startsWith("Numero", "Cliente", "Stampanti", "Stato");
    }

    @Test
    void tasklistShowsARefusalAsWeWordItAndTheApiNamesTheField() {
        // given a task that the person took
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        String empty = "{\"variables\":{}}";
        Browser tasklist = new Browser(port);
        tasklist.signIn(partner.userId(), People.PASSWORD);
        tasklist.submit("/", "/language", Map.of("lang", "it"));
        tasklist.get("/camunda/app/tasklist/default/");
        // when
        HttpResponse<String> refused =
                tasklist.send(tasklist.request("/camunda/api/engine/engine/default/task/" + task + "/submit-form")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", tasklist.cookie("XSRF-TOKEN").orElse(""))
                        .POST(HttpRequest.BodyPublishers.ofString(empty)));
        String ofApi = http.post(partner, "/engine-rest/task/" + task + "/submit-form", empty)
                .json()
                .get("message")
                .asText();
        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(message(refused.body())).startsWith("Come procedere: ").doesNotContain("Cannot submit");
        assertThat(ofApi).contains("Cannot submit task form " + task + ": reviewDecision: ");
    }

    @Test
    void theHistoryOfATaskNamesPeopleAndProgramsGetTheirIds() {
        // given a task that somebody took, and said something about
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        http.post(partner, "/engine-rest/task/" + task + "/claim", Map.of("userId", partner.userId()));
        http.post(partner, "/engine-rest/task/" + task + "/comment/create", Map.of("message", "Which of them?"));
        Browser tasklist = new Browser(port);
        tasklist.signIn(partner.userId(), People.PASSWORD);
        tasklist.get("/camunda/app/tasklist/default/");
        // when
        String api = "/camunda/api/engine/engine/default";
        JsonNode done = parsed(
                tasklist.get(api + "/history/user-operation?taskId=" + task).body(), Function.identity());
        JsonNode said = parsed(tasklist.get(api + "/task/" + task + "/comment").body(), Function.identity());
        // then
        assertThat(done.get(0).get("operationType").asText()).isEqualTo("Claim");
        assertThat(done.get(0).get("userId").asText()).isEqualTo(partner.name());
        assertThat(done.get(0).get("newValue").asText()).isEqualTo(partner.name());
        assertThat(said.get(0).get("userId").asText()).isEqualTo(partner.name());
        assertThat(ask("en", "/engine-rest/history/user-operation?taskId=" + task)
                        .get(0)
                        .get("userId")
                        .asText())
                .isEqualTo(partner.userId());
        assertThat(ask("en", "/engine-rest/task/" + task + "/comment")
                        .get(0)
                        .get("userId")
                        .asText())
                .isEqualTo(partner.userId());
    }

    @Test
    void fieldsThatAreRefusedAreDataWhateverTheirMessagesHold() {
        // given a new contact with two fields that our rules refuse, one of them with a message of two parts
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        String submission = "/engine-rest/task/" + request.task("userTask_createSuppliesContact") + "/submit-form";
        Map<String, Object> variables = new LinkedHashMap<>();
        Customer.contact().forEach((name, value) -> variables.put(name, Map.of("value", value)));
        variables.put("contactDecision", Map.of("value", "create"));
        variables.put("countryCode", Map.of("value", "+39"));
        variables.put("phoneNumber", Map.of("value", "312/345"));
        // when
        Http.Answer refused = http.post(partner, submission, Map.of("variables", variables));
        // then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("type").asText()).isEqualTo("RestException");
        assertThat(refused.json().get("message").asText())
                .contains("countryCode: Enter digits only", "phoneNumber: Use digits");
        assertThat(refused.json().get("errors"))
                .extracting(
                        error -> error.get("field").asText(),
                        error -> error.get("code").asText(),
                        error -> error.get("message").asText())
                .containsExactly(
                        tuple(
                                "countryCode",
                                "contact.countryCode.digitsOnly",
                                "Enter digits only, without + and spaces: 39, not +39."),
                        tuple(
                                "phoneNumber",
                                "contact.phoneNumber.characters",
                                "Use digits, spaces, hyphens, periods and parentheses only; the country calling code has"
                                        + " a field of its own."));
    }

    @Test
    void aNameThatLooksLikeAMessageStaysAName() {
        // given a customer who is called so
        String name = "{\"message\":\"portal.cancel\"}";
        JsonNode variables = json.createObjectNode()
                .set(
                        "organizationName",
                        json.createObjectNode().put("type", "String").put("value", name));
        // when
        texts.translate(variables, Locale.ITALIAN);
        // then
        assertThat(variables.at("/organizationName/value").asText()).isEqualTo(name);
    }

    private JsonNode ask(String language, String path) {
        Http.Answer answer = http.send(
                http.request(partner, path).header("Accept-Language", language).GET());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode table(JsonNode variables, String name) {
        return parsed(variables.at("/" + name + "/value").asText(), Function.identity());
    }

    private String message(String body) {
        return parsed(body, error -> error.get("message").asText());
    }

    private <T> T parsed(String text, Function<JsonNode, T> part) {
        try {
            return part.apply(json.readTree(text));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
