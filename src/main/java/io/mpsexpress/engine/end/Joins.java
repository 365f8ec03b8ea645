package io.mpsexpress.engine.end;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/** Where branches of a process wait for each other. */
final class Joins {

    private Joins() {}

    static boolean areIn(ScopeImpl scope) {
        return scope.getActivities().stream().anyMatch(step -> isJoin(step) || areIn(step));
    }

    /** Whether a join is ahead that one of the branches it needs will never come to. */
    static boolean isAnyInVain(ActivityInstance scope, ProcessDefinitionImpl process) {
        List<PvmActivity> ahead = new ArrayList<>();
        for (ActivityInstance step : scope.getChildActivityInstances()) {
            if (isAnyInVain(step, process)) {
                return true;
            }
            aheadOf(process.findActivity(step.getActivityId())).ifPresent(ahead::add);
        }
        for (TransitionInstance step : scope.getChildTransitionInstances()) {
            aheadOf(process.findActivity(step.getActivityId())).ifPresent(ahead::add);
        }
        return ahead.stream()
                .anyMatch(join -> ahead.stream().filter(join::equals).count()
                        < join.getIncomingTransitions().size());
    }

    /** The join that this step's branch comes to; none when it forks before. */
    private static Optional<PvmActivity> aheadOf(ActivityImpl step) {
        Set<PvmActivity> seen = new HashSet<>();
        Deque<PvmActivity> next = new ArrayDeque<>();
        if (step != null) {
            next.add(step);
        }
        while (!next.isEmpty()) {
            PvmActivity here = next.remove();
            if (isJoin(here)) {
                return Optional.of(here);
            }
            if (!isParallel(here) && seen.add(here)) {
                here.getOutgoingTransitions().stream()
                        .map(PvmTransition::getDestination)
                        .forEach(next::add);
            }
        }
        return Optional.empty();
    }

    private static boolean isJoin(PvmActivity activity) {
        return isParallel(activity) && activity.getIncomingTransitions().size() > 1;
    }

    private static boolean isParallel(PvmActivity activity) {
        return ((ActivityImpl) activity).getActivityBehavior() instanceof ParallelGatewayActivityBehavior;
    }
}
