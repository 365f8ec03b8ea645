package io.mpsexpress.request.stuck;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.engine.StuckSteps;
import io.mpsexpress.engine.StuckSteps.StuckStep;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.stuck.Stuck.Cause;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has failed steps tried again. */
@Service
@Transactional
public class FailedStepRetry {

    private final StuckSteps steps;
    private final RequestQueries requests;
    private final Acts acts;

    FailedStepRetry(StuckSteps steps, RequestQueries requests, Acts acts) {
        this.steps = steps;
        this.requests = requests;
        this.acts = acts;
    }

    /**
     * On record as what people do in Cockpit is.
     *
     * @param jobId as {@link Remedy#subject()}
     * @return whether it is tried again now; false when it does not wait for that any more
     * @throws Refused when the caller may not
     */
    public boolean retry(String jobId) {
        Cause.STEP_FAILED.require(acts.caller());
        Optional<StuckStep> step = steps.retry(jobId);
        step.ifPresent(this::record);
        return step.isPresent();
    }

    private void record(StuckStep step) {
        Optional<RequestView> request = Optional.ofNullable(step.requestId()).flatMap(requests::workedOnBy);
        acts.record(
                Act.ENGINE_RETRIED,
                request.map(RequestView::organizationId).orElse(null),
                request.map(one -> one.id().toString()).orElse(step.processInstanceId()),
                Map.of("operation", "SetJobRetries", "entity", "Job", "changes", List.of()));
    }
}
