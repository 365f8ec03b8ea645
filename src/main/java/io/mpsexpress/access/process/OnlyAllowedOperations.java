package io.mpsexpress.access.process;

import io.mpsexpress.access.Role;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Holds persons to the operations of their roles. All that the engine does is a command, whoever asks for it by which way;
 * what a command does inside is its own business, and so is what our code does for nobody in particular.
 */
class OnlyAllowedOperations extends CommandInterceptor {

    private final IdentityService identities;

    OnlyAllowedOperations(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = identities.getCurrentAuthentication();
        if (Context.getCommandContext() == null
                && person != null
                && person.getUserId() != null
                && !Operations.allow(roles(person), command.getClass().getSimpleName())) {
            throw Refused.forbidden();
        }
        return next.execute(command);
    }

    private static List<Role> roles(Authentication person) {
        return person.getGroupIds() == null
                ? List.of()
                : person.getGroupIds().stream()
                        .map(Role::ofGroup)
                        .flatMap(Optional::stream)
                        .toList();
    }
}
