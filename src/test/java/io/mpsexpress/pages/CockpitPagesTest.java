package io.mpsexpress.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cockpit as a process owner sees it: whole, whatever page they open. */
@BrowserTest
class CockpitPagesTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Test
    void everyPageIsWhole(Person person) {
        // given a request that runs
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request.id())
                .processDefinitionKey("enroll-printers")
                .singleResult();
        List<String> refused = new ArrayList<>();
        person.page().onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.status() + " " + response.url());
            }
        });
        person.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);
        // when each page is opened
        String definition = "process-definition/" + instance.getProcessDefinitionId();
        String running = "process-instance/" + instance.getId();
        Map.of(
                        "dashboard",
                        "Deployed",
                        "processes",
                        "Enroll printers",
                        "decisions",
                        "scalation",
                        "tasks",
                        "Human Tasks",
                        "repository",
                        "Deployment",
                        definition + "/runtime",
                        "Called Process Definitions",
                        definition + "/runtime?tab=job-definitions",
                        "Job Definitions",
                        definition + "/runtime?tab=incidents-tab",
                        "Incidents",
                        running + "/runtime",
                        request.id(),
                        running + "/runtime?tab=user-tasks-tab",
                        "Review eligibility")
                .forEach((page, text) -> {
                    person.open("about:blank");
                    person.open(COCKPIT + page);
                    assertThat(person.page().locator("body")).containsText(text);
                    person.page().waitForLoadState(LoadState.NETWORKIDLE);
                });
        // then nothing was refused
        assertThat(refused).isEmpty();
    }
}
