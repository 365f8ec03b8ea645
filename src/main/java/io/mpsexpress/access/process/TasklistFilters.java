package io.mpsexpress.access.process;

import io.mpsexpress.database.AtStart;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Creates the filters that everybody has in Tasklist, with columns that tell one task from another. The first one is what
 * Tasklist opens with. What a filter finds is limited by each person's rights; what an administrator changes in one stays.
 * Ours are those without an owner that name one of our messages: the name itself is saved in the language of whoever changed
 * something last.
 */
@Component
@Order(20)
class TasklistFilters implements AtStart {

    /** Names the message of a filter, by which everybody reads it in their own language. */
    private static final String TEXT = "text";

    private static final String CUSTOMER = "organizationName";
    private static final List<Map<String, String>> COLUMNS = List.of(
            column("requestNumber", "Number"),
            column(CUSTOMER, "Customer"),
            column("printerCount", "Printers"),
            column("statusLabel", "Status"),
            column("request", "Request"),
            column("partnerName", "Partner"));

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void run() {
        // those that somebody took as well: what a group has to do never looks empty while it has work
        create(
                "My groups",
                "filter.myGroups",
                10,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks());
        create("My tasks", "filter.myTasks", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        create("Overdue", "filter.overdue", 30, tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        create(
                "Per customer",
                "filter.perCustomer",
                40,
                tasks.createTaskQuery()
                        .orderByProcessVariable(CUSTOMER, ValueType.STRING)
                        .asc());
        create("All tasks", "filter.allTasks", 50, tasks.createTaskQuery());
    }

    private void create(String name, String text, int position, TaskQuery query) {
        List<Filter> everybodys = filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getOwner() == null)
                .toList();
        if (everybodys.stream()
                .anyMatch(filter -> text.equals(filter.getProperties().get(TEXT)))) {
            return;
        }
        // one without a text is of an earlier version
        Filter filter = everybodys.stream()
                .filter(known ->
                        known.getName().equals(name) && !known.getProperties().containsKey(TEXT))
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(name));
        filter.setQuery(query);
        filter.setProperties(Map.of(
                TEXT,
                text,
                "description",
                "",
                "priority",
                position,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                COLUMNS));
        filters.saveFilter(filter);
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
