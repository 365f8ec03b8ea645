package io.mpsexpress.away;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Somebody who signed in while all was well, and asks for one of each: pages, calls, health. */
final class Asked {

    /** What people are promised, in seconds. */
    private static final long SOON = 5;

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final Browser browser;
    private final Browser stranger;

    Asked(int port) {
        stranger = new Browser(port);
        browser = new Browser(port);
        assertThat(browser.signIn("partner", "demo").statusCode()).isEqualTo(302);
        assertAllIsWell();
    }

    void assertAllIsWell() {
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(send(api("/api/v1/organizations")).statusCode()).isEqualTo(200);
        assertThat(send(api("/engine-rest/task/count")).statusCode()).isEqualTo(200);
        assertThat(health("")).isEqualTo(200);
    }

    /** One of each, all at once, as soon as the database is away. */
    void assertEverybodyIsToldSoon() {
        Map<String, CompletableFuture<HttpResponse<String>>> pages = new LinkedHashMap<>();
        for (String page : new String[] {"/", "/organizations", "/sign-in", "/camunda/app/tasklist/default/"}) {
            pages.put(page, later(browser.request(page).header("Accept", "text/html")));
        }
        Map<String, CompletableFuture<HttpResponse<String>>> calls = new LinkedHashMap<>();
        for (String call : new String[] {"/api/v1/organizations", "/engine-rest/task"}) {
            calls.put(call, later(api(call)));
        }
        calls.put("POST", creation("Away " + System.nanoTime()));

        pages.forEach((page, answer) -> assertToldByPage(page, soon(page, answer)));
        calls.forEach((call, answer) -> assertToldByProblem(call, soon(call, answer)));
    }

    /** A write that no answer came to yet. */
    CompletableFuture<HttpResponse<String>> creation(String name) {
        return later(api("/api/v1/organizations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\"}")));
    }

    static HttpResponse<String> soon(String what, CompletableFuture<HttpResponse<String>> answer) {
        assertThat(answer).as(what).succeedsWithin(SOON, TimeUnit.SECONDS);
        return answer.join();
    }

    static void assertToldByProblem(String call, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(call + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).as(call).isPresent();
        assertThat(answer.body()).contains("\"code\":\"failure.away.");
    }

    private static void assertToldByPage(String page, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(page).isPresent();
        assertThat(answer.body()).contains("MPS Express", "Try again").doesNotContain("Exception", "Tomcat");
    }

    /** The node knows, itself lives, and what makes a page a page is there. */
    void assertTheNodeKnows() {
        assertThat(soon("health", later(browser.request("/actuator/health"))))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                .satisfies(answer -> assertThat(answer.body()).isEqualTo("{\"status\":\"DOWN\"}"));
        assertThat(health("/readiness")).isEqualTo(503);
        assertThat(health("/liveness")).isEqualTo(200);
        assertThat(soon("style", later(browser.request("/css/mps.css"))).statusCode())
                .isEqualTo(200);
    }

    /** Until the node has noticed by itself: a full disk makes it unwell before, and a stranger is asked to sign in till then. */
    void awaitTrouble() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SOON);
        while (stranger.get("/api/v1/organizations").statusCode() != 503) {
            assertThat(System.nanoTime()).as("noticed in time").isLessThan(end);
        }
    }

    void awaitRecovery() {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (health("/readiness") != 200) {
            assertThat(System.nanoTime()).as("recovered in time").isLessThan(end);
        }
        assertAllIsWell();
    }

    int health(String group) {
        return send(browser.request("/actuator/health" + group)).statusCode();
    }

    HttpResponse<String> organizations() {
        return send(api("/api/v1/organizations?limit=500"));
    }

    private HttpRequest.Builder api(String path) {
        return browser.request(path).header("Authorization", Http.basic("partner", "demo"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return browser.send(request.timeout(Duration.ofSeconds(60)));
    }

    private CompletableFuture<HttpResponse<String>> later(HttpRequest.Builder request) {
        return CompletableFuture.supplyAsync(() -> send(request), work -> new Thread(work).start());
    }
}
