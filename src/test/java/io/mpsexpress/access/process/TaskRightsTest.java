package io.mpsexpress.access.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who sees a human task and who works on it: every role at every kind of task. Lexmark's staff see all; a partner's people
 * see their own roles' tasks of their own partner, and nothing of those of the teams; only those whom a task is offered to
 * work on it.
 */
@ApplicationTest
class TaskRightsTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ProcessEnginePlugin rightsToSingleTasks;

    @Autowired
    private GrantsAtStart grantsAtStart;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    private final List<String> started = new ArrayList<>();
    private UUID partner;

    @BeforeEach
    void aPartner() {
        partner = people.partner();
    }

    @AfterEach
    void nobodyDecides() {
        started.forEach(instance -> runtime.deleteProcessInstance(instance, "end of the test"));
    }

    @Test
    void everyHumanTaskIsInThisTest() {
        assertThat(
                        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                                .filter(definition -> !definition.getKey().startsWith("test-"))
                                .flatMap(definition -> repository
                                        .getBpmnModelInstance(definition.getId())
                                        .getModelElementsByType(UserTask.class)
                                        .stream())
                                .map(UserTask::getId)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        TaskKind.definitionKeys().distinct().toList());
    }

    @ParameterizedTest
    @EnumSource
    void peopleOfItsRolesWorkOnATask(TaskKind kind) {
        String task = start(kind);
        for (Role role : Role.values()) {
            if (kind.isWorkOf(role)) {
                Caller worker = person(role, partner);

                assertSees(worker, task);
                assertThat(http.post(worker, path(task, "claim"), Map.of("userId", worker.userId()))
                                .status())
                        .as(role + " takes it")
                        .isEqualTo(204);
                assertThat(http.post(worker, path(task, "comment/create"), Map.of("message", "look here"))
                                .status())
                        .as(role + " comments")
                        .isEqualTo(200);
                assertThat(http.post(worker, path(task, "assignee"), Map.of("userId", worker.userId()))
                                .status())
                        .as(role + " assigns it to themselves")
                        .isEqualTo(204);
                assertThat(http.post(worker, path(task, "unclaim"), null).status())
                        .as(role + " gives it back")
                        .isEqualTo(204);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void staffOfOtherRolesSeeATaskAndLeaveItAlone(TaskKind kind) {
        String task = start(kind);
        for (Role role : Role.values()) {
            if (role.isStaff() && !kind.isWorkOf(role)) {
                Caller other = people.staff(role);

                assertSees(other, task);
                assertCannotWork(other, task);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void partnersSeeNothingOfATaskThatIsNotTheirRoles(TaskKind kind) {
        String task = start(kind);
        for (Role role : Role.values()) {
            if (!role.isStaff() && !kind.isWorkOf(role)) {
                assertSeesNothing(person(role, partner), task);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void peopleOfAnotherPartnerSeeNothingOfATask(TaskKind kind) {
        assertSeesNothing(people.partnerUser(people.partner()), start(kind));
    }

    @Test
    void whoeverTookATaskWorksOnItWhateverItsGroups() {
        String task = start(TaskKind.ESCALATION_OF_SUPPORT);
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        tasks.setAssignee(task, operations.userId());

        assertThat(http.post(operations, path(task, "comment/create"), Map.of("message", "mine"))
                        .status())
                .isEqualTo(200);
        assertThat(http.post(operations, path(task, "unclaim"), null).status()).isEqualTo(204);
        assertCannotWork(operations, task);
    }

    @Test
    void aTaskThatAColleagueTookIsStillSeen() {
        String task = start(TaskKind.REMEDIATE);
        tasks.setAssignee(task, people.partnerUser(partner).userId());

        assertSees(people.partnerUser(partner), task);
    }

    @Test
    void whatAPartnerAsksForNeverWidensWhatTheySee() {
        String task = start(TaskKind.ESCALATION_OF_OPERATIONS);
        String own = start(TaskKind.REMEDIATE);
        Caller manager = person(Role.FLEET_MANAGER, partner);
        for (String asked : List.of(
                "{\"candidateGroup\":\"customer-operations\"}",
                // what the limit looks like, and more
                "{\"orQueries\":[{\"assignee\":\"" + manager.userId()
                        + "\",\"candidateGroups\":[\"fleet-manager\"],\"includeAssignedTasks\":true,"
                        + "\"taskDefinitionKey\":\"userTask_decideEscalation\"}]}",
                "{\"processDefinitionKey\":\"resolve-ineligible-printers\"}",
                "{\"orQueries\":[{\"taskDefinitionKey\":\"userTask_decideEscalation\",\"unassigned\":true}]}")) {
            Http.Answer found = http.post(manager, "/engine-rest/task", asked);

            assertThat(found.status()).as(found.toString()).isEqualTo(200);
            assertThat(found.text()).as(asked).doesNotContain(task);
        }
        assertThat(http.post(manager, "/engine-rest/task", "{\"processDefinitionKey\":\"resolve-ineligible-printers\"}")
                        .json()
                        .findValuesAsText("id"))
                .containsExactly(own);
    }

    @Test
    void rightsDoNotGrowWithTasks() {
        long before = authorizations.createAuthorizationQuery().count();
        for (TaskKind kind : TaskKind.values()) {
            String task = start(kind);
            tasks.setOwner(task, "somebody");
            tasks.setAssignee(task, "somebody");
            tasks.addCandidateUser(task, "somebody else");
        }

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void whatAnEarlierVersionGrantedToSingleTasksIsGoneAndTheTasksAreWork() {
        // given an escalation as the earlier version left it
        String task = start(TaskKind.ESCALATION_OF_OPERATIONS);
        grant(Role.CUSTOMER_OPERATIONS, Resources.TASK, task, TaskPermissions.READ, TaskPermissions.TASK_WORK);
        grant(
                Role.FLEET_MANAGER,
                Resources.PROCESS_DEFINITION,
                "resolve-ineligible-printers",
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
        Caller manager = person(Role.FLEET_MANAGER, partner);
        assertThat(history(manager, task)).isNotEmpty();
        // when the application starts
        rightsToSingleTasks.postProcessEngineBuild(null);
        grantsAtStart.run();
        // then
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .count())
                .isZero();
        assertSeesNothing(manager, task);
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        assertThat(http.post(operations, path(task, "claim"), Map.of("userId", operations.userId()))
                        .status())
                .isEqualTo(204);
        assertSees(people.staff(Role.PROCESS_OWNER), start(TaskKind.REVIEW));
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.groupId())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role.groupId());
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }

    private void assertSees(Caller person, String task) {
        assertThat(http.get(person, "/engine-rest/task/" + task).status())
                .as(person + " sees it")
                .isEqualTo(200);
        assertThat(http.get(person, path(task, "form-variables")).status())
                .as(person + " reads the form")
                .isEqualTo(200);
        assertThat(inTasklist(person, task)).as(person + " finds it").isTrue();
        assertThat(http.get(person, path(task, "comment")).status())
                .as(person + " reads comments")
                .isEqualTo(200);
        assertThat(history(person, task)).as(person + " sees its history").isNotEmpty();
    }

    private void assertCannotWork(Caller person, String task) {
        Map<String, String> self = Map.of("userId", person.userId());
        assertRefused(person, task, "claim", self);
        assertRefused(person, task, "assignee", self);
        assertRefused(person, task, "unclaim", null);
        assertRefused(person, task, "complete", Map.of());
        assertRefused(person, task, "submit-form", Map.of("variables", Map.of()));
        assertRefused(person, task, "comment/create", Map.of("message", "hello"));
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .as("it waits as before")
                .isOne();
        assertThat(tasks.getTaskComments(task))
                .noneMatch(comment -> comment.getFullMessage().equals("hello"));
    }

    private void assertRefused(Caller person, String task, String act, Object body) {
        Http.Answer answer = http.post(person, path(task, act), body);
        assertThat(answer.status()).as(person + ", " + act + ": " + answer).isBetween(400, 499);
    }

    private void assertSeesNothing(Caller person, String task) {
        String instance = instanceOf(task);
        assertThat(http.get(person, "/engine-rest/task/" + task).status()).isEqualTo(404);
        assertThat(inTasklist(person, task)).isFalse();
        for (String what :
                List.of("form-variables", "variables", "form", "rendered-form", "deployed-form", "comment")) {
            assertThat(http.get(person, path(task, what)).status())
                    .as(person + ", " + what)
                    .isNotEqualTo(200);
        }
        for (String list : List.of(
                "/task?processInstanceId=" + instance,
                "/variable-instance?processInstanceIdIn=" + instance,
                "/variable-instance?variableScopeIdIn=" + instance + "," + task,
                "/process-instance?processInstanceIds=" + instance,
                "/execution?processInstanceId=" + instance,
                "/history/task?processInstanceId=" + instance,
                "/history/task?taskId=" + task,
                "/history/process-instance?processInstanceId=" + instance,
                "/history/activity-instance?processInstanceId=" + instance,
                "/history/variable-instance?processInstanceId=" + instance,
                "/history/detail?processInstanceId=" + instance,
                "/history/identity-link-log?taskId=" + task,
                "/history/user-operation?taskId=" + task)) {
            Http.Answer answer = http.get(person, "/engine-rest" + list);
            // some of them are for no partner at all
            if (answer.status() != 403) {
                assertThat(answer.text()).as(person + ", " + list).isEqualTo("[]");
            }
        }
        assertThat(http.get(person, "/engine-rest/process-instance/" + instance + "/variables")
                        .status())
                .isNotEqualTo(200);
        assertCannotWork(person, task);
    }

    private JsonNode history(Caller person, String task) {
        return http.get(person, "/engine-rest/history/task?taskId=" + task).json();
    }

    /** Whether one of the filters that everybody has shows the task, with its customer, as Tasklist asks. */
    private boolean inTasklist(Caller person, String task) {
        String filter = filters
                .createTaskFilterQuery()
                .filterName(person.roles().contains(Role.PROCESS_OWNER) ? "none" : "All tasks")
                .list()
                .stream()
                .map(found -> found.getId())
                .findFirst()
                .orElse(null);
        if (filter == null) {
            // has no Tasklist
            return http.get(person, "/engine-rest/task?processInstanceId=" + instanceOf(task))
                            .json()
                            .size()
                    == 1;
        }
        String body = "{\"processInstanceId\":\"" + instanceOf(task) + "\"}";
        JsonNode list = http.send(http.request(person, "/engine-rest/filter/" + filter + "/list?maxResults=5")
                        .header("Accept", "application/hal+json")
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)))
                .json();
        boolean found = list.get("count").asInt() == 1;
        if (found) {
            assertThat(list.at("/_embedded/task/0/_embedded/variable").findValuesAsText("value"))
                    .as(person + " sees whose it is")
                    .contains("a customer of the test");
        } else {
            assertThat(list.toString()).doesNotContain("a customer of the test");
        }
        return found;
    }

    private Caller person(Role role, UUID partnerId) {
        return role.isStaff() ? people.staff(role) : people.user(partnerId, role);
    }

    private String start(TaskKind kind) {
        String instance = kind.start(runtime, partner);
        started.add(instance);
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String instanceOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    private static String path(String task, String what) {
        return "/engine-rest/task/" + task + "/" + what;
    }
}
