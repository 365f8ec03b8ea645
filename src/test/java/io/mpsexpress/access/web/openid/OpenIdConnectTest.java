package io.mpsexpress.access.web.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.domain.KnownUser;
import io.mpsexpress.access.domain.KnownUsers;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People of a company that has a sign-on of its own. */
@BrowserTest
class OpenIdConnectTest {

    private static final IdentityProvider PROVIDER = IdentityProvider.start();
    private static final String WAY_IN = "Sign in with Company";

    @Autowired
    private People people;

    @Autowired
    private KnownUsers users;

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    /** By which the provider knows somebody. */
    private final String subject = "s-" + UUID.randomUUID();

    private final String userId = "u-" + UUID.randomUUID();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        String client = "spring.security.oauth2.client.";
        properties.add(client + "registration.company.client-id", () -> IdentityProvider.CLIENT);
        properties.add(client + "registration.company.client-secret", () -> IdentityProvider.SECRET);
        properties.add(client + "registration.company.client-name", () -> "Company");
        properties.add(client + "registration.company.scope", () -> "openid,profile,email");
        properties.add(client + "provider.company.issuer-uri", PROVIDER::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> "mps-express");
        properties.add("mps-express.open-id-connect.claims.groups", () -> "realm.roles");
        properties.add("mps-express.open-id-connect.roles.fleet-manager", () -> "MPS Fleet");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @BeforeEach
    void serve() {
        PROVIDER.serve("http://localhost:" + port);
    }

    @Test
    void somebodyOfAPartnerAppearsWorksAndIsSignedOutThereToo(Person person) {
        // given
        UUID partnerId = people.partner();
        say(Map.of("name", "Anna Rossi", "email", "anna@example.com", "locale", "it-IT"), partnerId, "MPS Fleet");
        // when
        signIn(person);
        // then
        assertThat(caller()).contains(new Caller(userId, "Anna Rossi", Set.of(Role.FLEET_MANAGER), partnerId));
        assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo("it");
        person.open("/account");
        assertThat(person.page().locator("input[type=password]").count()).isZero();
        person.open("/camunda/app/tasklist/default/");
        person.page().getByText("Anna Rossi").first().waitFor();
        // when
        person.open("/");
        person.page().locator("form[action$='/sign-out'] button").first().click();
        person.page().waitForURL(url -> url.endsWith("/sign-in?signedOut"));
        // then
        assertThat(person.complaints()).isEmpty();
        person.page().locator(".ways-in a").click();
        person.page().waitForURL(PROVIDER.issuer() + "/login");
    }

    @Test
    void theFormGoesOnBesideAndLooksWell(Person person) {
        // given
        Caller staff = people.staff(Role.PROCESS_OWNER);
        person.open("/sign-in");
        person.picture("sign-in");
        person.open("/sign-in?refused=NO_ROLE");
        person.chooseLanguage("it");
        person.picture("not-let-in-it");
        // when
        person.signIn(staff.userId(), People.PASSWORD);
        // then
        assertThat(person.page().url()).endsWith(":" + port + "/");
    }

    @Test
    void whatTheProviderSaysIsFollowedAtEachSignIn(Person person) {
        // given
        say(Map.of("name", "Anna Rossi"), null, "technical-support");
        signIn(person);
        // when
        say(Map.of("name", "Anna Bianchi", "preferred_username", "renamed"), null, "process-owner", "unknown");
        signIn(person);
        // then
        assertThat(caller()).contains(new Caller(userId, "Anna Bianchi", Set.of(Role.PROCESS_OWNER), null));
        assertThat(users.find("renamed")).isEmpty();
        // when
        say(Map.of(), null, "unknown");
        signIn(person);
        // then
        assertThat(person.page().url()).endsWith("/sign-in?refused=NO_ROLE");
        assertThat(caller().orElseThrow().roles()).isEmpty();
        assertThat(acts())
                .containsExactly(
                        "person.appeared",
                        "signIn.succeeded",
                        "person.changed",
                        "signIn.succeeded",
                        "person.changed",
                        "signIn.refused");
    }

