package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** A fleet manager of the demonstration, with the API and with the pages; every call throws when the server is gone. */
final class Client {

    private static final String USER = "partner";
    private static final String PASSWORD = "demo";

    private static final String ORGANIZATIONS = "/api/v1/organizations/";

    private final ObjectMapper json = new ObjectMapper();
    private final Browser browser;
    private final String credentials;

    Client(int port) {
        browser = new Browser(port);
        signIn();
        credentials = "Bearer " + token();
    }

    private void signIn() {
        HttpResponse<String> answer = browser.signIn(USER, PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .as(answer + " " + answer.body())
                .isNotEmpty()
                .doesNotContain("/sign-in");
    }

    /** As programs have it: a password takes a server long to check, and calls are many. */
    private String token() {
        HttpRequest.Builder request = browser.request("/api/v1/me/tokens")
                .header("Authorization", Http.basic(USER, PASSWORD))
                .header("Content-Type", "application/json")
                .POST(written(Map.of("name", "Client of a test", "scope", "write")));
        return tree(done(browser.send(request))).get("token").asText();
    }

    /** Path of a new customer of the partner, for the API. */
    String newCustomer(String name) {
        return ORGANIZATIONS
                + post("/api/v1/organizations", null, Map.of("name", name))
                        .get("id")
                        .asText();
    }

    JsonNode get(String path) {
        return tree(text(path));
    }

    /** The body as it is. */
    String text(String path) {
        return done(browser.send(api(path).GET()));
    }

    /**
     * @param key with which the call may be made again; null for none
     * @param body null for none
     */
    JsonNode post(String path, String key, Object body) {
        HttpRequest.Builder request = api(path).header("Content-Type", "application/json");
        return tree(done(browser.send(withKey(request, key).POST(written(body)))));
    }

    JsonNode upload(String path, String key, String csv) {
        return tree(done(browser.send(signed(withKey(browser.upload(path, "file.csv", csv), key)))));
    }

    void submitTask(String id, Map<String, ?> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        post("/engine-rest/task/" + id + "/submit-form", null, Map.of("variables", variables));
    }

    /** A page, in English. */
    String page(String path) {
        return done(browser.get(path));
    }

    /** Sends a file by the form of a page. Returns the page that it leads to. */
    String sendFile(String pageWithForm, String action, String csv) {
        return led(browser.upload(pageWithForm, action, "file.csv", csv));
    }

    void press(String page, String action) {
        led(browser.submit(page, action, Map.of()));
    }

    private static String led(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf('/', "http://".length()));
    }

    private HttpRequest.Builder api(String path) {
        return signed(browser.request(path));
    }

    private HttpRequest.Builder signed(HttpRequest.Builder request) {
        return request.header("Authorization", credentials);
    }

    private static HttpRequest.Builder withKey(HttpRequest.Builder request, String key) {
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private BodyPublisher written(Object body) {
        return body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(json.valueToTree(body).toString());
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer + " " + answer.body()).isLessThan(300);
        return answer.body();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
