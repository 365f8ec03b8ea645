package io.mpsexpress.engine.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.engine.ProcessVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that calls another one three times at once, while a task of its own waits. */
class InstanceEndsTest {

    private static final List<String> TOLD = new ArrayList<>();
    private static ProcessEngine engine;

    @BeforeAll
    static void anEngine() {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("ends-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setSkipIsolationLevelCheck(true);
        Map<String, EndedProcess> owners = new HashMap<>();
        for (String process : List.of("caller", "called")) {
            owners.put(
                    process,
                    new EndedProcess(
                            process,
                            ProcessVariable.id("record"),
                            (id, end) -> TOLD.add(process + " " + end.by() + " " + end.reason())));
        }
        configuration.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(new InstanceEnds(() -> owners, new KnownEnd()))));
        engine = configuration.buildProcessEngine();
    }

    @BeforeEach
    void twoProcesses() {
        deploy("called.bpmn", called());
        deploy("caller.bpmn", caller());
    }

    private static void deploy(String name, BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(name, model)
                .deploy();
    }

    private static BpmnModelInstance called() {
        return Bpmn.createExecutableProcess("called")
                .startEvent()
                .userTask("work")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance caller() {
        return Bpmn.createExecutableProcess("caller")
                .startEvent()
                .parallelGateway("fork")
                .callActivity("call")
                .calledElement("called")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaIn("record", "record")
                .multiInstance()
                .cardinality("3")
                .multiInstanceDone()
                .parallelGateway("join")
                .endEvent()
                .moveToNode("fork")
                .userTask("own")
                .connectTo("join")
                .done();
    }

    @AfterEach
    void forget() {
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
        TOLD.clear();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private ProcessInstance start() {
        String id = UUID.randomUUID().toString();
        return engine.getRuntimeService().startProcessInstanceByKey("caller", id, Map.of("record", id));
    }

    private String oneThatIsCalled() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("called")
                .list()
                .get(0)
                .getId();
    }

    private long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    @Test
    void whoDeletesTheWholeIsToldOfEachPart() {
        ProcessInstance instance = start();

        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "a mistake");

        assertThat(running()).isZero();
        assertThat(TOLD)
                .containsExactlyInAnyOrder(
                        "called system a mistake",
                        "called system a mistake",
                        "called system a mistake",
                        "caller system a mistake");
    }

    @Test
    void whoDeletesOnePartEndsTheWhole() {
        start();

        engine.getRuntimeService().deleteProcessInstance(oneThatIsCalled(), "a mistake", true, true);

        assertThat(running()).isZero();
        assertThat(TOLD).hasSize(4).contains("caller system a mistake");
    }

    @Test
    void partsThatWereToBeLeftAloneEndToo() {
        ProcessInstance instance = start();

        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "a mistake", true, true, true, true);

        assertThat(running()).isZero();
        assertThat(TOLD).hasSize(4);
    }

    @Test
    void aDefinitionThatIsDeletedTakesItsCallersAlong() {
        start();

        engine.getRepositoryService()
                .deleteProcessDefinitions()
                .byKey("called")
                .cascade()
                .skipCustomListeners()
                .delete();

        assertThat(running()).isZero();
        assertThat(TOLD).hasSize(4);
    }

    @Test
    void aStepThatIsGivenUpForAnotherLeavesTheRestAlone() {
        ProcessInstance instance = start();

        engine.getRuntimeService()
                .createProcessInstanceModification(instance.getId())
                .startBeforeActivity("own")
                .cancelAllForActivity("call")
                .execute();

        assertThat(running()).isOne();
        assertThat(TOLD).hasSize(3).allMatch(line -> line.startsWith("called"));
    }

    @Test
    void anEndOfItsOwnIsToldWithoutForce() {
        start();

        engine.getTaskService().createTaskQuery().list().forEach(task -> engine.getTaskService()
                .complete(task.getId()));

        assertThat(running()).isZero();
        assertThat(TOLD).hasSize(4);
    }
}
