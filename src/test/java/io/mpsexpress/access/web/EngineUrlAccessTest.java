package io.mpsexpress.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every address of Camunda's REST API and web applications × every role and nobody × own, another partner's and unknown
 * things. An address that {@code access/engine-urls.txt} does not name fails the test. The table as it is now is written to
 * {@code target/engine-urls.txt}, to be looked at and taken over.
 */
@ApplicationTest
// long, and none of it is another database's: once is enough
@Tag("chaos")
class EngineUrlAccessTest {

    private static final String NAMED = "/engine/{name}";

    @Autowired
    private ResourceConfig rest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @LocalServerPort
    private int port;

    private final EngineUrls table = EngineUrls.read();
    private final Map<Caller, Browser> browsers = new LinkedHashMap<>();

    @Test
    void theTableNamesEveryAddressOnce() {
        assertThat(table.answers().keySet())
                .as("access/engine-urls.txt: a new address needs a line")
                .containsExactlyInAnyOrderElementsOf(addresses());
    }

    @Test
    void theEngineIsTheSameByItsNameAndInTheWebApplications() {
        Set<String> plain = JaxRsAddresses.of(rest.getClasses()).stream()
                .filter(address -> !address.contains(NAMED))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(byName(JaxRsAddresses.of(rest.getClasses()))).isSubsetOf(plain);
        assertThat(byName(JaxRsAddresses.of(new EngineRestApplication().getClasses())))
                .isSubsetOf(plain);
    }

    @Test
    void everyAddressAnswersAsTheTableSays() throws IOException {
        // given a request of a partner and one of another, and somebody of each role
        var customer = customers.entitled();
        EngineThings own = EngineThings.of(customer, engine);
        EngineThings theirs = EngineThings.of(customers.entitled(), engine);
        Map<Role, Caller> staff = new LinkedHashMap<>();
        Stream.of(Role.values()).filter(Role::isStaff).forEach(role -> staff.put(role, people.staff(role)));
        Map<String, List<String>> answers = new TreeMap<>();
        List<String> open = new ArrayList<>();

        for (String address : addresses()) {
            Asked asked = new Asked(address);
            // when nobody is signed in; a body that the address is not for is turned away before anybody is asked who
            // they are
            if (!List.of(401, 415).contains(asked.as(null, own))) {
                open.add(address);
            }
            // when the partner asks for their own, for another partner's, and for what there is not
            List<String> row = new ArrayList<>();
            row.add(Stream.of(own, theirs, EngineThings.unknown())
                    .map(things -> String.valueOf(asked.as(customer.partner(), things)))
                    .collect(Collectors.joining(" ")));
            // when staff ask; an administrator may do everything, which is not tried here
            staff.forEach((role, caller) -> row.add(
                    role == Role.ADMINISTRATOR && !asked.method.equals("GET")
                            ? "-"
                            : String.valueOf(asked.as(caller, own))));
            answers.put(address, row);
        }
        // then
        Files.writeString(
                Path.of("target", "engine-urls.txt"),
                answers.entrySet().stream()
                        .map(entry -> EngineUrls.line(entry.getKey(), entry.getValue()) + "\n")
                        .collect(Collectors.joining()));
        assertThat(open).as("for whoever is not signed in").isEmpty();
        assertThat(lines(answers)).containsExactlyElementsOf(lines(table.answers()));
    }

    private static List<String> lines(Map<String, List<String>> answers) {
        return answers.entrySet().stream()
                .map(entry -> EngineUrls.line(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Those of the REST API without the engine's name, and those of the web applications with their whole path. */
    private Set<String> addresses() {
        Set<String> all = new TreeSet<>();
        JaxRsAddresses.of(rest.getClasses()).stream()
                .filter(address -> !address.contains(NAMED + "/"))
                .map(address -> address.replaceFirst(" /", " /engine-rest/"))
                .forEach(all::add);
        Map<String, Collection<Class<?>>> applications = Map.of(
                "admin", new AdminApplication().getClasses(),
                "cockpit", new CockpitApplication().getClasses(),
                "tasklist", new TasklistApplication().getClasses(),
                "welcome", new WelcomeApplication().getClasses());
        applications.forEach((name, classes) -> JaxRsAddresses.of(classes).stream()
                .map(address -> address.replaceFirst(" /", " /camunda/api/" + name + "/"))
                .forEach(all::add));
        return all;
    }

    private static Set<String> byName(Set<String> addresses) {
        return addresses.stream()
                .filter(address -> address.contains(NAMED + "/"))
                .map(address -> address.replace(NAMED, ""))
                .collect(Collectors.toSet());
    }

    /** One address, asked for by different people. */
    private final class Asked {

        private final String method;
        private final String path;

        private Asked(String address) {
            this.method = address.substring(0, address.indexOf(' '));
            this.path = address.substring(address.indexOf(' ') + 1);
        }

        private int as(Caller caller, EngineThings things) {
            String filled = things.fill(path.replaceAll("\\{engine(Name)?}", "default"));
            HttpRequest.BodyPublisher body = method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}");
            if (path.startsWith("/engine-rest")) {
                return http.send(http.request(caller, filled)
                                .header("Content-Type", "application/json")
                                .method(method, body))
                        .status();
            }
            Browser browser = caller == null ? new Browser(port) : browsers.computeIfAbsent(caller, this::signedIn);
            return browser.send(browser.request(filled)
                            .header("Content-Type", "application/json")
                            .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElse(""))
                            .method(method, body))
                    .statusCode();
        }

        private Browser signedIn(Caller caller) {
            Browser browser = new Browser(port);
            browser.signIn(caller.userId(), People.PASSWORD);
            browser.get("/camunda/app/welcome/default/");
            return browser;
        }
    }
}
