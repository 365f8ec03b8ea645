package io.mpsexpress.engine;

import io.mpsexpress.shared.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step that never works. */
@Component
public class FailingTestDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        throw Refused.conflict("test.alwaysFails");
    }
}
