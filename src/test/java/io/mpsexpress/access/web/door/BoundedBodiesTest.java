package io.mpsexpress.access.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody fills the server's memory with what they send. */
@ApplicationTest
class BoundedBodiesTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private UUID partnerId;
    private Caller partner;
    private Caller administrator;

    @BeforeEach
    void somebody() {
        partnerId = people.partner();
        partner = people.partnerUser(partnerId);
        administrator = people.staff(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organizations",
                "/api/v1/organizations/x/enrollments",
                "/api/v1/management-results",
                "/engine-rest/task/x/submit-form",
                "/engine-rest/engine/default/process-definition/key/x/start",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/setup/default/user/create",
                "/actuator/health",
                "/v3/api-docs"
            })
    void fourHundredMegabytesAreRefusedBeforeOneOfThemIsRead(String path) throws IOException {
        assertThat(firstLine("POST", path, "application/json", 400L * MEGABYTE)).contains(" 413 ");
    }

    @Test
    void formsAndFilesAreBoundedToo() throws IOException {
        String form = "application/x-www-form-urlencoded";
        String file = "multipart/form-data; boundary=x";

        assertThat(firstLine("POST", "/sign-in", form, MEGABYTE)).contains(" 413 ");
        assertThat(firstLine("POST", "/language", form, MEGABYTE)).contains(" 413 ");
        assertThat(firstLine("POST", "/organizations", form, 2 * MEGABYTE)).contains(" 413 ");
        assertThat(firstLine("POST", "/organizations/x/printers/selection", form, 9 * MEGABYTE))
                .contains(" 413 ");
        assertThat(firstLine("POST", "/organizations/x/printer-imports", file, 70 * MEGABYTE))
                .contains(" 413 ");
        assertThat(firstLine("POST", "/engine-rest/deployment/create", file, 70 * MEGABYTE))
                .contains(" 413 ");
        assertThat(firstLine("POST", "/organizations", file, 1_000)).contains(" 415 ");
        assertThat(firstLine("POST", "/api/v1/organizations", file, 1_000)).contains(" 415 ");
        assertThat(firstLine("POST", "/sign-in", form, -1)).contains(" 411 ");
    }

    @Test
    void aBodyOfUnknownLengthIsReadToItsBoundOnly() {
        for (String path :
                new String[] {"/api/v1/organizations", "/engine-rest/task", "/engine-rest/process-instance/count"}) {
            Answer answer = http.send(http.request(administrator, path)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> spaces("{\"name\":\"", 3 * MEGABYTE, "\"}"))));

            assertThat(answer.status()).as(path).isEqualTo(413);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().get("detail").asText()).contains("1 MB");
        }
    }

    @Test
    void manySmallChunksAreLetThrough() {
        Answer answer = http.send(http.request(partner, "/api/v1/organizations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> spaces("{\"name\":\"Streamed " + partnerId, 0, "\"}"))));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void asManySerialNumbersAsARequestTakesAreLetThrough() {
        String serialNumbers = IntStream.range(0, 50_000)
                .mapToObj(i -> "\"" + "%040d".formatted(i) + "\"")
                .collect(Collectors.joining(","));

        Answer answer = http.post(
                partner,
                "/api/v1/organizations/" + people.customer(partnerId) + "/eligibility-checks",
                "{\"serialNumbers\":[" + serialNumbers + "]}");

        assertThat(answer.status())
                .as(answer.text().substring(0, 200))
                .isNotEqualTo(413)
                .isLessThan(500);
    }

    @Test
    void deepOnesAreNoErrorOfTheServer() {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);

        assertThat(http.post(partner, "/api/v1/organizations", "{\"name\":" + deep + "}")
                        .status())
                .isEqualTo(400);
        assertThat(http.post(administrator, "/engine-rest/task", "{\"orQueries\":" + deep + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPersonReadsTheLimitOnAPage() {
        Browser browser = new Browser(port);
        browser.signIn(partner.userId(), People.PASSWORD);

        assertThat(browser.submit("/organizations/new", "/organizations", Map.of("name", "x".repeat(2 * MEGABYTE)))
                        .body())
                .contains("<!DOCTYPE html>", "This is too large", "at most 1 MB");
    }

    private static InputStream spaces(String before, int number, String after) {
        return new SequenceInputStream(new SequenceInputStream(bytes(before), bytes(" ".repeat(number))), bytes(after));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the head of a request only, and reads what the answer begins with. */
    private String firstLine(String method, String path, String type, long length) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String body = length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length;
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type
                    + "\r\n" + body + "\r\nAuthorization: " + Http.basic(partner.userId(), People.PASSWORD)
                    + "\r\n\r\n";
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder line = new StringBuilder();
            for (int next = socket.getInputStream().read(); next > 0 && next != '\r'; ) {
                line.append((char) next);
                next = socket.getInputStream().read();
            }
            return line.toString();
        }
    }
}
