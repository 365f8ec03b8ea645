package io.mpsexpress.access.process;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import java.util.List;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts on record what people do to the engine itself, by whichever of its applications and addresses, in the transaction in which
 * the engine does it. Who works on a task is on record with what they decide; an administrator who does it intervenes. The engine
 * finds it as a bean.
 */
@Component
class OperationsOnRecord implements HistoryEventHandler {

    private final ObjectProvider<AuditTrail> audit;
    private final ObjectProvider<CurrentCaller> currentCaller;
    private final ThreadLocal<Interventions> interventions = new ThreadLocal<>();

    /** @param audit looked up when it is needed: the engine is there before it */
    OperationsOnRecord(ObjectProvider<AuditTrail> audit, ObjectProvider<CurrentCaller> currentCaller) {
        this.audit = audit;
        this.currentCaller = currentCaller;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** One event for each property that an operation changes. */
    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity entry && isIntervention(entry)) {
            ofCommand(Context.getCommandContext()).add(entry);
        }
    }

    /** What one command does comes together; it runs in one thread. */
    private Interventions ofCommand(CommandContext command) {
        if (interventions.get() == null) {
            interventions.set(new Interventions(audit.getObject(), interventions::remove));
            command.registerCommandContextListener(interventions.get());
        }
        return interventions.get();
    }

    private boolean isIntervention(UserOperationLogEntryEventEntity entry) {
        return entry.getUserId() != null
                && (!UserOperationLogEntry.CATEGORY_TASK_WORKER.equals(entry.getCategory())
                        || currentCaller.getObject().get().has(Role.ADMINISTRATOR));
    }
}
