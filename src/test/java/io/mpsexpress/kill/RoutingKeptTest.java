package io.mpsexpress.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.Http;
import io.mpsexpress.support.KilledApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that starts again brings its own routing table with it, and leaves the one that somebody made. */
@Tag("chaos")
class RoutingKeptTest {

    private static final String OWN = "\"team\":\"customer-operations\",\"dueInDays\":5";
    private static final String MADE = "\"team\":\"technical-support\",\"dueInDays\":3";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void theTableThatSomebodyMadeIsTheLatestAfterAStartAndAKill() throws Exception {
        try (KilledApplication application = new KilledApplication(directory, List.of())) {
            // given a server that has started twice with its own table
            application.start();
            assertThat(table(application)).endsWith("\"version\":1}");
            application.stop();
            application.start();
            String own = table(application);
            assertThat(own).endsWith("\"version\":1}").contains(OWN);

            // when somebody makes another one
            String made = send(application, "PUT", own.replace(OWN, MADE));
            assertThat(made).endsWith("\"version\":2}").contains(MADE).doesNotContain(OWN);

            // then the next servers have it
            application.stop();
            application.start();
            assertThat(table(application)).isEqualTo(made);
            application.kill();
            application.start();
            assertThat(table(application)).isEqualTo(made);
            assertThat(application.said()).contains("Escalations are routed by version 2 of the table");
        }
    }

    private String table(KilledApplication application) throws Exception {
        return send(application, "GET", "");
    }

    private String send(KilledApplication application, String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + application.port() + "/api/v1/program/escalation-routing"))
                .header("Authorization", Http.basic("owner", "demo"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
