package io.mpsexpress.engine.end;

import io.mpsexpress.engine.EarlyEnd;
import io.mpsexpress.engine.ForcedEnd;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Whoever may withdraw a request needs no rights of the engine for it. */
@Component
class EngineEarlyEnd implements EarlyEnd {

    private final ProcessEngine engine;
    private final KnownEnd knownEnd;

    EngineEarlyEnd(ProcessEngine engine, KnownEnd knownEnd) {
        this.engine = engine;
        this.knownEnd = knownEnd;
    }

    @Override
    public boolean of(String businessKey, ForcedEnd end) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return knownEnd.during(end, () -> configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> endAll(businessKey, end.reason()))));
    }

    private boolean endAll(String businessKey, String reason) {
        RuntimeService runtime = engine.getRuntimeService();
        List<ProcessInstance> own = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .list();
        own.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason));
        return !own.isEmpty();
    }
}