    @Test
    void nobodyGetsInByAnothersUserIdNorWithRolesThatDoNotFitNorWhenDisabled(Person person) {
        // given
        Caller withPassword = people.staff(Role.TECHNICAL_SUPPORT);
        // when
        say(Map.of("preferred_username", withPassword.userId()), null, "camunda-admin");
        // then
        assertThat(refused(person)).isEqualTo("USER_ID_TAKEN");
        assertThat(users.find(withPassword.userId()).map(KnownUser::caller)).contains(withPassword);
        // when
        say(Map.of(), people.partner(), "technical-support");
        // then
        assertThat(refused(person)).isEqualTo("MIXED_ROLES");
        // when
        say(Map.of("organization", "No such partner"), null, "partner-administrator");
        // then
        assertThat(refused(person)).isEqualTo("NO_PARTNER");
        // when
        say(Map.of("preferred_username", "Anna Rossi"), null, "technical-support");
        // then
        assertThat(refused(person)).isEqualTo("NO_USER_ID");
        assertThat(caller()).isEmpty();
        // when
        say(Map.of(), null, "technical-support");
        signIn(person);
        jdbc.sql("update app_user set enabled = false where id = ?")
                .param(userId)
                .update();
        // then
        person.open("/account");
        assertThat(person.page().url()).endsWith("/sign-in");
        assertThat(refused(person)).isEqualTo("DISABLED");
    }

    @Test
    void whoeverSignsOutThereIsSignedOutHere(Person person) {
        // given
        say(Map.of(), null, "technical-support");
        signIn(person);
        // when
        assertThat(tellEnded(Map.of("sub", subject))).isEqualTo(200);
        // then
        person.open("/account");
        assertThat(person.page().url()).endsWith("/sign-in");
    }

    @Test
    void aSessionThatEndsThereEndsHereWhoeverItIs(Person person) {
        // given a provider that names the session only
        String session = "s-" + UUID.randomUUID();
        say(Map.of("sid", session), null, "technical-support");
        signIn(person);
        // when another one ends
        assertThat(tellEnded(Map.of("sid", "s-" + UUID.randomUUID()))).isEqualTo(200);
        // then
        person.open("/account");
        assertThat(person.page().url()).endsWith("/account");
        // when
        assertThat(tellEnded(Map.of("sid", session))).isEqualTo(200);
        // then
        person.open("/account");
        assertThat(person.page().url()).endsWith("/sign-in");
    }

