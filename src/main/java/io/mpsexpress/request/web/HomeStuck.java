package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.StuckSteps;
import io.mpsexpress.engine.StuckSteps.StuckStep;
import io.mpsexpress.engine.step.Extent;
import io.mpsexpress.portal.TasklistLink;
import io.mpsexpress.request.stuck.Stuck.Cause;
import io.mpsexpress.request.stuck.StuckRequest;
import io.mpsexpress.request.stuck.StuckRequests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * What does not go on, of what a person answers for: a partner's people their own requests, a team its tasks, process
 * owners and administrators all.
 */
@Component
class HomeStuck {

    private static final int SHOWN = 10;

    private final StuckSteps steps;
    private final ObjectProvider<StuckRequests> requests;

    HomeStuck(StuckSteps steps, ObjectProvider<StuckRequests> requests) {
        this.steps = steps;
        this.requests = requests;
    }

    /**
     * Failed steps, overdue tasks, requests that wait for too long.
     *
     * @param shown ids of tasks that the page shows already
     */
    List<StuckRequest> of(Caller caller, Set<String> shown) {
        boolean seesAll = seesAll(caller);
        Extent extent = Extent.ofPartner(caller.partnerId());
        boolean everyGroup = seesAll || !caller.isStaff();
        // more than are shown: those that are shown among the tasks already are left out
        Stream<StuckRequest> overdue =
                steps.overdueTasks(extent, everyGroup ? null : caller.groupIds(), SHOWN + shown.size()).stream()
                        .filter(step -> !shown.contains(step.taskId()))
                        .map(step -> overdue(step, seesAll, caller))
                        .limit(SHOWN);
        Stream<StuckRequest> failed = everyGroup
                ? steps.failedSteps(extent, SHOWN).stream().map(step -> failed(step, seesAll, caller))
                : Stream.empty();
        Stream<StuckRequest> waiting = requests.orderedStream().flatMap(of -> of.stuckFor(caller).stream());
        return Stream.of(failed, overdue, waiting).flatMap(of -> of).toList();
    }

    /** Whether it is this person's office that nothing gets stuck. */
    static boolean seesAll(Caller caller) {
        return caller.mayActAs(Role.PROCESS_OWNER);
    }

    private static StuckRequest overdue(StuckStep step, boolean seesAll, Caller caller) {
        boolean works = caller.isStaff() && !seesAll;
        return new StuckRequest(
                text("task." + step.elementId()),
                step.customer(),
                text("portal.home.stuck.overdue"),
                step.since(),
                works ? TasklistLink.to(step.taskId()) : page(step, seesAll),
                Cause.TASK_OVERDUE.remedyFor(caller, step.taskId()));
    }

    private static StuckRequest failed(StuckStep step, boolean seesAll, Caller caller) {
        return new StuckRequest(
                text("portal.process." + step.requestProcess()),
                step.customer(),
                text(seesAll ? "portal.home.stuck.failed" : "portal.home.stuck.failed.partner"),
                step.since(),
                page(step, seesAll),
                Cause.STEP_FAILED.remedyFor(caller, step.jobId()));
    }

    private static String page(StuckStep step, boolean seesAll) {
        if (seesAll) {
            return "/camunda/app/cockpit/default/#/process-instance/" + step.processInstanceId() + "/runtime";
        }
        return switch (step.requestProcess()) {
            case "enroll-printers" -> "/enrollments/" + step.requestId();
            case "assign-supplies-contact" -> "/contact-assignments/" + step.requestId();
            case "remove-from-mps-express" -> "/removals/" + step.requestId();
            default -> null;
        };
    }

    private static DefaultMessageSourceResolvable text(String code) {
        return new DefaultMessageSourceResolvable(new String[] {code}, null, code);
    }
}
