package io.mpsexpress.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Runs a model in a real engine, without Spring, with every step played by a {@link Step}; jobs and timers are fired by
 * hand. All test classes of a JVM share one engine.
 */
public final class ModelEngine implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final String processId;
    private final boolean everyFlow;
    private final Set<Method> ran = new HashSet<>();
    private final DeployedModels models = DeployedModels.OF_THE_JVM.get();

    private ModelEngine(String processId, boolean everyFlow) {
        this.processId = processId;
        this.everyFlow = everyFlow;
    }

    /**
     * For the test of all paths of a process; to be held by a static field. When all its tests have run, every flow of the
     * process must have been taken.
     */
    public static ModelEngine everyFlowOf(String processId) {
        return new ModelEngine(processId, true);
    }

    /** For any other test with a process; to be held by a static field. */
    public static ModelEngine of(String processId) {
        return new ModelEngine(processId, false);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        models.flowsTaken().clear();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(models.engine());
        models.reset();
        ran.add(context.getRequiredTestMethod());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        models.reset();
        BpmnAwareTests.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<Method> all = AnnotationSupport.findAnnotatedMethods(
                context.getRequiredTestClass(), Test.class, HierarchyTraversalMode.TOP_DOWN);
        if (everyFlow && ran.containsAll(all)) {
            assertThat(flows().filter(flow -> !models.flowsTaken().contains(flow)))
                    .as("flows of %s that no test takes", processId)
                    .isEmpty();
        }
    }

    /** All flows but those behind an event-based gateway, which the engine does not report as taken. */
    private Stream<String> flows() {
        return Bpmn.readModelFromFile(ModelFiles.process(processId).toFile())
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .map(SequenceFlow::getId);
    }

    public ProcessEngine engine() {
        return models.engine();
    }

    /** The player of {@code serviceTask_<name>}. */
    public Step step(String name) {
        return (Step) models.beans().get(name + "Delegate");
    }

    /** Something that the model calls by name and that is no step. */
    public void bean(String name, Object bean) {
        models.beans().put(name, bean);
    }

    /** Starts the process for a request, with what all processes get and {@code more}. */
    public ProcessInstance start(String requestId, Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "organizationId", "organization-1",
                "organizationName", "Rossi Trasporti S.r.l.",
                "partnerId", "partner-1",
                "partnerName", "Nordwind Systemhaus GmbH"));
        variables.putAll(more);
        return engine().getRuntimeService().startProcessInstanceByKey(processId, requestId, variables);
    }

    /** The only open task of this kind, whichever instance it belongs to. */
    public Task task(String taskDefinitionKey) {
        return engine().getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(taskDefinitionKey)
                .singleResult();
    }

    /** Completes the only open task of this kind, as Tasklist does. */
    public void submit(String taskDefinitionKey, Map<String, Object> fields) {
        engine().getFormService().submitTaskForm(task(taskDefinitionKey).getId(), fields);
    }

    /** Runs the only job that waits at an activity, whether it is due or not. */
    public void runJobAt(String activityId) {
        management().executeJob(jobAt(activityId).getId());
    }

    /** The only job that waits at an activity; null for none. */
    public Job jobAt(String activityId) {
        return management().createJobQuery().activityId(activityId).singleResult();
    }

    /** Runs jobs at an activity, one after another, until there is none. */
    public void runJobsAt(String activityId) {
        management().createJobQuery().activityId(activityId).list().forEach(job -> management()
                .executeJob(job.getId()));
    }

    /** The running instances that an instance called. */
    public List<ProcessInstance> calledBy(ProcessInstance caller) {
        return engine().getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(caller.getId())
                .list();
    }

    /** A variable of a running instance, its own. */
    public Object variable(ProcessInstance instance, String name) {
        return engine().getRuntimeService().getVariable(instance.getId(), name);
    }

    private ManagementService management() {
        return engine().getManagementService();
    }
}
