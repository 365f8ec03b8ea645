package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.ModelFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model of {@code processes/} keeps to, so that people find their way in all of them. */
class BpmnConventionTest {

    /** More than that, and a part of it belongs into a call activity. */
    private static final int MOST_NODES_OF_A_SCOPE = 22;

    /** Where a transaction ends on purpose: before an effect outside, and before a join where two people could collide. */
    private static final Set<String> SAVE_POINTS = Set.of(
            "serviceTask_importNextContacts",
            "serviceTask_importNextPrinters",
            "gateway_join",
            "endEvent_resolvedPrintersAdded",
            "serviceTask_removeFromMpsExpress");

    private static final String ONE_VARIABLE = "\\$\\{\\w+( (==|>) ('[\\w-]+'|\\d+))?}";

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void fileIsNamedAfterItsOnlyProcess(Model model) {
        assertThat(model.process().getId()).isEqualTo(model.id());
        assertThat(model.process().getName()).isNotBlank();
        assertThat(model.process().getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void historyIsKeptForALimitedTimeAndOnlyTheDomainStarts(Model model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        assertThat(model.process().isCamundaStartableInTasklist()).isFalse();
        assertThat(model.process().isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsSayWhatAnElementIs(Model model) {
        assertThat(model.every(FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId()).matches(prefixOf(element) + "_[a-z][A-Za-z]*"));
    }

    private static String prefixOf(FlowElement element) {
        if (element instanceof Gateway) {
            return "gateway";
        }
        if (element instanceof SequenceFlow) {
            return "flow";
        }
        String type = element.getElementType().getTypeName();
        return Set.of("startEvent", "endEvent").contains(type) || !(element instanceof Event) ? type : "event";
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingThatAPersonReadsHasAName(Model model) {
        assertThat(model.every(FlowNode.class))
                .filteredOn(node -> !(node instanceof Gateway))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        assertThat(model.every(FlowNode.class)).allSatisfy(node -> assertThat(node.getName())
                .as(node.getId())
                .satisfiesAnyOf(
                        name -> assertThat(name).isNull(),
                        name -> assertThat(name).doesNotContain("\n").doesNotEndWith(".")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void exclusiveGatewaysAskAndTheirFlowsAnswer(Model model) {
        assertThat(model.every(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                    assertThat(gateway.getIncoming()).as(gateway.getId()).hasSize(1);
                    assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                        assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                        assertThat(flow.getConditionExpression() == null)
                                .as("%s has a condition or is the default", flow.getId())
                                .isEqualTo(flow.equals(gateway.getDefault()));
                    });
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void conditionsReadOneVariable(Model model) {
        assertThat(model.every(ConditionExpression.class))
                .allSatisfy(condition -> assertThat(condition.getTextContent()).matches(ONE_VARIABLE));
    }

    @ParameterizedTest
    @MethodSource("models")
    void timersReadOneVariable(Model model) {
        assertThat(model.every(TimeDate.class))
                .allSatisfy(timer -> assertThat(timer.getTextContent()).matches(ONE_VARIABLE));
        assertThat(model.every(TimeDuration.class))
                .allSatisfy(timer -> assertThat(timer.getTextContent()).matches(ONE_VARIABLE));
        assertThat(model.every(TimeCycle.class))
                .allSatisfy(timer -> assertThat(timer.getTextContent()).matches(ONE_VARIABLE));
    }

    @ParameterizedTest
    @MethodSource("models")
    void stepsAreDelegatesNamedAfterThem(Model model) {
        assertThat(model.every(ServiceTask.class)).allSatisfy(task -> {
            String name = task.getId().substring("serviceTask_".length());
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + name + "Delegate}");
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaResultVariable()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void logicIsNotInTheModel(Model model) {
        assertThat(model.every(ScriptTask.class)).isEmpty();
        assertThat(model.every(CamundaScript.class)).isEmpty();
        assertThat(Bpmn.convertToString(model.bpmn()))
                .doesNotContain("executionListener", "taskListener", "camunda:class", "camunda:connector");
    }

    @ParameterizedTest
    @MethodSource("models")
    void savePointsAreWhereTheyHaveAReason(Model model) {
        assertThat(model.every(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.isCamundaAsyncBefore()).as(node.getId()).isEqualTo(SAVE_POINTS.contains(node.getId()));
            if (node.isCamundaAsyncBefore()) {
                assertThat(node.getDocumentations()).as(node.getId()).isNotEmpty();
            }
        });
        // called processes that end at the same moment, and steps one after another that call the outside
        assertThat(model.every(MultiInstanceLoopCharacteristics.class)).allSatisfy(loop -> {
            assertThat(loop.isCamundaAsyncAfter()).isEqualTo(!loop.isSequential());
            assertThat(loop.isCamundaAsyncBefore()).isEqualTo(loop.isSequential());
        });
        assertThat(model.every(Activity.class)).allSatisfy(activity -> assertThat(activity.isCamundaAsyncAfter())
                .as(activity.getId())
                .isFalse());
        // jobs of one instance one after another: they touch the same rows
        assertThat(Bpmn.convertToString(model.bpmn())).doesNotContain("camunda:exclusive=\"false\"");
    }

    @ParameterizedTest
    @MethodSource("models")
    void retriesOtherThanTheDefaultSayWhy(Model model) {
        assertThat(model.every(CamundaFailedJobRetryTimeCycle.class))
                .map(retries -> (FlowNode) retries.getParentElement().getParentElement())
                .allSatisfy(node -> assertThat(node.getDocumentations())
                        .as(node.getId())
                        .anySatisfy(text -> assertThat(text.getTextContent()).containsIgnoringCase("retried")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void messagesAreNamedAfterModuleAndEvent(Model model) {
        assertThat(model.every(Message.class))
                .allSatisfy(message -> assertThat(message.getName()).matches(model.module() + "\\.[a-z][A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void calledProcessesGetTheRequestAndNamedVariablesOnly(Model model) {
        assertThat(model.every(CallActivity.class)).allSatisfy(call -> {
            assertThat(ModelFiles.process(call.getCalledElement())).isRegularFile();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .anySatisfy(
                            in -> assertThat(in.getCamundaBusinessKey()).isEqualTo("#{execution.processBusinessKey}"))
                    .allSatisfy(in -> assertThat(in.getCamundaVariables()).isNull());
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaOut.class)
                            .list())
                    .allSatisfy(out -> assertThat(out.getCamundaVariables()).isNull());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void decisionsAreOursAndLeaveNoSerialisedResult(Model model) {
        assertThat(model.every(BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(ModelFiles.decision(task.getCamundaDecisionRef())).isRegularFile();
            // a table that people change is not deployed together with the model
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("latest");
            assertThat(task.getCamundaResultVariable()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneLooksOverAScope(Model model) {
        Map<String, Long> nodes = model.every(FlowNode.class).stream()
                .collect(Collectors.groupingBy(
                        node -> node.getParentElement() instanceof SubProcess scope ? scope.getId() : model.id(),
                        Collectors.counting()));
        assertThat(nodes)
                .allSatisfy((scope, count) -> assertThat(count).as(scope).isLessThanOrEqualTo(MOST_NODES_OF_A_SCOPE));
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingEndsInSilence(Model model) {
        assertThat(model.every(FlowNode.class))
                .filteredOn(node -> node.getOutgoing().isEmpty() && !startsByItself(node))
                .allSatisfy(node -> assertThat(node.getElementType().getTypeName())
                        .as(node.getId())
                        .isEqualTo("endEvent"));
        assertThat(model.every(Activity.class))
                .filteredOn(activity -> !startsByItself(activity))
                .allSatisfy(activity ->
                        assertThat(activity.getOutgoing()).as(activity.getId()).hasSize(1));
    }

    /** An event sub-process; what is in it ends in an end event as well. */
    private static boolean startsByItself(FlowNode node) {
        return node instanceof SubProcess scope && scope.triggeredByEvent();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyProcessHasATestOfItsPaths(Model model) {
        assertThat(model.home()).as("module or room that owns %s", model).isNotNull();
        assertThat(Path.of(
                        "src/test/java/io/mpsexpress",
                        model.home().replace('.', '/'),
                        "process",
                        model.asClassName() + "ProcessTest.java"))
                .isRegularFile();
    }
}
