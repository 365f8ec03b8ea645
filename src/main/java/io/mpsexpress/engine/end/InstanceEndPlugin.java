package io.mpsexpress.engine.end;

import io.mpsexpress.engine.EndedProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine tell of the end of instances; and others that listen to every model of what they listen to. */
@Component
class InstanceEndPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<EndedProcess> owners;
    private final KnownEnd knownEnd;
    private final List<BpmnParseListener> others;

    InstanceEndPlugin(ObjectProvider<EndedProcess> owners, KnownEnd knownEnd, List<BpmnParseListener> others) {
        this.owners = owners;
        this.knownEnd = knownEnd;
        this.others = others;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new InstanceEnds(this::byProcess, knownEnd));
        all.addAll(others);
        engine.setCustomPostBPMNParseListeners(all);
    }

    /** Looked up when it is needed: they need the engine themselves. */
    private Map<String, EndedProcess> byProcess() {
        return owners.stream().collect(Collectors.toMap(EndedProcess::processKey, Function.identity()));
    }
}
