package io.mpsexpress.access.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of another site has a browser send something, with the password or session that the browser keeps. */
@ApplicationTest
class OtherSiteTest {

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private Caller partner;
    private String entitlementRequests;

    @BeforeEach
    void aCustomer() {
        UUID partnerId = people.partner();
        partner = people.partnerUser(partnerId);
        entitlementRequests = "/api/v1/organizations/" + people.customer(partnerId) + "/entitlement-requests";
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, whatever comes next",
        "Origin, https://evil.example",
        "Origin, http://localhost:1",
        "Origin, null"
    })
    void startsNoRequestWithARememberedPassword(String header, String said) {
        // when the form of another site is posted there
        Answer answer = http.send(http.request(partner, entitlementRequests)
                .header("Content-Type", "application/json")
                .header(header, said)
                .POST(BodyPublishers.ofString("")));

        // then it is refused, with a reason, and there is no request
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asText()).contains("another site");
        assertThat(http.get(partner, entitlementRequests).json().get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "text/html",
                "no type at all"
            })
    void noFormIsTakenForJson(String type) {
        for (String path : new String[] {
            entitlementRequests,
            "/api/v1/organizations",
            "/engine-rest/task/count",
            "/camunda/api/engine/engine/default/task/count"
        }) {
            Answer answer = http.send(http.request(partner, path)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{\"name\":\"x\"}")));

            assertThat(answer.status()).as(path).isEqualTo(415);
            assertThat(answer.json().get("detail").asText()).contains("application/json");
        }
        assertThat(http.get(partner, entitlementRequests).json().get("items")).isEmpty();
    }

    @Test
    void changesNothingWithASession() {
        Browser browser = new Browser(port);
        browser.signIn(partner.userId(), People.PASSWORD);

        assertThat(browser.send(browser.request("/organizations")
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("name=x")))
                        .body())
                .contains("another site");
        assertThat(browser.send(browser.request("/sign-in")
                                .header("Origin", "https://evil.example")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "X-Anything, else"})
    void ourOwnPagesAndProgramsAreLetThrough(String header, String said) {
        Answer answer = http.send(
                http.request(partner, entitlementRequests).header(header, said).POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void anOldBrowserIsKnownByItsOriginEvenBehindAProxyThatNobodyNamed() {
        HttpRequest.Builder call = http.request(partner, entitlementRequests).POST(BodyPublishers.noBody());

        assertThat(http.send(call.header("Origin", "https://localhost:" + port)).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organizations",
                "/engine-rest/task",
                "/actuator/prometheus",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/camunda/api/engine/engine/default/task",
                "/printers"
            })
    void noBrowserIsAskedForAPasswordThatItWouldRemember(String path) {
        for (Map.Entry<String, String> from : Map.of(
                        "Accept", "text/html", "X-Requested-With", "XMLHttpRequest", "Accept-Language", "en")
                .entrySet()) {
            Answer answer = http.send(http.request(null, path).header(from.getKey(), from.getValue()));

            assertThat(answer.header("WWW-Authenticate")).as(path).satisfies(challenge -> assertThat(
                            challenge == null || !challenge.toLowerCase().startsWith("basic"))
                    .isTrue());
        }
        assertThat(http.get(people.staff(Role.PROCESS_OWNER), "/v3/api-docs").status())
                .isEqualTo(200);
    }
}
