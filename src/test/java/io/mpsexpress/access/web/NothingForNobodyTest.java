package io.mpsexpress.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has not signed in leaves nothing in the database, however often they come. */
@ApplicationTest
class NothingForNobodyTest {

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/sign-in",
            "/sign-in?error",
            "/sign-in?expired",
            "/organizations",
            "/printers.csv",
            "/no-such-page",
            "/camunda",
            "/camunda/app/tasklist/default/",
            "/camunda/app/welcome/default/",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/admin/auth/user/default",
            "/camunda/lib/none.js",
            "/engine-rest/task",
            "/api/v1/organizations",
            "/swagger-ui.html",
            "/v3/api-docs",
            "/actuator/health",
            "/actuator/prometheus",
            "/css/none.css",
            "/error",
            "//",
            "/%00");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Test
    void aThousandRequestsStoreNoSession() {
        Caller partner = people.partnerUser(people.partner());
        long before = sessionsOfNobody();
        int asked = 0;
        while (asked < 1_000) {
            // given a browser that was never here
            Browser browser = new Browser(port);
            // when it looks at everything there is, sends forms, tries passwords, and chooses a language
            for (String address : ADDRESSES) {
                browser.get(address);
                browser.send(browser.request(address).header("HX-Request", "true"));
                browser.send(browser.request(address)
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.noBody()));
            }
            if (asked == 0) {
                // once: after many the door would close for this machine
                tryPasswords(browser, partner);
            }
            browser.post("/sign-in", Map.of("username", "nobody", "password", "wrong"));
            browser.submit("/sign-in", "/language", Map.of("lang", "it", "return", "/sign-in"));
            browser.submit("/sign-in", "/sign-out", Map.of());
            browser.send(browser.request("/").header("Cookie", "SESSION=bm9ib2R5"));
            asked += 3 * ADDRESSES.size() + 5;
            // then they have nothing but small cookies
            assertThat(browser.cookie("SESSION")).isEmpty();
        }
        assertThat(sessionsOfNobody()).isEqualTo(before);
    }

    private static void tryPasswords(Browser browser, Caller partner) {
        browser.signIn(partner.userId(), "wrong");
        browser.signIn("nobody", "wrong");
        browser.send(browser.request("/printers").header("Authorization", Http.basic("nobody", "wrong")));
        browser.send(browser.request("/v3/api-docs").header("Authorization", Http.basic("nobody", "wrong")));
    }

    @Test
    void aProgramThatReadsTheDescriptionOfTheApiGetsNoSession() {
        Caller partner = people.partnerUser(people.partner());
        Browser program = new Browser(port);
        long before = sessions();

        IntStream.range(0, 3).forEach(i -> assertThat(program.send(program.request("/v3/api-docs")
                                .header("Authorization", Http.basic(partner.userId(), People.PASSWORD)))
                        .statusCode())
                .isEqualTo(200));

        assertThat(program.cookie("SESSION")).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    private long sessionsOfNobody() {
        return jdbc.sql("select count(*) from spring_session where principal_name is null")
                .query(Long.class)
                .single();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
