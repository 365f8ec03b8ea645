package io.mpsexpress.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Statements;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What keeps lists and counts of tasks fast; how fast, the benchmark says. */
@ApplicationTest
class TaskQueryTuningTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TaskQueryTuning tuning;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Statements statements;

    @Autowired
    private TestWork work;

    @Autowired
    private People people;

    @AfterEach
    void nobodyIsSignedIn() {
        identities.clearAuthentication();
    }

    @ParameterizedTest
    @CsvSource({
        "act_ru_task, mps_task_due, due_date_ id_",
        "act_ru_task, mps_task_urgent, priority_ due_date_",
        "act_ru_task, mps_task_of_partner, tenant_id_ priority_ due_date_",
        "act_ru_identitylink, mps_task_group, group_id_ type_ task_id_",
        "act_ru_identitylink, mps_task_candidates, task_id_ type_ group_id_",
    })
    void tasksAreFoundByIndexesOfOurOwnAndTheNextStartLeavesThem(String table, String index, String columns) {
        assertThat(indexedColumns(table, index)).containsExactly(columns.split(" "));
        tuning.postProcessEngineBuild(engine);
        assertThat(indexedColumns(table, index)).containsExactly(columns.split(" "));
    }

    @Test
    void tasksOfATeamAreCountedWithoutReadingTasksOrRights() throws Exception {
        signIn(people.staff(Role.CUSTOMER_OPERATIONS));

        List<String> sent = statements.of(() -> ofGroups("customer-operations").count());

        assertThat(sent).singleElement().satisfies(sql -> assertThat(sql)
                .startsWith("select count(distinct I.TASK_ID_) from ACT_RU_IDENTITYLINK")
                .doesNotContainIgnoringCase("ACT_RU_TASK")
                .doesNotContainIgnoringCase("ACT_RU_AUTHORIZATION"));
    }

    @Test
    void aPartnersTasksAreLookedForAmongItsOwn() throws Exception {
        UUID partner = people.partner();
        String own = instance(work.start(partner));
        work.start(people.partner());
        signIn(people.partnerUser(partner));

        List<String> sent =
                statements.of(() -> assertThat(tasks.createTaskQuery().listPage(0, 15))
                        .extracting(Task::getProcessInstanceId)
                        .containsExactly(own));

        assertThat(sent).anySatisfy(sql -> assertThat(sql).contains("ACT_RU_TASK"));
        assertThat(sent).allSatisfy(sql -> assertThat(sql).doesNotContain("TENANT_ID_ is null"));
    }

    @Test
    void allTasksAreCountedAndListedWithoutLookingForDuplicates() throws Exception {
        signIn(people.staff(Role.CUSTOMER_OPERATIONS));

        List<String> sent = statements.of(() -> {
            tasks.createTaskQuery()
                    .orderByProcessVariable("organizationName", ValueType.STRING)
                    .asc()
                    .count();
            tasks.createTaskQuery().orderByTaskCreateTime().desc().listPage(0, 15);
        });

        assertThat(sent).hasSize(2).allSatisfy(sql -> assertThat(sql)
                .containsIgnoringCase("ACT_RU_TASK")
                .doesNotContainIgnoringCase("ACT_RU_VARIABLE")
                .doesNotContainIgnoringCase("distinct RES")
                .doesNotContainIgnoringCase("ACT_RU_AUTHORIZATION"));
    }

    @Test
    void aPageSortedByCustomerIsNotLookedForAmongAllTasksAndWhatHasNoCustomerComesLast() throws Exception {
        // given a task that has a customer, and one that has none
        UUID partner = people.partner();
        String without = instance(work.start(partner));
        String with = instance(work.start(partner));
        runtime.setVariable(with, "organizationName", "Somebody");
        signIn(people.staff(Role.CUSTOMER_OPERATIONS));

        // when
        List<String> sent =
                statements.of(() -> assertThat(byCustomer(partner, 0, 1)).containsExactly(with));

        // then
        assertThat(sent).singleElement().asString().containsIgnoringCase("inner join ACT_RU_VARIABLE");
        assertThat(byCustomer(partner, 1, 1)).containsExactly(without);
        assertThat(byCustomer(partner, 0, 15)).containsExactly(with, without);
    }

    private List<String> byCustomer(UUID partner, int first, int most) {
        return tasks
                .createTaskQuery()
                .tenantIdIn(partner.toString())
                .orderByProcessVariable("organizationName", ValueType.STRING)
                .asc()
                .listPage(first, most)
                .stream()
                .map(Task::getProcessInstanceId)
                .toList();
    }

    private String instance(String request) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(request)
                .singleResult()
                .getProcessInstanceId();
    }

    @Test
    void whatIsCountedIsWhatIsListed() {
        UUID partner = people.partner();
        String taken = work.start(partner);
        work.start(partner);
        String both = tasks.createTaskQuery()
                .processInstanceBusinessKey(taken)
                .singleResult()
                .getId();
        tasks.setAssignee(both, "somebody");
        tasks.addCandidateGroup(both, "another-group");
        for (Caller person : new Caller[] {people.staff(Role.TECHNICAL_SUPPORT), people.partnerUser(partner)}) {
            signIn(person);
            assertFinds(2, ofGroups("fleet-manager"), partner);
            assertFinds(2, ofGroups("fleet-manager", "another-group"), partner);
            assertFinds(1, tasks.createTaskQuery().taskCandidateGroup("fleet-manager"), partner);
            assertFinds(1, tasks.createTaskQuery().taskAssignee("somebody"), partner);
            TaskQuery sorted = tasks.createTaskQuery()
                    .orderByProcessVariable("partnerId", ValueType.STRING)
                    .asc();
            assertFinds(2, sorted, partner);
        }
    }

    private static void assertFinds(int expected, TaskQuery query, UUID partner) {
        // of all partners, where the person may see them, and of this one
        assertThat(query.listPage(0, 2000)).hasSize((int) query.count());
        query.tenantIdIn(partner.toString());
        assertThat(query.listPage(0, 10)).hasSize(expected);
        assertThat(query.count()).isEqualTo(expected);
    }

    private TaskQuery ofGroups(String... groups) {
        return tasks.createTaskQuery().taskCandidateGroupIn(List.of(groups)).includeAssignedTasks();
    }

    private void signIn(Caller person) {
        identities.setAuthentication(
                person.userId(),
                List.copyOf(person.groupIds()),
                person.partnerId() == null
                        ? List.of()
                        : List.of(person.partnerId().toString()));
    }

    private List<String> indexedColumns(String table, String index) {
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            boolean upperCase = connection.getMetaData().storesUpperCaseIdentifiers();
            List<String> columns = new ArrayList<>();
            try (ResultSet row = connection
                    .getMetaData()
                    .getIndexInfo(null, null, upperCase ? table.toUpperCase() : table, false, false)) {
                while (row.next()) {
                    if (index.equalsIgnoreCase(row.getString("INDEX_NAME"))) {
                        columns.add(row.getString("COLUMN_NAME").toLowerCase());
                    }
                }
            }
            return columns;
        });
    }
}
