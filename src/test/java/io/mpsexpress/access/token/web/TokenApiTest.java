package io.mpsexpress.access.token.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Programs come in with tokens of people, for what the token is for. */
@ApplicationTest
class TokenApiTest {

    private static final String TOKENS = "/api/v1/me/tokens";
    private static final String ORGANIZATIONS = "/api/v1/organizations";
    private static final String RESULTS = "/api/v1/management-results";

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private Caller partner;

    @BeforeEach
    void somebody() {
        partner = people.partnerUser(people.partner());
    }

    @Test
    void aTokenIsShownOnceAndStoredAsAHashAlone() {
        // when
        JsonNode made = make(partner, "read");
        // then
        String token = made.get("token").asText();
        assertThat(token).matches("mps_[A-Za-z0-9_-]{43}");
        JsonNode listed = http.get(partner, TOKENS).json();
        assertThat(listed.get("nextCursor").isNull()).isTrue();
        assertThat(listed.get("items")).hasSize(1);
        assertThat(listed.at("/items/0/id")).isEqualTo(made.get("id"));
        assertThat(listed.at("/items/0/name").asText()).isEqualTo("Nightly import");
        assertThat(listed.at("/items/0/scope").asText()).isEqualTo("read");
        assertThat(listed.at("/items/0/expired").asBoolean()).isFalse();
        assertThat(Instant.parse(listed.at("/items/0/expiresAt").asText()))
                .isAfter(Instant.now().plus(Duration.ofDays(89)));
        assertThat(listed.toString()).doesNotContain(token);
        assertThat(jdbc.sql("select * from api_token where id = ?")
                        .param(id(made))
                        .query()
                        .singleRow()
                        .toString())
                .doesNotContain(token.substring(4));
    }

