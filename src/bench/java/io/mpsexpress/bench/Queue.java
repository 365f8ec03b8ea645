package io.mpsexpress.bench;

import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import java.util.EnumMap;
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
    private static final String URGENT_FIRST = "{\"sorting\":[{\"sortBy\":\"priority\",\"sortOrder\":\"desc\"},"
            + "{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}";

    private final Installation installation;
    private final Map<String, String> filters;
    private final Map<Person, Visitor> visitors = new EnumMap<>(Person.class);

    Queue(Installation installation, int tasks) {
        this.installation = installation;
        TaskGenerator generator = TaskGenerator.ofNewPartners(
                installation.bean(JdbcTemplate.class), installation.bean(RuntimeService.class));
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
        for (Person person : Person.values()) {
            Visitor visitor = new Visitor(installation.port(), person.userId(), PASSWORD);
            visitor.get("/camunda/app/tasklist/" + installation.engine() + "/");
            visitors.put(person, visitor);
        }
    }

    /** The first page of a partner's user. */
    void home() {
        visitors.get(Person.MANAGER).get("/");
    }

    /** The first page of a filter in Tasklist, with its columns and how many there are. */
    String list(Person person, String filter) {
        return visitors.get(person)
                .ask(path(filter) + "/list?firstResult=0&maxResults=15", "application/hal+json", URGENT_FIRST);
    }

    String count(Person person, String filter) {
        return visitors.get(person).ask(path(filter) + "/count", "application/json", URGENT_FIRST);
    }

    private String path(String filter) {
        return installation.engine() + "/filter/" + filters.get(filter);
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
