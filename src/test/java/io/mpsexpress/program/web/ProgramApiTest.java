package io.mpsexpress.program.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Program data by API. The models of other tests stay: each test adds some of its own and takes them away again. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ProgramApiTest {

    private static final String MODELS = "/api/v1/program/models";
    private static final String SETTINGS = "/api/v1/program/settings";

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    private final String model = "T" + UUID.randomUUID();
    private Caller offers;
    private JsonNode before;
    private String minimumBefore;

    @BeforeEach
    void anOfferManager() {
        offers = people.staff(Role.MPS_OFFER_MANAGER);
        before = http.get(offers, MODELS).json();
        minimumBefore = http.get(offers, SETTINGS)
                .json()
                .get("minimumFleetAgentVersion")
                .asText();
    }

    @AfterEach
    void leaveProgramDataAsItWas() {
        assertThat(http.put(offers, MODELS, Map.of("items", before.get("items")))
                        .status())
                .isEqualTo(200);
        assertThat(http.put(offers, SETTINGS, Map.of("minimumFleetAgentVersion", minimumBefore))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void settingsAreReadWithoutAnErrorThatOnlyTheDatabaseSees(CapturedOutput output) {
        assertThat(http.get(offers, SETTINGS).status()).isEqualTo(200);
        assertThat(output).doesNotContain("h2database");
    }

    @Test
    void whatWasGotCanBePutWithChanges() {
        ObjectNode list = with(model, 5);
        Http.Answer answer = http.put(offers, MODELS, list);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(http.get(offers, MODELS).json());
        assertThat(names(answer.json()))
                .contains(model)
                .hasSize(before.get("items").size() + 1);
        assertThat(answer.json().get("version").asInt())
                .isEqualTo(before.get("version").asInt() + 1);
    }

    @Test
    void theBareItemsAreAListToo() {
        Http.Answer answer = http.put(offers, MODELS, with(model, 5).get("items"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(names(answer.json())).contains(model);
    }

    @Test
    void aListThatSomebodyChangedMeanwhileIsNotOverwritten() {
        assertThat(http.put(offers, MODELS, with(model, 5)).status()).isEqualTo(200);
        Http.Answer stale = http.put(offers, MODELS, with("other " + model, 5));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(names(http.get(offers, MODELS).json())).contains(model).doesNotContain("other " + model);
        // who names no version replaces whatever is there
        ObjectNode anyVersion = with("other " + model, 5);
        anyVersion.remove("version");
        assertThat(http.put(offers, MODELS, anyVersion).status()).isEqualTo(200);
    }

    @Test
    void theSameListAgainLeavesNoTrace() {
        JsonNode first = http.put(offers, MODELS, with(model, 5)).json();
        int changes = changes();
        Http.Answer again = http.put(offers, MODELS, first);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first);
        assertThat(changes()).isEqualTo(changes);
    }

    @Test
    void everyWrongFieldIsNamedAndNothingChanges() {
        ArrayNode items = (ArrayNode) before.get("items").deepCopy();
        int at = items.size();
        items.addObject().put("model", model).put("maximumLifetimePageCount", 1.5);
        items.addObject().put("model", " ").put("maximumLifetimePageCount", 5);
        items.addObject()
                .put("model", items.get(0).get("model").asText().toLowerCase())
                .put("maximumLifetimePageCount", 5);
        Http.Answer answer = http.put(offers, MODELS, Map.of("items", items));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly(
                        "items[" + at + "].maximumLifetimePageCount",
                        "items[" + (at + 1) + "].model",
                        "items[" + (at + 2) + "].model");
        assertThat(http.get(offers, MODELS).json()).isEqualTo(before);
    }

    @Test
    void anEmptyListIsRefused() {
        for (Object body : List.of(Map.of("items", List.of()), Map.of(), List.of())) {
            assertThat(http.put(offers, MODELS, body).status())
                    .as(body.toString())
                    .isEqualTo(422);
        }
    }

    @Test
    void changesAreOnRecordWithBeforeAndAfter() {
        http.put(offers, MODELS, with(model, 5));
        http.put(offers, MODELS, with(model, 6).without("version"));
        http.put(offers, MODELS, Map.of("items", before.get("items")));
        assertThat(jdbc.queryForList(
                        "select kind, before_value, after_value, changed_by from program_change where subject = ?"
                                + " order by id",
                        model))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[MODEL_ADDED, null, 5, " + offers.userId() + "]",
                        "[MODEL_CHANGED, 5, 6, " + offers.userId() + "]",
                        "[MODEL_REMOVED, 6, null, " + offers.userId() + "]");
        assertThat(jdbc.queryForList(
                        "select details from audit_entry where act = 'program.modelsChanged' and user_id = ? order by id",
                        String.class,
                        offers.userId()))
                .hasSize(3)
                .allSatisfy(details -> assertThat(details).contains("changeSet", model, "before", "after"));
    }

    @Test
    void settingsAreChangedWithAndWithoutAVersion() {
        ObjectNode settings = (ObjectNode) http.get(offers, SETTINGS).json();
        ObjectNode changed = settings.deepCopy().put("minimumFleetAgentVersion", " 98.7 ");
        Http.Answer answer = http.put(offers, SETTINGS, changed);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("minimumFleetAgentVersion").asText()).isEqualTo("98.7");
        assertThat(http.put(offers, SETTINGS, changed).status()).isEqualTo(409);
        assertThat(http.put(offers, SETTINGS, Map.of("minimumFleetAgentVersion", "98.8"))
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.queryForList(
                        "select before_value, after_value from program_change where kind = 'FLEET_AGENT'"
                                + " and changed_by = ? order by id",
                        offers.userId()))
                .extracting(row -> row.values().toString())
                .containsExactly("[" + minimumBefore + ", 98.7]", "[98.7, 98.8]");
    }

    @Test
    void settingsThatAreNoVersionAreRefused() {
        for (String version : List.of("", "1.", "v2", "1..2", "1".repeat(51), "1.0-beta")) {
            Http.Answer answer = http.put(offers, SETTINGS, Map.of("minimumFleetAgentVersion", version));
            assertThat(answer.status()).as(version).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("minimumFleetAgentVersion");
        }
        assertThat(http.put(offers, SETTINGS, Map.of()).status()).isEqualTo(422);
    }

    @Test
    void onlyTheOfferManagerAndAdministratorsChangeProgramData() {
        List<Caller> others = List.of(
                people.partnerUser(people.partner()),
                people.staff(Role.CUSTOMER_OPERATIONS, Role.TECHNICAL_SUPPORT, Role.PROCESS_OWNER));
        for (Caller other : others) {
            assertThat(http.put(other, MODELS, before).status()).isEqualTo(403);
            assertThat(http.put(other, SETTINGS, Map.of("minimumFleetAgentVersion", "1"))
                            .status())
                    .isEqualTo(403);
            assertThat(http.post(other, "/api/v1/program/terms", Map.of("texts", Map.of("en", "x")))
                            .status())
                    .isEqualTo(403);
            assertThat(http.get(other, MODELS).status()).isEqualTo(200);
            assertThat(http.get(other, SETTINGS).status()).isEqualTo(200);
        }
        assertThat(http.put(people.staff(Role.ADMINISTRATOR), MODELS, before).status())
                .isEqualTo(200);
    }

    @Test
    void termsBeginNowOrLaterAndHoldWhatCanBeShown() {
        Instant now = Instant.now();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("texts", Map.of("en", "x"), "effectiveFrom", now.minus(Duration.ofDays(1))),
                Map.of("texts", Map.of("en", "x"), "effectiveFrom", now.plus(Duration.ofDays(4000))),
                Map.of("texts", Map.of("en", "x\u0000y")),
                Map.of("texts", Map.of("it", "x")),
                Map.of("texts", Map.of("en", "x", "eng", "x")),
                Map.of("texts", Map.of("en", " ")))) {
            Http.Answer answer = http.post(offers, "/api/v1/program/terms", wrong);
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.json().get("errors")).isNotEmpty();
        }
    }

    @Test
    void termsArePublishedOnceHoweverOftenTheCallIsRepeated() {
        String key = UUID.randomUUID().toString();
        Http.Answer first = publish(key, "Once " + model);
        Http.Answer again = publish(key, "Once " + model);
        Http.Answer another = publish(key, "Other " + model);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(another.status()).isEqualTo(409);
        assertThat(jdbc.queryForObject("select max(version_number) from terms_of_service", Integer.class))
                .isEqualTo(first.json().get("version").asInt());
    }

    private Http.Answer publish(String key, String text) {
        return http.send(http.request(offers, "/api/v1/program/terms")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"texts\":{\"en\":\"" + text + "\"}}")));
    }

    private ObjectNode with(String name, long maximum) {
        ObjectNode list = before.deepCopy();
        ((ArrayNode) list.get("items")).addObject().put("model", name).put("maximumLifetimePageCount", maximum);
        return list;
    }

    private int changes() {
        return jdbc.queryForObject("select count(*) from program_change", Integer.class);
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false)
                .map(item -> item.get("model").asText())
                .toList();
    }
}