    private int tellEnded(Map<String, Object> whose) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "aud", IdentityProvider.CLIENT,
                "jti", UUID.randomUUID().toString(),
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        claims.putAll(whose);
        String token = PROVIDER.token(null, now, now.plusSeconds(60), claims);
        return new Browser(port)
                .post("/logout/connect/back-channel/company", Map.of("logout_token", token))
                .statusCode();
    }

    @Test
    void aTokenStandsForItsPersonWhileItCountsAndTheyMayComeIn() {
        // given
        UUID partnerId = people.partner();
        Instant now = Instant.now();
        Map<String, Object> claims = claims(Map.of("name", "Anna Rossi", "aud", "mps-express"), partnerId, "MPS Fleet");
        String token = PROVIDER.token(subject, now, now.plusSeconds(600), claims);
        // when
        HttpResponse<String> me = call(token, "/api/v1/me");
        HttpResponse<String> tasks = call(token, "/engine-rest/task");
        // then
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains(userId, "Anna Rossi", partnerId.toString());
        assertThat(tasks.statusCode()).isEqualTo(200);
        // when
        jdbc.sql("update app_user set enabled = false where id = ?")
                .param(userId)
                .update();
        // then
        assertThat(call(token, "/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(acts()).containsExactly("person.appeared", "signIn.succeeded", "signIn.refused");
    }

    @Test
    void whatIsNoTokenOfTheProviderForThisApplicationIsRefused() {
        // given
        Instant now = Instant.now();
        Instant until = now.plusSeconds(600);
        Map<String, Object> claims = claims(Map.of("aud", "mps-express"), null, "camunda-admin");
        // when
        List<String> tokens = List.of(
                PROVIDER.token(subject, now.minusSeconds(900), now.minusSeconds(300), claims),
                PROVIDER.token(subject, now, until, claims(Map.of("aud", "another"), null, "camunda-admin")),
                PROVIDER.token(
                        subject,
                        now,
                        until,
                        claims(Map.of("aud", "mps-express", "iss", "http://another"), null, "camunda-admin")),
                PROVIDER.foreign(PROVIDER.issuer(), subject, now, until, claims),
                "mps_unknown",
                "nothing");
        // then
        assertThat(tokens).allSatisfy(token -> {
            assertThat(call(token, "/api/v1/me").statusCode()).isEqualTo(401);
            assertThat(call(token, "/engine-rest/task").statusCode()).isEqualTo(401);
        });
        assertThat(caller()).isEmpty();
    }

    @Test
    void anOlderTokenBringsNoRoleBackAndOneWithoutGroupsChangesNone() {
        // given
        Instant now = Instant.now();
        Instant until = now.plusSeconds(600);
        Map<String, Object> one = claims(Map.of("aud", "mps-express"), null, "process-owner");
        Map<String, Object> both = claims(Map.of("aud", "mps-express"), null, "process-owner", "technical-support");
        String older = PROVIDER.token(subject, now.minusSeconds(60), until, both);
        String newer = PROVIDER.token(subject, now, until, one);
        String silent = PROVIDER.token(subject, now.plusSeconds(1), until, Map.of("aud", "mps-express"));
        call(older, "/api/v1/me");
        assertThat(caller().orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.PROCESS_OWNER, Role.TECHNICAL_SUPPORT);
        // when
        List<String> answers = Stream.of(newer, older, silent, newer)
                .map(token -> call(token, "/api/v1/me").body())
                .toList();
        // then
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer).contains("process-owner").doesNotContain("technical-support"));
        assertThat(acts()).containsExactly("person.appeared", "signIn.succeeded", "person.changed");
    }

    @Test
    void administratorsDisableProvidersPeopleAndChangeNothingElse() {
        // given
        UUID partnerId = people.partner();
        Caller administrator = people.partnerUser(partnerId);
        Instant now = Instant.now();
        Map<String, Object> claims =
                claims(Map.of("name", "Anna Rossi", "aud", "mps-express"), partnerId, "partner-administrator");
        call(PROVIDER.token(subject, now, now.plusSeconds(600), claims), "/api/v1/me");
        String user = "/api/v1/users/" + userId;
        List<String> roles = List.of("partner-administrator");
        // when
        Answer renamed = http.put(administrator, user, Map.of("name", "Another", "roles", roles, "version", 0));
        Answer link = http.post(administrator, user + "/invitations", null);
        Answer last = http.put(
                administrator,
                "/api/v1/users/" + administrator.userId(),
                Map.of("name", administrator.name(), "roles", List.of("fleet-manager"), "version", 0));
        Answer disabled = http.put(
                people.partnerUser(partnerId),
                user,
                Map.of("name", "Anna Rossi", "roles", roles, "enabled", false, "version", 0));
        // then
        assertThat(List.of(renamed.status(), link.status(), last.status(), disabled.status()))
                .containsExactly(409, 409, 200, 200);
    }

    @Test
    void aTokenOfTheBackEndReportsManagementResultsAndDoesNothingElse() {
        // given
        Instant now = Instant.now();
        String token = PROVIDER.token(
                subject, now, now.plusSeconds(600), Map.of("aud", "mps-express", "scope", "mps-express.back-end"));
        Browser backEnd = new Browser(port);
        // when
        HttpResponse<String> reported = backEnd.send(backEnd.request("/api/v1/management-results")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"requestId\": \"%s\", \"results\": []}".formatted(UUID.randomUUID()))));
        // then
        assertThat(reported.statusCode()).isIn(404, 422);
        assertThat(call(token, "/api/v1/organizations").statusCode()).isEqualTo(403);
        assertThat(call(token, "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(call(token, "/engine-rest/task").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> call(String token, String path) {
        Browser program = new Browser(port);
        return program.send(program.request(path).header("Authorization", "Bearer " + token));
    }

    private String refused(Person person) {
        signIn(person);
        return person.page().url().replaceAll(".*/sign-in\\?refused=", "");
    }

    private void signIn(Person person) {
        Page page = person.page();
        person.forgetSession();
        person.open("/sign-in");
        person.click(WAY_IN);
        page.locator("input[name=username]").fill(subject);
        page.locator("input[name=password]").fill(IdentityProvider.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.startsWith("http://localhost:" + port));
    }

    private void say(Map<String, Object> claims, UUID organization, String... groups) {
        PROVIDER.say(subject, claims(claims, organization, groups));
    }

    private Map<String, Object> claims(Map<String, Object> claims, UUID organization, String... groups) {
        Map<String, Object> all = new HashMap<>(Map.of("preferred_username", userId));
        all.put("realm", new HashMap<>(Map.of("roles", new ArrayList<>(List.of(groups)))));
        if (organization != null) {
            all.put("organization", organization.toString());
        }
        all.putAll(claims);
        return all;
    }

    private Optional<Caller> caller() {
        return users.find(userId).map(KnownUser::caller);
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_entry where subject_id = ? order by id")
                .param(userId)
                .query(String.class)
                .list();
    }
}
