package io.mpsexpress.engine;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Records the test task's decision, or refuses it in each of the ways that a business rule can; or somebody else takes the
 * task away under its hands.
 */
@Component
public class RecordTestWorkDelegate implements JavaDelegate {

    private final Map<String, RuntimeException> refusals = Map.of(
            "fields",
            Refused.invalid(List.of(
                    new FieldProblem("decision", "engine.unknownField"),
                    new FieldProblem("sure", "engine.fieldType.Boolean"))),
            "conflict",
            Refused.conflict("engine.changedMeanwhile"),
            "forbidden",
            Refused.forbidden(),
            "nested",
            new IllegalStateException(Refused.invalidField("decision", "engine.fieldTooLong", 7)),
            "raced",
            new OptimisticLockingFailureException("stale"),
            "broken",
            new IllegalStateException("a secret of the inside"));

    private final CurrentCaller currentCaller;
    private final RuntimeService runtime;

    RecordTestWorkDelegate(CurrentCaller currentCaller, RuntimeService runtime) {
        this.currentCaller = currentCaller;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object decision = execution.getVariable("decision");
        RuntimeException refusal = decision == null ? null : refusals.get(decision);
        if ("taken".equals(decision)) {
            String instance = execution.getProcessInstanceId();
            CompletableFuture.runAsync(() -> runtime.deleteProcessInstance(instance, "taken"))
                    .join();
            throw new NullPointerException("a step that is not there any more");
        }
        if (refusal != null) {
            throw refusal;
        }
        execution.setVariable("recordedBy", currentCaller.get().userId());
    }
}
