package io.mpsexpress.access.process;

import io.mpsexpress.access.Act;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;

/** What is done to the engine, among our acts. */
final class EngineAct {

    private EngineAct() {}

    /**
     * @param operation as Camunda's user operation log calls it
     * @param entity what it is done to, in the words of that log
     */
    static Act of(String operation, String entity) {
        return switch (operation) {
            case UserOperationLogEntry.OPERATION_TYPE_SUSPEND,
                    UserOperationLogEntry.OPERATION_TYPE_SUSPEND_PROCESS_DEFINITION,
                    UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB_DEFINITION,
                    UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB,
                    UserOperationLogEntry.OPERATION_TYPE_SUSPEND_BATCH -> Act.ENGINE_SUSPENDED;
            case UserOperationLogEntry.OPERATION_TYPE_ACTIVATE,
                    UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_PROCESS_DEFINITION,
                    UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB_DEFINITION,
                    UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB,
                    UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_BATCH -> Act.ENGINE_ACTIVATED;
            case UserOperationLogEntry.OPERATION_TYPE_DELETE, UserOperationLogEntry.OPERATION_TYPE_DELETE_HISTORY ->
                Act.ENGINE_DELETED;
            case UserOperationLogEntry.OPERATION_TYPE_MODIFY_PROCESS_INSTANCE,
                    UserOperationLogEntry.OPERATION_TYPE_RESTART_PROCESS_INSTANCE,
                    UserOperationLogEntry.OPERATION_TYPE_MIGRATE -> Act.ENGINE_MODIFIED;
            case UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES,
                    UserOperationLogEntry.OPERATION_TYPE_SET_EXTERNAL_TASK_RETRIES,
                    UserOperationLogEntry.OPERATION_TYPE_EXECUTE -> Act.ENGINE_RETRIED;
            case UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLE,
                    UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLES,
                    UserOperationLogEntry.OPERATION_TYPE_MODIFY_VARIABLE,
                    UserOperationLogEntry.OPERATION_TYPE_REMOVE_VARIABLE -> Act.ENGINE_VARIABLES_CHANGED;
            case UserOperationLogEntry.OPERATION_TYPE_ASSIGN,
                    UserOperationLogEntry.OPERATION_TYPE_CLAIM,
                    UserOperationLogEntry.OPERATION_TYPE_DELEGATE,
                    UserOperationLogEntry.OPERATION_TYPE_SET_OWNER -> Act.ENGINE_TASK_ASSIGNED;
            case UserOperationLogEntry.OPERATION_TYPE_COMPLETE, UserOperationLogEntry.OPERATION_TYPE_RESOLVE ->
                Act.ENGINE_TASK_COMPLETED;
            case UserOperationLogEntry.OPERATION_TYPE_CREATE -> created(entity);
            default -> Act.ENGINE_CHANGED;
        };
    }

    private static Act created(String entity) {
        return switch (entity) {
            case EntityTypes.DEPLOYMENT -> Act.ENGINE_DEPLOYED;
            case EntityTypes.PROCESS_INSTANCE -> Act.ENGINE_STARTED;
            default -> Act.ENGINE_CHANGED;
        };
    }
}
