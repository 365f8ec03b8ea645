package io.mpsexpress.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that a partner can look at tells what another partner does: no list, no count, no figure. */
@ApplicationTest
class OthersWorkTest {

    /** Different each time a page is shown. */
    /** What is another each time that one looks: tokens of forms, and when one looked last. */
    private static final String ONCE = "name=\"_csrf\"[^>]*>|name=\"csrf-token\" content=\"[^\"]*\""
            + "|\"lastUsed\":\"[^\"]*\"|last used</span>\\s*<time[^>]*>[^<]*</time>";

    @Autowired
    private Http http;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @Test
    void whatOnePartnerSeesStaysTheSameWhileAnotherWorks() {
        // given a partner with everything, who looked at everything once
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        UrlExamples own = UrlExamples.of(customer, partner, people.staff(Role.CUSTOMER_OPERATIONS), http, port);
        EngineThings things = EngineThings.of(customer, engine);
        Browser browser = new Browser(port);
        browser.signIn(partner.userId(), People.PASSWORD);
        List<String> pages = UrlTable.read().lines().stream()
                .filter(line -> line.method().equals("GET") && line.condition().isEmpty() && !line.isForNobody())
                .filter(line -> line.roles().contains(Role.FLEET_MANAGER)
                        || line.roles().contains(Role.PARTNER_ADMINISTRATOR))
                .map(line -> own.fill(line.pattern() + (line.sent().isEmpty() ? "" : "?" + line.sent()))
                        .replace("/**", ""))
                .toList();
        List<String> ofEngine = EngineUrls.read().answers().entrySet().stream()
                .filter(row -> row.getKey().startsWith("GET /engine-rest")
                        && row.getValue().get(0).startsWith("200"))
                .map(row -> things.fill(row.getKey().substring(4)))
                .toList();
        Function<String, String> look = address -> (address.startsWith("/api/") || address.startsWith("/engine-rest")
                        ? http.get(partner, address).toString()
                        : browser.get(address).body())
                .replaceAll(ONCE, "");
        seen(pages, ofEngine, look);
        Map<String, String> before = seen(pages, ofEngine, look);
        // when another partner has work of every kind done
        work(customers.entitled());
        // then
        Map<String, String> after = seen(pages, ofEngine, look);
        assertThat(before).hasSizeGreaterThan(80);
        assertThat(after.keySet().stream()
                        .filter(address -> !after.get(address).equals(before.get(address)))
                        .map(address -> address + "\n" + before.get(address) + "\n->\n" + after.get(address)))
                .isEmpty();
    }

    private static Map<String, String> seen(List<String> pages, List<String> ofEngine, Function<String, String> look) {
        return Stream.concat(pages.stream(), ofEngine.stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), look, (one, other) -> one, LinkedHashMap::new));
    }

    private void work(Customer other) {
        UrlExamples.of(other, other.partner(), people.staff(Role.CUSTOMER_OPERATIONS), http, port);
        List<String> good = other.goodPrinters(2);
        String unsupported = other.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        other.giveContact(good);
        Customer.Request request = other.enroll(List.of(good.get(0), good.get(1), unsupported));
        request.continueWith(true).acceptTerms();
        String task = http.get(other.partner(), "/api/v1/escalations")
                .json()
                .at("/items/0/taskId")
                .asText();
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        http.post(
                operations,
                "/engine-rest/task/" + task + "/submit-form",
                Map.of(
                        "variables",
                        Map.of(
                                "escalationDecision", Map.of("value", "reject"),
                                "decisionReason", Map.of("value", "not supported"))));
        request.runJobs();
    }
}
