package io.mpsexpress.access.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creates the filters that everybody has in Tasklist, with columns that tell one task from another. */
@Component
@Order(20)
class TasklistFilters implements ApplicationRunner {

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        create("My tasks", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        create("My groups", 20, tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        create("Overdue", 30, tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        create("All tasks", 40, tasks.createTaskQuery());
    }

    private void create(String name, int position, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                position,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        column("organizationName", "Customer"),
                        column("partnerName", "Partner"),
                        column("printerCount", "Printers"))));
        filters.saveFilter(filter);
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
