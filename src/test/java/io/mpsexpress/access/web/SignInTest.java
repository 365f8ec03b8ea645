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
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets in, and how: pages and Camunda's web applications by one session, the APIs by HTTP Basic. */
@ApplicationTest
class SignInTest {

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private TestWork work;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Browser browser;
    private Caller partner;

    @BeforeEach
    void aPartnerBeforeABrowser() {
        browser = new Browser(port);
        partner = people.partnerUser(people.partner());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/organizations", "/camunda/app/tasklist/default/", "/camunda", "/swagger-ui.html"})
    void pagesSendAStrangerToTheSignIn(String page) {
        HttpResponse<String> answer = browser.get(page);

        assertThat(answer.statusCode()).isIn(302, 401);
        assertThat(answer.headers().firstValue("Location").orElse("/sign-in")).endsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organizations",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/identity/password-policy",
                "/engine-rest/version",
                "/actuator/prometheus",
                "/actuator/info",
                "/v3/api-docs",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            })
    void apisTellAStrangerToSignIn(String path) {
        Answer answer = http.get(null, path);

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void onlyHealthAndTheSignInPageAnswerStrangers() {
        assertThat(http.get(null, "/actuator/health").status()).isEqualTo(200);
        assertThat(http.get(null, "/actuator/health").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get(null, "/sign-in").status()).isEqualTo(200);
    }

    @Test
    void theApiAnswersAStrangerAsProblem() {
        Answer answer = http.get(null, "/api/v1/organizations");

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(401);
        assertThat(answer.json().get("detail").asText()).startsWith("Sign in first");
    }

    @Test
    void theApisKeepNoSessionAndSetNoCookie() {
        for (String path : new String[] {"/engine-rest/engine", "/api/v1/organizations", "/actuator/health"}) {
            assertThat(http.get(partner, path).header("Set-Cookie")).as(path).isNull();
        }
    }

    @Test
    void aBrowsersSessionIsNoWayIntoTheApis() {
        browser.signIn(partner.userId(), People.PASSWORD);

        assertThat(browser.get("/api/v1/organizations").statusCode()).isEqualTo(401);
        assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void oneSignInOpensPortalAndTasklist() {
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);

        HttpResponse<String> signedIn = browser.signIn(partner.userId(), People.PASSWORD);

        // back to where the person wanted to go
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).contains("/camunda/app/tasklist/default/");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
                .contains(partner.userId())
                .contains("tasklist")
                .doesNotContain("cockpit");
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").body())
                .contains("\"count\":0");
    }

    @Test
    void cockpitAndAdminAreForThoseWhoOwnThem() {
        Browser owners = new Browser(port);
        owners.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);
        Browser administrators = new Browser(port);
        administrators.signIn(people.staff(Role.ADMINISTRATOR).userId(), People.PASSWORD);
        browser.signIn(partner.userId(), People.PASSWORD);

