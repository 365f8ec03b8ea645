package io.mpsexpress.engine.node;

import io.mpsexpress.database.StartTurn;
import io.mpsexpress.engine.Node;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Has the engine of each node start in turn, and hold jobs under the node's name. */
@Component
@DependsOnDatabaseInitialization
class NodePlugin extends AbstractProcessEnginePlugin {

    private final StartTurn turn;
    private final Node node;

    NodePlugin(StartTurn turn, Node node) {
        this.turn = turn;
        this.node = node;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setCommandExecutorSchemaOperations(
                new OneNodeAtStart(turn, engine.getCommandExecutorSchemaOperations()));
        engine.getJobExecutor().setLockOwner(node.id());
    }
}
