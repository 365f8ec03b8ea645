package io.mpsexpress.engine.input;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Puts a refusal of whatever a person asks of the engine into words that Camunda's REST API passes on. */
class RefusalsInCamundasWords extends CommandInterceptor {

    private final IdentityService identities;
    private final Answers answers;

    RefusalsInCamundasWords(IdentityService identities, Answers answers) {
        this.identities = identities;
        this.answers = answers;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || identities.getCurrentAuthentication() == null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            throw answers.toOther(e);
        }
    }
}
