package io.mpsexpress.engine.end;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Who ends one instance of a request ends the request: what it called, also where that was to be left alone, and what called
 * it, which would wait for ever. All of them carry the request's business key. Not so when a step of a running instance is
 * given up in favour of another one: then only what that step called is over. Where none takes its place, and a join waits for
 * it, it is a part of the request like any other.
 */
final class RestOfRequest implements CommandContextListener {

    private final List<Ended> ended = new ArrayList<>();
    private final Map<ExecutionEntity, ExecutionEntity> withoutStep = new LinkedHashMap<>();
    private final Runnable done;

    /** @param done called when the command is through */
    RestOfRequest(Runnable done) {
        this.done = done;
    }

    /** Looks for the rest when the command that ended the instance is through, before it is written. */
    void add(ExecutionEntity instance) {
        ExecutionEntity caller = instance.getSuperExecution();
        boolean stepGivenUp = caller != null && caller.getProcessInstance().isPreserveScope();
        if (instance.getBusinessKey() != null && !stepGivenUp) {
            ended.add(new Ended(instance, caller, caller == null ? null : caller.getActivityId()));
        }
    }

    /** Looks whether its instance can go on without this step when the command that gave it up is through. */
    void addStep(ExecutionEntity step) {
        withoutStep.put(step.getProcessInstance(), step);
    }

    @Override
    public void onCommandContextClose(CommandContext command) {
        int through = endRests(command, 0);
        // what is deleted here gives up its steps
        Map.copyOf(withoutStep).forEach((instance, step) -> {
            if (isThere(instance) && waitsInVain(command, instance)) {
                delete(command, instance, step.getDeleteReason());
            }
        });
        endRests(command, through);
        done.run();
    }

    /** What is ended here is added. */
    private int endRests(CommandContext command, int from) {
        int next = from;
        for (; next < ended.size(); next++) {
            Ended one = ended.get(next);
            if (one.takesTheRestAlong()) {
                command.runWithoutAuthorization(() -> {
                    endRest(command, one.instance());
                    return null;
                });
            }
        }
        return next;
    }

    @Override
    public void onCommandFailed(CommandContext command, Throwable failure) {
        done.run();
    }

    private static void endRest(CommandContext command, ExecutionEntity instance) {
        List<ProcessInstance> rest = command.getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(instance.getBusinessKey())
                .list();
        for (ProcessInstance other : rest) {
            ExecutionEntity left = command.getExecutionManager().findExecutionById(other.getId());
            if (left != null && isThere(left)) {
                delete(command, left, instance.getDeleteReason());
            }
        }
    }

    private static boolean isThere(ExecutionEntity instance) {
        return !instance.isEnded() && !instance.isRemoved();
    }

    private static boolean waitsInVain(CommandContext command, ExecutionEntity instance) {
        return command.runWithoutAuthorization(() -> Joins.isAnyInVain(
                new GetActivityInstanceCmd(instance.getId()).execute(command), instance.getProcessDefinition()));
    }

    private static void delete(CommandContext command, ExecutionEntity instance, String reason) {
        command.getExecutionManager().deleteProcessInstance(instance.getId(), reason, false, false, true, false, false);
    }

    /**
     * An instance that was ended.
     *
     * @param caller null for the request's own
     * @param calledAt the step of the caller that called it
     */
    private record Ended(ExecutionEntity instance, ExecutionEntity caller, String calledAt) {

        boolean takesTheRestAlong() {
            return caller == null || instance.isExternallyTerminated() || callerStillWaits();
        }

        /** The definition was deleted with its instances: the caller was told nothing, and is where it called. */
        private boolean callerStillWaits() {
            return !caller.isEnded() && !caller.isRemoved() && calledAt.equals(caller.getActivityId());
        }
    }
}
