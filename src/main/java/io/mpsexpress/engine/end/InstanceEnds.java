package io.mpsexpress.engine.end;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.engine.ForcedEnd;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Tells the module that owns a process of every end of its instances. The listener is built in: the engine calls it also
 * where whoever deletes an instance wants listeners skipped, and for every version of a model, because each is parsed anew.
 */
class InstanceEnds extends AbstractBpmnParseListener implements ExecutionListener {

    private static final String NOBODY = "system";

    private final Supplier<Map<String, EndedProcess>> owners;
    private final KnownEnd knownEnd;
    private final ThreadLocal<RestOfRequest> rest = new ThreadLocal<>();

    InstanceEnds(Supplier<Map<String, EndedProcess>> owners, KnownEnd knownEnd) {
        this.owners = owners;
        this.knownEnd = knownEnd;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(EVENTNAME_END, this);
        if (Joins.areIn(process)) {
            tellOfSteps(process);
        }
    }

    private void tellOfSteps(ScopeImpl scope) {
        for (ActivityImpl step : scope.getActivities()) {
            step.addBuiltInListener(EVENTNAME_END, (ExecutionListener) this::stepEnded);
            tellOfSteps(step);
        }
    }

    private void stepEnded(DelegateExecution execution) {
        ExecutionEntity step = (ExecutionEntity) execution;
        if (step.isCanceled() && step.getBusinessKey() != null) {
            restOf(Context.getCommandContext()).addStep(step);
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity instance = (ExecutionEntity) execution;
        EndedProcess owner = owners.get().get(instance.getProcessDefinition().getKey());
        if (owner == null) {
            return;
        }
        CommandContext command = Context.getCommandContext();
        owner.ended(execution, knownEnd.or(() -> byWhoIsSignedIn(command, instance.getDeleteReason())));
        if (instance.isCanceled()) {
            restOf(command).add(instance);
        }
    }

    static ForcedEnd byWhoIsSignedIn(CommandContext command, String reason) {
        String person = command.getAuthenticatedUserId();
        return new ForcedEnd(person == null ? NOBODY : person, reason);
    }

    /** One for each command, which runs in one thread. */
    private RestOfRequest restOf(CommandContext command) {
        if (rest.get() == null) {
            rest.set(new RestOfRequest(rest::remove));
            command.registerCommandContextListener(rest.get());
        }
        return rest.get();
    }
}
