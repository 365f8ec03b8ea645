package io.mpsexpress.engine.node;

import io.mpsexpress.database.StartTurn;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** Lets one node at a time create or upgrade the engine's tables: the engine itself would look, and then create them twice. */
record OneNodeAtStart(StartTurn turn, CommandExecutor commands) implements CommandExecutor {

    @Override
    public <T> T execute(Command<T> command) {
        try (StartTurn.Held held = turn.take()) {
            return commands.execute(command);
        }
    }
}
