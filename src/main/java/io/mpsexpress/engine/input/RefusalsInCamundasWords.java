package io.mpsexpress.engine.input;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Puts a refusal of whatever a person asks of the engine into words that Camunda's REST API passes on. Work on a task is
 * answered by {@link TaskWork} alone, which can tell what broke from what somebody else took away at the same moment.
 */
class RefusalsInCamundasWords extends CommandInterceptor {

    private static final Set<Class<?>> WORK_ON_TASKS =
            Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class, ClaimTaskCmd.class, AssignTaskCmd.class);

    private final IdentityService identities;
    private final Answers answers;

    RefusalsInCamundasWords(IdentityService identities, Answers answers) {
        this.identities = identities;
        this.answers = answers;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null
                || identities.getCurrentAuthentication() == null
                || WORK_ON_TASKS.contains(command.getClass())) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            throw answers.toOther(e);
        }
    }
}
