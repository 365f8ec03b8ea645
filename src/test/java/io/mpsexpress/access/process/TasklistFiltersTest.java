package io.mpsexpress.access.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The filters that everybody finds in Tasklist. */
@ApplicationTest
class TasklistFiltersTest {

    @Autowired
    private Http http;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TasklistFilters atStart;

    @Test
    void tasklistOpensWithWhatThePersonsGroupsHaveToDo() {
        // given a task that nobody took
        Customer customer = customers.entitled();
        customer.enroll(customer.goodPrinters(1));
        // then the first filter is not empty
        assertThat(saved())
                .extracting(Filter::getName)
                .containsExactly("My groups", "My tasks", "Overdue", "Per customer", "All tasks");
        assertThat(found(customer.partner(), "My groups")).hasSize(1);
        assertThat(found(customer.partner(), "My tasks")).isEmpty();
    }

    @Test
    void aTaskThatIsTakenIsAmongMyTasksAndStillMyGroups() {
        Customer customer = customers.entitled();
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        http.post(
                customer.partner(),
                "/engine-rest/task/" + task + "/claim",
                "{\"userId\":\"" + customer.partner().userId() + "\"}");

        assertThat(found(customer.partner(), "My tasks")).hasSize(1);
        assertThat(found(customer.partner(), "My groups")).hasSize(1);
    }

    @Test
    void tasksAreSortedByCustomerAndOthersOnesAreNotSeen() {
        // given two customers of one partner, the newer one's name first, and one of another partner
        Customer one = customers.entitled();
        Customer other = customers.another(one).entitle();
        one.enroll(one.goodPrinters(1));
        other.enroll(other.goodPrinters(1));
        one.enroll(one.goodPrinters(1));
        Customer foreign = customers.entitled();
        foreign.enroll(foreign.goodPrinters(1));
        // when
        List<String> names = found(one.partner(), "Per customer").stream()
                .map(task -> column(task, "organizationName"))
                .toList();
        // then
        assertThat(names).hasSize(3).isSorted().doesNotContain("Customer " + foreign.id());
    }

    @Test
    void severalTasksOfOneRequestAreToldApartByTheirColumns() {
        // given printers with two problems that the partner can put right
        Customer customer = customers.entitled();
        String agent = customer.printer("CX725,FLEET,1.0,1000,REGISTERED,NONE");
        String count = customer.printer("CX725,NATIVE,2.0,,REGISTERED,NONE");
        String contact = customer.printer("CX725,NATIVE,2.0,1000,REGISTERED,NONE");
        customer.giveContact(List.of(agent, count));
        customer.enroll(List.of(agent, count, contact)).continueWith(true).runJobs();
        // when
        List<JsonNode> tasks = found(customer.partner(), "My groups");
        // then
        assertThat(tasks)
                .extracting(task -> column(task, "statusLabel"))
                .containsExactlyInAnyOrder(
                        "Fleet Agent older than required",
                        "Lifetime page count missing",
                        "No supplies delivery contact");
        assertThat(tasks).extracting(task -> column(task, "printerCount")).containsOnly("1");
        assertThat(tasks).extracting(task -> column(task, "request")).allSatisfy(request -> assertThat(request)
                .startsWith("3 printers, ")
                .endsWith(", " + customer.partner().name()));
    }

    @Test
    void whatAnAdministratorChangesStays() {
        Filter filter = saved().get(2);
        var before = filter.getProperties();
        var changed = new java.util.HashMap<>(before);
        changed.put("color", "#a3262a");
        filter.setProperties(changed);
        filters.saveFilter(filter);

        atStart.run();

        assertThat(saved()).hasSize(5).element(2).satisfies(same -> assertThat(same.getProperties())
                .containsEntry("color", "#a3262a"));
        Filter again = saved().get(2);
        again.setProperties(before);
        filters.saveFilter(again);
    }

    @Test
    void whatAnAdministratorChangesInTheirOwnLanguageStays() throws Exception {
        Caller administrator = people.staff(Role.ADMINISTRATOR);
        Filter before = saved().get(0);
        String url = "/engine-rest/filter/" + before.getId();
        // given the filter as an Italian sees it, with a change
        ObjectNode filter = (ObjectNode) http.send(http.request(administrator, url)
                        .header("Accept-Language", "it")
                        .GET())
                .json();
        assertThat(filter.get("name").asText()).isEqualTo("I miei gruppi");
        ((ObjectNode) filter.get("properties")).put("color", "#a3262a");
        Http.Answer changed = http.send(http.request(administrator, url)
                .header("Accept-Language", "it")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(filter.toString())));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(204);
        try {
            // when the application starts again
            atStart.run();
            // then it is the same filter
            assertThat(saved()).hasSize(5).first().satisfies(same -> {
                assertThat(same.getId()).isEqualTo(before.getId());
                assertThat(same.getProperties()).containsEntry("color", "#a3262a");
            });
        } finally {
            Filter again = saved().get(0);
            again.setName(before.getName());
            again.setProperties(before.getProperties());
            filters.saveFilter(again);
        }
    }

    @Test
    void aPersonsOwnFilterOfTheSameNameIsTheirs() {
        Filter own = filters.newTaskFilter("My groups")
                .setOwner(customers.notEntitled().partner().userId())
                .setQuery(tasks.createTaskQuery().taskName("mine"))
                .setProperties(Map.of("priority", -1));
        filters.saveFilter(own);
        try {
            atStart.run();

            assertThat(filters.getFilter(own.getId()).getProperties()).containsOnlyKeys("priority");
            assertThat(saved()).hasSize(5);
        } finally {
            filters.deleteFilter(own.getId());
        }
    }

    private List<Filter> saved() {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getProperties().containsKey("text"))
                .sorted(java.util.Comparator.comparing(filter ->
                        Integer.valueOf(filter.getProperties().get("priority").toString())))
                .toList();
    }

    /** As Tasklist asks. */
    private List<JsonNode> found(Caller person, String filter) {
        String id = filters.createTaskFilterQuery()
                .filterName(filter)
                .singleResult()
                .getId();
        JsonNode list = http.send(http.request(person, "/engine-rest/filter/" + id + "/list?maxResults=50")
                        .header("Accept", "application/hal+json")
                        .GET())
                .json();
        return StreamSupport.stream(list.at("/_embedded/task").spliterator(), false)
                .toList();
    }

    private static String column(JsonNode task, String name) {
        for (JsonNode variable : task.at("/_embedded/variable")) {
            if (variable.get("name").asText().equals(name)) {
                return variable.get("value").asText();
            }
        }
        return null;
    }
}
