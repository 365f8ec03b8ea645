package io.mpsexpress.engine.end;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Ends what works on a request before it comes to an end of its own. Whoever may withdraw a request needs no rights of the
 * engine for it.
 */
@Component
public class EarlyEnd {

    private final ProcessEngine engine;
    private final KnownEnd knownEnd;

    EarlyEnd(ProcessEngine engine, KnownEnd knownEnd) {
        this.engine = engine;
        this.knownEnd = knownEnd;
    }

    /**
     * Ends every instance that works on the request, in the transaction of whoever calls: open tasks vanish, and each record
     * is closed by its {@link io.mpsexpress.engine.EndedProcess} with this end. An instance that listens for a message of the end's cause, such
     * as {@code enrollment.withdrawn}, is sent it and goes its own way to its end; one that does not, or is on hold, is deleted.
     *
     * @param businessKey id of the request
     * @return whether anything worked on it
     * @throws Refused as a conflict when somebody completes a part of it at the same moment
     */
    public boolean of(String businessKey, ForcedEnd end) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try {
            return knownEnd.during(end, () -> configuration
                    .getCommandExecutorTxRequired()
                    .execute(command -> command.runWithoutAuthorization(() -> endAll(businessKey, end))));
        } catch (NullValueException | BadUserRequestException e) {
            // somebody else completed a part of it just now, which the engine finds gone half way through
            throw Refused.conflict("refused.stale");
        }
    }

    /**
     * The end that a message which an instance has just received is about.
     *
     * @return where the message did not come from here: an end in the engine by whoever is signed in, without a reason
     */
    public ForcedEnd current() {
        return knownEnd.or(() -> InstanceEnds.byWhoIsSignedIn(Context.getCommandContext(), null));
    }

    private boolean endAll(String businessKey, ForcedEnd end) {
        RuntimeService runtime = engine.getRuntimeService();
        List<ProcessInstance> own = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .list();
        own.forEach(instance -> listens(instance, end.cause())
                .ifPresentOrElse(
                        message -> runtime.messageEventReceived(message.getEventName(), message.getExecutionId()),
                        () -> runtime.deleteProcessInstance(instance.getId(), end.reason())));
        return !own.isEmpty();
    }

    /** Who is on hold takes no message. */
    private Optional<EventSubscription> listens(ProcessInstance instance, ForcedEnd.Cause cause) {
        List<EventSubscription> messages = instance.isSuspended()
                ? List.of()
                : engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance.getId())
                        .eventType(EventType.MESSAGE.name())
                        .list();
        return messages.stream()
                .filter(message -> message.getEventName().endsWith("." + cause.act()))
                .findFirst();
    }
}