        assertThat(owners.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(owners.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(administrators.get("/camunda/app/admin/default/").statusCode())
                .isEqualTo(200);
        assertThat(administrators.get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void cockpitShowsItsOwnerAllPartnersProcesses() {
        work.start(partner.partnerId());
        browser.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);

        String statistics = browser.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
                        + "?keyLike=test-work&firstResult=0&maxResults=100")
                .body();

        assertThat(statistics).contains("\"key\":\"test-work\"").containsPattern("\"instances\":[1-9]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task/report/candidate-group-count",
                "task/count",
                "history/task/count?unfinished=true&assigned=true",
                "process-definition?latest=true&sortBy=name&sortOrder=asc",
                "decision-definition?latestVersion=true&sortBy=name&sortOrder=asc",
                "decision-requirements-definition?latestVersion=true",
                "deployment",
                "incident",
                "job",
                "history/process-instance",
                "history/decision-instance"
            })
    void cockpitsPagesAreOpenToTheProcessOwner(String called) {
        browser.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);

        HttpResponse<String> answer = browser.get("/camunda/api/engine/engine/default/" + called);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void manyRequestsAtOnceAreServedByOneNewSession() {
        browser.signIn(partner.userId(), People.PASSWORD);

        List<Integer> statuses = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> browser.get("/camunda/api/engine/engine/default/task/count"))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).containsOnly(200);
    }

    @Test
    void whoLosesARoleLosesItInAnOpenSession() {
        Caller owner = people.staff(Role.PROCESS_OWNER);
        browser.signIn(owner.userId(), People.PASSWORD);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);

        jdbc.sql("update app_user_role set role_id = 'technical-support' where user_id = ?")
                .param(owner.userId())
                .update();

        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLosesAccessIsOutAtOnce() {
        browser.signIn(partner.userId(), People.PASSWORD);
        assertThat(http.get(partner, "/engine-rest/engine").status()).isEqualTo(200);

        jdbc.sql("update app_user set enabled = false where id = ?")
                .param(partner.userId())
                .update();

        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
        assertThat(http.get(partner, "/engine-rest/engine").status()).isEqualTo(401);
    }

    @Test
    void theSessionChangesAtSignInAndEndsAtSignOut() {
        browser.get("/sign-in");
        String before = browser.cookie("SESSION").orElse("none");

        browser.signIn(partner.userId(), People.PASSWORD);

        String signedIn = browser.cookie("SESSION").orElseThrow();
        assertThat(signedIn).isNotEqualTo(before);

        Browser other = new Browser(port);
        HttpRequest.Builder stolen =
                other.request("/camunda/app/tasklist/default/").header("Cookie", "SESSION=" + signedIn);
        assertThat(other.send(stolen.copy()).statusCode()).isEqualTo(200);
        browser.submit("/sign-in", "/sign-out", Map.of());
        assertThat(other.send(stolen.copy()).statusCode()).isNotEqualTo(200);
    }

    @Test
    void theSessionsCookieIsHiddenFromScriptsAndOtherSites() {
        HttpResponse<String> answer = browser.signIn(partner.userId(), People.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("SESSION=")
                .contains("HttpOnly")
                .contains("SameSite=Lax"));
    }

    @Test
    void formsWithoutTheirTokenAreRefused() {
        assertThat(browser.post("/sign-in", Map.of("username", partner.userId(), "password", People.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        browser.signIn(partner.userId(), People.PASSWORD);
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        // Camunda's own protection
        assertThat(browser.send(browser.request("/camunda/api/engine/engine/default/task")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoSendsAFormAfterTheSessionHasEndedIsAskedToSignInAgain() {
        // given a session that is over: the browser's cookie is worth nothing any more
        String form = "view=STANDARD&_csrf=a-token-of-the-session-that-was";
        HttpRequest.Builder sent = browser.request("/printers/columns")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "SESSION=b3Zlcg==")
                .POST(HttpRequest.BodyPublishers.ofString(form));

        // when a form comes, or what htmx sends
        HttpResponse<String> page = browser.send(sent.copy().header("Accept", "text/html,*/*"));
        HttpResponse<String> fragment = browser.send(sent.copy().header("HX-Request", "true"));

        // then both lead to the sign-in page, which says why; a script that is none of ours is just refused
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?expired");
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).contains("/sign-in?expired");
        assertThat(browser.get("/sign-in?expired").body()).contains("Your session has ended");
        assertThat(browser.send(sent).statusCode()).isEqualTo(403);
    }

    @Test
    void anErrorPageLeadsToAnotherLanguageAndBackToWhereItWas() {
        // given somebody signed in, whose form is refused at the door
        browser.signIn(partner.userId(), People.PASSWORD);
        HttpRequest.Builder forged = browser.request("/printers/columns")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.noBody());
        // then the error page goes back to the page with the form, or home when it is not known
        assertThat(browser.send(forged.copy().header("Referer", "http://localhost/printers?q=a"))
                        .body())
                .contains("name=\"return\" value=\"/printers?q=a\"");
        assertThat(browser.send(forged).body()).contains("name=\"return\" value=\"/\"");
        assertThat(browser.get("/no-such-page?x=1").body()).contains("name=\"return\" value=\"/no-such-page?x=1\"");
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhatIsWrong() {
        HttpResponse<String> wrong = browser.signIn(partner.userId(), "guess");
        HttpResponse<String> unknown = browser.signIn("nobody" + partner.userId(), "guess");

        assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?error");
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(wrong.headers().firstValue("Location"));
    }

    @Test
    void guessingIsSlowedDownEvenForTheRightPassword() {
        for (int i = 0; i < 6; i++) {
            assertThat(http.send(http.request(null, "/engine-rest/engine")
                                    .header("Authorization", Http.basic(partner.userId(), "guess " + i)))
                            .status())
                    .isEqualTo(401);
        }

        assertThat(http.get(partner, "/engine-rest/engine").status()).isEqualTo(401);
        assertThat(http.get(people.partnerUser(partner.partnerId()), "/engine-rest/engine")
                        .status())
                .as("others from the same address come in")
                .isEqualTo(200);
    }

    @Test
    void pagesAllowNoScriptsButTheirOwn() {
        HttpResponse<String> page = browser.get("/sign-in");

        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy.split("; *"))
                .contains("script-src 'self'", "style-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.body()).doesNotContain("<style").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void camundasApplicationsKeepTheirOwnHeaders() {
        browser.signIn(partner.userId(), People.PASSWORD);

        HttpResponse<String> tasklist = browser.get("/camunda/app/tasklist/default/");

        assertThat(tasklist.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(tasklist.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("nonce-");
    }
}
