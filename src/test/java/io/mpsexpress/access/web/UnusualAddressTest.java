package io.mpsexpress.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that no link of ours has, as scanners send them: whoever asks, they are no error of the server. */
@ApplicationTest
// none of it is another database's: once is enough
@Tag("chaos")
class UnusualAddressTest {

    private static final List<String> ADDRESSES = List.of(
            "/",
            "//",
            "///",
            "//sign-in",
            "//example.com/",
            "//organizations",
            "/organizations//new",
            "//api/v1/organizations",
            "/api//v1/organizations",
            "/api/v1//organizations",
            "//engine-rest/task",
            "/engine-rest//task",
            "//camunda/app/tasklist/default/",
            "/camunda//app/tasklist/default/",
            "/camunda/app//tasklist/default/",
            "/camunda/api//engine/engine/default/task",
            "/camunda/app/none/default/",
            "/camunda/app/tasklist/none/",
            "/camunda/api/engine/engine/none/task",
            "/engine-rest/engine/none/task",
            "/.",
            "/..",
            "/../",
            "/%2e%2e/",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/css/%2e%2e/application.yaml",
            "/organizations/..%2f",
            "/organizations/%2F",
            "/organizations/%5c",
            "/organizations/%25",
            "/organizations/%2525",
            "/organizations/%",
            "/organizations/%zz",
            "/organizations/%00",
            "/organizations/%0a",
            "/organizations/%c3%28",
            "/organizations/%ff",
            "/organizations/%ed%a0%80",
            "/organizations/%e2%80%8b",
            "/organizations;jsessionid=1",
            "/;jsessionid=1",
            "/sign-in;x=y",
            "/sign-in/",
            "/api/v1/organizations;x=y",
            "/api/v1/organizations/%ff",
            "/api/v1/organizations/%00",
            "/api/v1/%7b%7d",
            "/engine-rest/task/%00",
            "/engine-rest/task/%ff",
            "/engine-rest/task;x=y",
            "/camunda/api/engine/engine/default/task/%00",
            "/webjars/%2e%2e/%2e%2e/x",
            "/webjars/bootstrap/%00",
            "/webjars",
            "/webjars/",
            "/css",
            "/error",
            "/error?x=%00",
            "/printers?q=%00",
            "/printers?q=%ff",
            "/printers?q=%",
            "/printers?cursor=%00",
            "/printers?limit=x",
            "/organizations?q=%00",
            "/organizations?cursor=x",
            "/requests?state=%00",
            "/requests/%00",
            "/escalations?status=%00",
            "/terms/999999999",
            "/api/v1/organizations?q=%00",
            "/api/v1/organizations?limit=-1",
            "/api/v1/organizations?cursor=%00",
            "/api/v1/enrollments?cursor=%00",
            "/api/v1/enrollments/%00",
            "/swagger-ui.html",
            "/swagger-ui/%00",
            "/v3/api-docs/none",
            "/actuator/none",
            "/actuator/health/none",
            "/" + "a".repeat(7_000),
            "/organizations?q=" + "a".repeat(7_000),
            "/" + "a".repeat(20_000),
            "/" + "a/".repeat(2_000),
            "/" + "../".repeat(500));

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Test
    void areNoErrorOfTheServerForNobodyNorForAnybody() throws IOException {
        // given nobody, somebody with a session and a client of the APIs, each as a page and as a script
        Caller partner = people.partnerUser(people.partner());
        Browser browser = new Browser(port);
        browser.signIn(partner.userId(), People.PASSWORD);
        List<String> callers = List.of(
                "X-Nobody: 1",
                "Cookie: SESSION=" + browser.cookie("SESSION").orElseThrow(),
                "Authorization: " + Http.basic(partner.userId(), People.PASSWORD));
        List<String> failed = new ArrayList<>();
        for (String method : List.of("GET", "POST", "HEAD", "OPTIONS", "DELETE", "TRACE", "PROPFIND")) {
            for (String address : ADDRESSES) {
                for (String caller : callers) {
                    for (String accepted : List.of("text/html", "*/*")) {
                        // when they ask
                        String status = status(method, address, caller, accepted);
                        // then the answer blames nobody but them
                        if (status.startsWith("5")) {
                            failed.add(String.join(" ", status, method, shortened(address), caller, accepted));
                        }
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void areToldToClientsAsAnythingElseIsWhoeverTurnsThemAway() throws IOException {
        for (String address : List.of(
                "/api/v1/printers/A%2FB",
                "/api/v1/organizations/%ff",
                "/api/v1/organizations/%00",
                "/api/v1/organizations/%zz",
                "/api/v1//organizations")) {
            String answer = answer("GET", address, "Accept-Language: it", "*/*");

            assertThat(answer)
                    .as(address)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("Content-Type: application/problem+json", "access.unusualAddress", "Questo indirizzo");
        }
    }

    private String status(String method, String address, String caller, String accepted) throws IOException {
        String answer = answer(method, address, caller, accepted);
        return answer.isEmpty() ? "no answer" : answer.split(" ", 3)[1];
    }

    private String answer(String method, String address, String caller, String accepted) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = method + " " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: " + accepted
                    + "\r\n" + caller + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String shortened(String address) {
        return address.substring(0, Math.min(80, address.length()));
    }
}
