package io.mpsexpress.insight;

import io.mpsexpress.database.AtStart;
import io.mpsexpress.engine.step.FinishedStep;
import io.mpsexpress.engine.step.StepHistory;
import io.mpsexpress.insight.domain.Steps;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills in steps from the engine's history, when milestones are filled in from our tables: see {@link MilestonesAtStart}. What
 * is on record already stays.
 */
@Component
@Order(41)
class StepsAtStart implements AtStart {

    private static final Logger LOG = LoggerFactory.getLogger(StepsAtStart.class);
    private static final int AT_ONCE = 2_000;

    private final Steps steps;
    private final StepHistory history;
    private final boolean asked;

    StepsAtStart(Steps steps, StepHistory history, @Value("${mps-express.insight.rebuild:false}") boolean asked) {
        this.steps = steps;
        this.history = history;
        this.asked = asked;
    }

    @Override
    public void run() {
        if (asked || !steps.areComplete()) {
            rebuild();
            steps.complete();
        }
    }

    /** A statement to read and one to write for so many. */
    void rebuild() {
        long done = 0;
        List<FinishedStep> next = history.finished(null, AT_ONCE);
        while (!next.isEmpty()) {
            steps.write(next);
            done += next.size();
            next = history.finished(next.get(next.size() - 1).id(), AT_ONCE);
        }
        LOG.info("{} finished steps of the engine's history are on record", done);
    }
}
