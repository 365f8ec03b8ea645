package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.Http;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The table by which a server routes escalations, as its process owner sees it: a server brings one of its own. */
final class RoutingTable {

    private static final String OWN = "\"team\":\"customer-operations\",\"dueInDays\":5";
    private static final String MADE = "\"team\":\"technical-support\",\"dueInDays\":3";

    private final HttpClient client = HttpClient.newHttpClient();
    private String expected = "";

    /** It is the server's own, as long as nobody has made another one; else that one. */
    void assertKept(int port) throws Exception {
        String table = send(port, "GET", "");
        if (expected.isEmpty()) {
            assertThat(table).endsWith("\"version\":1}").contains(OWN);
            expected = table;
        }
        assertThat(table).isEqualTo(expected);
    }

    /** Somebody makes another one. */
    void change(int port) throws Exception {
        expected = send(port, "PUT", expected.replace(OWN, MADE));
        assertThat(expected).endsWith("\"version\":2}").contains(MADE).doesNotContain(OWN);
    }

    private String send(int port, String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/program/escalation-routing"))
                .header("Authorization", Http.basic("owner", "demo"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
