package io.mpsexpress.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The holes of Camunda 7.24 that its makers closed for paying customers only, closed here. */
@ApplicationTest
class KnownHolesTest {

    private static final String EXPRESSION = "${''.getClass().forName('java.lang.System').getProperty('user.name')}";

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TestWork work;

    @LocalServerPort
    private int port;

    private UUID partnerId;
    private Caller partner;

    @BeforeEach
    void aPartner() {
        partnerId = people.partner();
        partner = people.partnerUser(partnerId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/task/count", "/engine-rest/history/task"})
    void expressionsInQueriesAreNotEvaluated(String path) {
        String expression = path.contains("history") ? "taskAssigneeLike" : "assigneeExpression";
        for (Map<String, ?> query : List.of(
                Map.of(expression, EXPRESSION),
                Map.of("orQueries", List.of(Map.of(expression, EXPRESSION, "name", "x"))))) {
            Answer answer = http.post(partner, path + (path.endsWith("count") ? "" : "?maxResults=5"), query);

            if (path.contains("history")) {
                assertThat(answer.text()).as("no expressions there at all").isEqualTo("[]");
            } else {
                assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            }
        }
    }

    @Test
    void anExpressionInAnOrQueryIsRefusedInWords() {
        Answer answer = http.post(
                partner,
                "/engine-rest/task?maxResults=5",
                Map.of("orQueries", List.of(Map.of("assigneeExpression", EXPRESSION, "name", "x"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).isEqualTo("Expressions are not allowed in queries.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list?maxResults=5", "count", "singleResult"})
    void expressionsThatExtendAFilterAreNotEvaluated(String what) {
        String filter = filters.createTaskFilterQuery()
                .filterName("All tasks")
                .singleResult()
                .getId();
        for (Map<String, ?> query : List.of(
                Map.of("assigneeExpression", EXPRESSION),
                Map.of("orQueries", List.of(Map.of("assigneeExpression", EXPRESSION, "name", "x"))))) {
            Answer answer = http.post(partner, "/engine-rest/filter/" + filter + "/" + what, query);

            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        }
    }

    @Test
    void savedFiltersForThePersonStillWork() {
        work.start(partnerId);
        String mine = filters.createTaskFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();
        String groups = filters.createTaskFilterQuery()
                .filterName("My groups")
                .singleResult()
                .getId();

        assertThat(http.get(partner, "/engine-rest/filter/" + mine + "/count")
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(http.get(partner, "/engine-rest/filter/" + groups + "/count")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void nobodyBelowAnAdministratorSavesFilters() {
        Answer answer = http.post(
                partner,
                "/engine-rest/filter/create",
                Map.of("resourceType", "Task", "name", "evil", "query", Map.of("assigneeExpression", EXPRESSION)));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void evenAnAdministratorsFilterEvaluatesNothingHarmful() {
        Caller administrator = people.staff(Role.ADMINISTRATOR);
        String id = http.post(
                        administrator,
                        "/engine-rest/filter/create",
                        Map.of(
                                "resourceType",
                                "Task",
                                "name",
                                "bad " + administrator.userId(),
                                "query",
                                Map.of("assigneeExpression", EXPRESSION)))
                .json()
                .get("id")
                .asText();

        assertThat(http.get(administrator, "/engine-rest/filter/" + id + "/count")
                        .status())
                .isEqualTo(400);
        filters.deleteFilter(id);
    }

    @Test
    void theFirstRunSetUpCreatesNobody() {
        for (Caller caller : new Caller[] {null, partner, people.staff(Role.ADMINISTRATOR)}) {
            Browser browser = new Browser(port);
            if (caller != null) {
                browser.signIn(caller.userId(), People.PASSWORD);
            }
            browser.get("/camunda/app/welcome/default/");
            int status = browser.send(browser.request("/camunda/api/admin/setup/default/user/create")
                            .header("Content-Type", "application/json")
                            .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElse(""))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"x\"}}")))
                    .statusCode();

            assertThat(status).isIn(401, 403);
        }
        assertThat(identities.createUserQuery().userId("mallory").count()).isZero();
    }

    @Test
    void camundasOwnSignInIsClosed() {
        Browser browser = new Browser(port);
        browser.signIn(partner.userId(), People.PASSWORD);
        browser.get("/camunda/app/welcome/default/");

        int status = browser.send(browser.request("/camunda/api/admin/auth/user/default/login/admin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElse(""))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + partner.userId() + "&password=" + People.PASSWORD.replace(" ", "+"))))
                .statusCode();

        // a form is no body for this address at all
        assertThat(status).as("even with the right password").isIn(401, 403, 415);
    }

    @Test
    void usersCannotBeWrittenThroughTheEngine() {
        Caller administrator = people.staff(Role.ADMINISTRATOR);

        Answer answer = http.post(
                administrator,
                "/engine-rest/user/create",
                Map.of("profile", Map.of("id", "mallory"), "credentials", Map.of("password", "x")));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(identities.isReadOnly()).isTrue();
    }
}
