package io.mpsexpress.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.util.function.SingletonSupplier;

/** All models and forms, deployed in an engine in memory whose steps are played by {@link Step}s. */
final class DeployedModels {

    /** Surefire runs each class by itself: what JUnit keeps for a run is kept for one of them. */
    static final Supplier<DeployedModels> OF_THE_JVM = SingletonSupplier.of(DeployedModels::new);

    private final Map<Object, Object> beans = new HashMap<>();
    private final Set<String> flowsTaken = ConcurrentHashMap.newKeySet();
    private final ProcessEngine engine;

    DeployedModels() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setJdbcUrl("jdbc:h2:mem:models-" + UUID.randomUUID());
        configuration.setBeans(beans);
        configuration.setJobExecutorActivate(false);
        configuration.setDefaultNumberOfRetries(3);
        configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
        configuration.setCustomPreBPMNParseListeners(List.of(new FlowRecorder()));
        engine = configuration.buildProcessEngine();
        ModelFiles.processes().forEach(this::playSteps);
        deploy();
    }

    private void playSteps(Path model) {
        Bpmn.readModelFromFile(model.toFile())
                .getModelElementsByType(ServiceTask.class)
                .forEach(task -> {
                    String expression = task.getCamundaDelegateExpression();
                    beans.put(expression.substring(2, expression.length() - 1), new Step());
                });
    }

    private void deploy() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        ModelFiles.all().forEach(file -> {
            try {
                deployment.addInputStream(file.toString(), Files.newInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        deployment.deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    Map<Object, Object> beans() {
        return beans;
    }

    Set<String> flowsTaken() {
        return flowsTaken;
    }

    void reset() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService()
                        .deleteProcessInstance(instance.getId(), "end of test", true, true, true));
        beans.values().stream()
                .filter(Step.class::isInstance)
                .map(Step.class::cast)
                .forEach(Step::reset);
    }

    private final class FlowRecorder extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            ExecutionListener recorder = execution -> flowsTaken.add(flow.getId());
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, recorder);
        }
    }
}
