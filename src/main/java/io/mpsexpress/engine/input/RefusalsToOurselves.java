package io.mpsexpress.engine.input;

import io.mpsexpress.shared.Refused;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the engine refuses our own code while it does what a person asked for is a refusal like any other, which pages and the
 * API say in their own way. Jobs, which nobody asks for, need the engine's exceptions: they are tried again by them.
 */
class RefusalsToOurselves extends CommandInterceptor {

    private final Supplier<IdentityService> identities;

    RefusalsToOurselves(Supplier<IdentityService> identities) {
        this.identities = identities;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null
                || identities.get().getCurrentAuthentication() != null
                || RequestContextHolder.getRequestAttributes() == null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (SuspendedEntityInteractionException e) {
            throw Refused.conflict("engine.suspended");
        } catch (ProcessEngineException e) {
            if (LostRace.isBehind(e)) {
                throw Refused.conflict("refused.stale");
            }
            throw e;
        }
    }
}
