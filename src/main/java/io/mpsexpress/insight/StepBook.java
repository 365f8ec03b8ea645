package io.mpsexpress.insight;

import io.mpsexpress.engine.step.StepsFinished;
import io.mpsexpress.insight.domain.Steps;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes how long steps took, in the transaction in which they are finished: what is taken back never was. */
@Component
class StepBook {

    private final Steps steps;

    StepBook(Steps steps) {
        this.steps = steps;
    }

    @EventListener
    void finished(StepsFinished event) {
        steps.write(event.steps());
    }
}
