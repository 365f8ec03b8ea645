package io.mpsexpress.portal.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.People;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda's web applications carry our name and follow the person's language. */
@ApplicationTest
class WebappConfigTest {

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Test
    void tasklistFollowsTheChoiceMadeInThePortal() {
        Browser browser = signedIn(people.partnerUser(people.partner()));

        browser.submit("/", "/language", Map.of("lang", "it"));
        assertThat(config(browser, "tasklist"))
                .contains("\"availableLocales\":[\"it\"]", "\"fallbackLocale\":\"it\"", "Portale", "obbligatorio");
        browser.submit("/", "/language", Map.of("lang", "en"));
        assertThat(config(browser, "tasklist"))
                .contains("\"availableLocales\":[\"en\"]", "Portal", "Correct what is marked in the form");
    }

    @Test
    void anApplicationWithoutTheLanguageIsEnglish() {
        Browser browser = signedIn(people.staff(Role.PROCESS_OWNER));

        browser.submit("/", "/language", Map.of("lang", "it"));
        assertThat(config(browser, "cockpit")).contains("\"availableLocales\":[\"en\"]", "\"language\":\"it\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void eachApplicationHasOurNameAndStyle(String app) {
        Browser browser = signedIn(people.staff(Role.ADMINISTRATOR));

        assertThat(config(browser, app)).startsWith("export default {").contains("\"vendor\":\"MPS Express\"");
        assertThat(browser.get("/camunda/app/" + app + "/styles/user-styles.css")
                        .body())
                .contains("mps-express.css");
    }

    @Test
    void onlyAdministratorsAreOfferedWhatOnlyTheyMayDo() {
        assertThat(config(signedIn(people.staff(Role.ADMINISTRATOR)), "tasklist"))
                .contains("\"administrator\":true");
        assertThat(config(signedIn(people.staff(Role.CUSTOMER_OPERATIONS)), "tasklist"))
                .contains("\"administrator\":false", "\"staff\":true");
        assertThat(config(signedIn(people.partnerUser(people.partner())), "tasklist"))
                .contains("\"administrator\":false", "\"staff\":false");
    }

    @Test
    void camundasPolicyForScriptsStaysStrict() {
        Browser browser = signedIn(people.partnerUser(people.partner()));

        assertThat(browser.get("/camunda/app/tasklist/default/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("'strict-dynamic'", "object-src 'none'"));
        assertThat(browser.get("/camunda/favicon.ico").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/assets/mps-express.js").statusCode()).isEqualTo(200);
    }

    /** Camunda mixes them up: a page with somebody else's nonce stays blank. */
    @Test
    void pagesAskedForAtTheSameMomentEachHaveTheNonceOfTheirOwnPolicy() {
        Browser browser = signedIn(people.partnerUser(people.partner()));
        Pattern inPolicy = Pattern.compile("'nonce-([^']+)'");
        Pattern inPage = Pattern.compile("nonce=\"([^\"]*)\"");

        List<HttpResponse<String>> pages = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> browser.get("/camunda/app/tasklist/default/"))
                .toList();

        assertThat(pages).allSatisfy(page -> {
            Matcher policy = inPolicy.matcher(
                    page.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(policy.find()).isTrue();
            assertThat(inPage.matcher(page.body()).results().map(found -> found.group(1)))
                    .isNotEmpty()
                    .containsOnly(policy.group(1));
        });
    }

    private Browser signedIn(Caller caller) {
        Browser browser = new Browser(port);
        browser.signIn(caller.userId(), People.PASSWORD);
        return browser;
    }

    private static String config(Browser browser, String app) {
        HttpResponse<String> answer = browser.get("/camunda/app/" + app + "/scripts/config.js?bust=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        return answer.body();
    }
}
