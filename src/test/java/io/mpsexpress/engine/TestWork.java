package io.mpsexpress.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import io.mpsexpress.access.Role;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * A process of the shape that all ours have, for tests of the engine's rules: a human task of fleet managers, recorded at
 * once by a step that may refuse, and a process that calls it.
 */
@Component
public class TestWork implements ApplicationRunner {

    public static final String PROCESS = "test-work";
    public static final String CALLING_PROCESS = "test-calling-work";
    public static final String TASK = "userTask_test";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;

    TestWork(RepositoryService repository, RuntimeService runtime, AuthorizationService authorizations) {
        this.repository = repository;
        this.runtime = runtime;
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        repository
                .createDeployment()
                .addModelInstance(PROCESS + ".bpmn", work())
                .addModelInstance(CALLING_PROCESS + ".bpmn", callingWork())
                .deploy();
        grant(PROCESS);
        grant(CALLING_PROCESS);
    }

    private void grant(String process) {
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(Role.FLEET_MANAGER.groupId());
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(process);
        grant.setPermissions(new Permission[] {READ, READ_INSTANCE, READ_HISTORY, READ_TASK, TASK_WORK, TASK_ASSIGN});
        authorizations.saveAuthorization(grant);
    }

    /** Starts an instance for a partner and gives its business key. */
    public String start(UUID partnerId) {
        return start(PROCESS, partnerId);
    }

    public String start(String process, UUID partnerId) {
        String request = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(process, request, Map.of("partnerId", partnerId.toString()));
        return request;
    }

    private static BpmnModelInstance work() {
        return Bpmn.createExecutableProcess(PROCESS)
                .name("Test work")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_test")
                .userTask(TASK)
                .name("Decide something")
                .camundaCandidateGroups(Role.FLEET_MANAGER.groupId())
                .serviceTask("serviceTask_record")
                .camundaDelegateExpression("${recordTestWorkDelegate}")
                .endEvent("endEvent_test")
                .done();
    }

    private static BpmnModelInstance callingWork() {
        return Bpmn.createExecutableProcess(CALLING_PROCESS)
                .name("Test calling work")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_calling")
                .callActivity("callActivity_work")
                .calledElement(PROCESS)
                .endEvent("endEvent_calling")
                .done();
    }
}