    @Test
    void aReadingTokenReadsAsItsPersonAndKeepsNoSession() {
        // given
        UUID customer = people.customer(partner.partnerId());
        people.customer(people.partner());
        String token = token(partner, "read");
        // when
        Answer read = call(token, "GET", ORGANIZATIONS, null);
        // then
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().get("items").findValuesAsText("id")).contains(customer.toString());
        assertThat(read.json().get("items").findValuesAsText("id"))
                .isEqualTo(http.get(partner, ORGANIZATIONS).json().get("items").findValuesAsText("id"));
        assertThat(read.header("Set-Cookie")).isNull();
    }

    @Test
    void aReadingTokenChangesNothingAndSaysSo() {
        String token = token(partner, "read");

        Answer written = call(token, "POST", ORGANIZATIONS, "{\"name\":\"New customer\"}");

        assertRefused(written, "access.token.reads");
        assertThat(written.json().get("detail").asText()).contains("only reads");
        assertRefused(call(token, "GET", "/engine-rest/task", null), "access.token.reads");
    }

    @Test
    void aWritingTokenDoesWhatItsPersonMay() {
        // given
        Customer customer = customers.entitled();
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        String token = token(customer.partner(), "write");
        // when
        Answer made = call(token, "POST", ORGANIZATIONS, "{\"name\":\"New customer\"}");
        Answer tasks = call(token, "GET", "/engine-rest/task", null);
        Answer cancelled = call(
                token,
                "POST",
                "/engine-rest/task/" + task + "/submit-form",
                "{\"variables\":{\"reviewDecision\":{\"value\":\"cancel\"},\"escalateIneligible\":{\"value\":false}}}");
        Answer staffOnly = call(token, "POST", "/api/v1/partners", "{\"name\":\"Another partner\"}");
        // then
        assertThat(made.status()).isEqualTo(201);
        assertThat(tasks.json().findValuesAsText("id")).containsExactly(task);
        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(204);
        assertThat(staffOnly.json().get("code").asText()).isEqualTo("refused.forbidden");
        assertThat(List.of(made, tasks, cancelled))
                .allSatisfy(answer -> assertThat(answer.header("Set-Cookie")).isNull());
    }

    @Test
    void aTokenDoesNotChangeItsPersonsAccountPasswordOrTokens() {
        // given
        JsonNode made = make(partner, "write");
        String token = made.get("token").asText();
        // when
        List<Answer> answers = List.of(
                call(token, "PUT", "/api/v1/me", "{\"name\":\"Somebody else\"}"),
                call(
                        token,
                        "PUT",
                        "/api/v1/me/password",
                        "{\"oldPassword\":\"" + People.PASSWORD + "\",\"newPassword\":\"another password of tests\"}"),
                call(token, "POST", TOKENS, "{\"name\":\"More\",\"scope\":\"write\"}"),
                call(token, "DELETE", TOKENS + "/" + made.get("id").asText(), null));
        // then
        assertThat(answers).allSatisfy(answer -> assertRefused(answer, "access.token.notAccount"));
        assertThat(call(token, "GET", "/api/v1/me", null).json().get("userId").asText())
                .isEqualTo(partner.userId());
    }

    @Test
    void aBackEndTokenReportsManagementResultsOnly() {
        // given
        String token = token(people.staff(Role.ADMINISTRATOR), "back-end");
        String unknown = "{\"requestId\":\"" + UUID.randomUUID()
                + "\",\"results\":[{\"serialNumber\":\"X\",\"outcome\":\"MANAGED\"}]}";
        // then
        assertThat(call(token, "POST", RESULTS, unknown).status()).isEqualTo(404);
        assertRefused(call(token, "GET", ORGANIZATIONS, null), "access.token.results");
        assertRefused(call(token, "GET", "/api/v1/me", null), "access.token.results");
        assertRefused(call(token, "GET", "/engine-rest/task", null), "access.token.results");
    }

    @Test
    void managementResultsAreTakenFromNobodyElse() {
        Answer operations = http.post(people.staff(Role.CUSTOMER_OPERATIONS), RESULTS, Map.of("requestId", ""));
        Answer administrator = http.post(people.staff(Role.ADMINISTRATOR), RESULTS, Map.of("requestId", ""));

        assertThat(operations.status()).isEqualTo(403);
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(http.post(partner, TOKENS, wanted("back-end")).status()).isEqualTo(403);
    }

    @Test
    void aTokenHasTheRolesThatItsPersonHasNow() {
        // given
        Caller colleague = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        String token = token(colleague, "read");
        assertThat(call(token, "GET", "/api/v1/users", null).status()).isEqualTo(403);
        // when
        change(colleague, List.of("partner-administrator"), true, 0);
        // then
        assertThat(call(token, "GET", "/api/v1/users", null).status()).isEqualTo(200);
    }

    @Test
    void whoIsDisabledIsOutWithEveryTokenAndStaysOut() throws Exception {
        // given
        Caller colleague = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        JsonNode made = make(colleague, "write");
        String token = made.get("token").asText();
        assertThat(call(token, "GET", ORGANIZATIONS, null).status()).isEqualTo(200);
        // when
        change(colleague, List.of("fleet-manager"), false, 0);
        Answer engine = call(token, "GET", "/engine-rest/task", null);
        MockHttpServletResponse disabled = comesFromAfar(token);
        change(colleague, List.of("fleet-manager"), true, 1);
        MockHttpServletResponse enabled = comesFromAfar(token);
        // then
        assertThat(List.of(engine.status(), disabled.getStatus(), enabled.getStatus()))
                .containsOnly(401);
        assertThat(http.get(colleague, ORGANIZATIONS).status()).isEqualTo(200);
        assertThat(http.get(colleague, TOKENS).json().get("items")).isEmpty();
        assertThat(audit.about(List.of(made.get("id").asText())))
                .extracting(AuditEntry::act, AuditEntry::userId, AuditEntry::organizationId)
                .containsExactly(
                        tuple("token.made", colleague.userId(), partner.partnerId()),
                        tuple("token.revoked", partner.userId(), partner.partnerId()));
    }

    @Test
    void aRevokedTokenIsRefusedAsARevokedOneAndOnRecord() throws Exception {
        // given
        JsonNode made = make(partner, "read");
        String address = TOKENS + "/" + made.get("id").asText();
        // when
        Answer others = http.delete(people.partnerUser(partner.partnerId()), address);
        Answer revoked = http.delete(partner, address);
        Answer again = http.delete(partner, address);
        // then
        assertThat(List.of(others.status(), revoked.status(), again.status())).containsExactly(404, 204, 404);
        assertInvalid(comesFromAfar(made.get("token").asText()));
        assertThat(http.get(partner, TOKENS).json().get("items")).isEmpty();
        assertThat(audit.about(List.of(made.get("id").asText())))
                .extracting(AuditEntry::act, entry -> entry.details().get("name"))
                .containsExactly(tuple("token.made", "Nightly import"), tuple("token.revoked", "Nightly import"));
    }

    @Test
    void anExpiredTokenIsShownAsSuchAndRefused() throws Exception {
        // given
        JsonNode made = make(partner, "read");
        jdbc.sql("update api_token set expires_at = ? where id = ?")
                .params(OffsetDateTime.now().minusSeconds(1), id(made))
                .update();
        // then
        assertInvalid(comesFromAfar(made.get("token").asText()));
        assertThat(http.get(partner, TOKENS).json().at("/items/0/expired").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mps_", "mps_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "eyJhbGciOiJub25lIn0.e30.", ""})
    void aTokenThatNobodyHasIsRefused(String token) throws Exception {
        assertInvalid(comesFromAfar(token));
    }

    @Test
    void theUseOfATokenIsNotedToTheMinuteAndIsNoActOfItsOwn() {
        // given
        JsonNode made = make(partner, "read");
        String token = made.get("token").asText();
        assertThat(made.get("lastUsedAt").isNull()).isTrue();
        // when
        call(token, "GET", ORGANIZATIONS, null);
        String first = lastUse(partner);
        call(token, "GET", ORGANIZATIONS, null);
        String second = lastUse(partner);
        jdbc.sql("update api_token set last_used_at = ? where id = ?")
                .params(OffsetDateTime.now().minusMinutes(2), id(made))
                .update();
        call(token, "GET", ORGANIZATIONS, null);
        // then
        assertThat(second).isEqualTo(first);
        assertThat(Instant.parse(lastUse(partner))).isAfter(Instant.parse(first));
        assertThat(audit.about(List.of(partner.userId())))
                .filteredOn(entry -> "token".equals(entry.details().get("by")))
                .extracting(AuditEntry::act, entry -> entry.details().get("token"))
                .containsExactly(tuple("signIn.succeeded", "Nightly import"));
    }

    @Test
    void aTokenThatDoesNotCountIsAFailedSignInOfWhoseItWas() throws Exception {
        JsonNode made = make(partner, "read");
        http.delete(partner, TOKENS + "/" + made.get("id").asText());

        comesFromAfar(made.get("token").asText());

        assertThat(audit.about(List.of(partner.userId())))
                .filteredOn(entry -> entry.act().equals("signIn.failed"))
                .hasSize(1)
                .allSatisfy(entry -> {
                    assertThat(entry.organizationId()).isEqualTo(partner.partnerId());
                    assertThat(entry.details()).containsEntry("by", "token").doesNotContainKey("token");
                });
    }

    @Test
    void nobodyHasTokensWithoutEnd() {
        for (int i = 0; i < 50; i++) {
            make(partner, "read");
        }

        assertThat(http.post(partner, TOKENS, wanted("read")).status()).isEqualTo(409);
    }

    private JsonNode make(Caller owner, String scope) {
        Answer made = http.post(owner, TOKENS, wanted(scope));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json();
    }

    private String token(Caller owner, String scope) {
        return make(owner, scope).get("token").asText();
    }

    private static Map<String, String> wanted(String scope) {
        return Map.of("name", "Nightly import", "scope", scope);
    }

    private static UUID id(JsonNode made) {
        return UUID.fromString(made.get("id").asText());
    }

    private String lastUse(Caller owner) {
        return http.get(owner, TOKENS).json().at("/items/0/lastUsedAt").asText();
    }

    private void change(Caller who, List<String> roles, boolean enabled, int version) {
        Answer changed = http.put(
                partner,
                "/api/v1/users/" + who.userId(),
                Map.of("name", who.name(), "roles", roles, "enabled", enabled, "version", version));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    }

    private Answer call(String token, String method, String path, String body) {
        HttpRequest.Builder request = http.request(null, path)
                .header("Authorization", "Bearer " + token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return http.send(body == null ? request : request.header("Content-Type", "application/json"));
    }

    /** From an address of its own: the door would close for all who come from this machine. */
    private MockHttpServletResponse comesFromAfar(String token) throws Exception {
        return mvc.perform(get(ORGANIZATIONS)
                        .header("Authorization", "Bearer " + token)
                        .with(request -> {
                            request.setRemoteAddr("203.0.113.77");
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"insufficient_scope\"");
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
    }

    private void assertInvalid(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(json.readTree(answer.getContentAsString()).get("code").asText())
                .isEqualTo("access.token.invalid");
    }
}
