package io.mpsexpress.bench;

import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.jdbc.core.JdbcTemplate;

/** An installation with a number of open tasks, and the people whose lists they are in. */
final class Queue implements AutoCloseable {

    private static final String PASSWORD = "a password of it";
    /** As Tasklist asks. */
    private static final String NEWEST_FIRST = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";

    private final Installation installation;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> filters;
    private final Visitor manager;

    Queue(Installation installation, int tasks) {
        this.installation = installation;
        TaskGenerator generator =
                new TaskGenerator(installation.bean(JdbcTemplate.class), installation.bean(RuntimeService.class));
        generator.add(tasks);
        UserManagement users = installation.bean(UserManagement.class);
        for (Person person : Person.values()) {
            users.create(new NewUser(
                    person.userId(),
                    "Bench",
                    person.userId(),
                    null,
                    PASSWORD,
                    person.roles,
                    person == Person.MANAGER ? generator.partner() : null));
        }
        this.filters = installation.bean(FilterService.class).createTaskFilterQuery().list().stream()
                .collect(Collectors.toMap(Filter::getName, Filter::getId));
        this.manager = new Visitor(installation.port(), Person.MANAGER.userId(), PASSWORD);
    }

    /** The first page of a partner's user. */
    void home() {
        manager.get("/");
    }

    /** The first page of a filter in Tasklist, with its columns and how many there are. */
    String list(Person person, String filter) {
        return send(
                request(person, filter, "list?firstResult=0&maxResults=15").header("Accept", "application/hal+json"));
    }

    String count(Person person, String filter) {
        return send(request(person, filter, "count").header("Accept", "application/json"));
    }

    private HttpRequest.Builder request(Person person, String filter, String what) {
        String basic = Base64.getEncoder().encodeToString((person.userId() + ":" + PASSWORD).getBytes());
        return HttpRequest.newBuilder(
                        URI.create(installation.engineRest() + "/filter/" + filters.get(filter) + "/" + what))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NEWEST_FIRST));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        installation.close();
    }

    /** One of each kind of people who have Tasklist. */
    enum Person {
        MANAGER("a partner", Role.FLEET_MANAGER, Role.PARTNER_ADMINISTRATOR),
        OPERATIONS("operations", Role.CUSTOMER_OPERATIONS),
        SUPPORT("support", Role.TECHNICAL_SUPPORT),
        OFFERS("offers", Role.MPS_OFFER_MANAGER),
        ADMIN("administrator", Role.ADMINISTRATOR);

        private final String words;
        private final Set<Role> roles;

        Person(String words, Role... roles) {
            this.words = words;
            this.roles = Set.of(roles);
        }

        String words() {
            return words;
        }

        private String userId() {
            return name().toLowerCase();
        }
    }
}
