package io.mpsexpress.request.stuck;

import io.mpsexpress.engine.StuckSteps;
import io.mpsexpress.engine.StuckSteps.Place;
import io.mpsexpress.engine.StuckSteps.StuckStep;
import io.mpsexpress.engine.step.Extent;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.stuck.Stuck.Cause;
import io.mpsexpress.request.stuck.StuckRequests.Part;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that does not go on: failed steps, overdue tasks, requests that wait for too long. */
@Component
public class StuckQueries {

    private final StuckSteps steps;
    private final RequestQueries requests;
    private final ObjectProvider<StuckRequests> waiting;

    StuckQueries(StuckSteps steps, RequestQueries requests, ObjectProvider<StuckRequests> waiting) {
        this.steps = steps;
        this.requests = requests;
        this.waiting = waiting;
    }

    /**
     * A part of what is stuck, the longest stuck first.
     *
     * @param left how many there are of each cause from where the part begins; of the first part all
     */
    public record Found(Page<Stuck> page, Map<Cause, Long> left) {}

    /**
     * Whether the caller may see a partner's is checked by those who use it.
     *
     * @param partnerId of this partner only; null for all
     * @param organizationId of this customer only; null for all
     * @param cause of this only; null for all
     * @param cursor null for the first part
     */
    public Found find(UUID partnerId, UUID organizationId, Cause cause, int limit, String cursor) {
        Cursor last = Cursor.decode(cursor, 3);
        Extent extent = requests.inEngine(partnerId, organizationId);
        List<Stuck> found = new ArrayList<>();
        Map<Cause, Long> left = new EnumMap<>(Cause.class);
        for (Cause one : cause == null ? List.of(Cause.values()) : List.of(cause)) {
            Place behind = place(one, last);
            Part part =
                    switch (one) {
                        case STEP_FAILED -> part(steps.failedSteps(extent, behind, limit + 1), one, StuckStep::jobId);
                        case TASK_OVERDUE ->
                            part(steps.overdueTasks(extent, behind, limit + 1), one, StuckStep::taskId);
                        case BACK_END_SILENT -> unanswered(partnerId, organizationId, behind, limit + 1);
                    };
            found.addAll(part.items());
            left.put(one, part.count());
        }
        // what got stuck in one moment stays in the order of the causes, and of a cause in that in which it was found
        found.sort(Comparator.comparing(Stuck::since));
        return new Found(
                Page.of(
                        found,
                        limit,
                        stuck -> Cursor.of(
                                stuck.since().toString(),
                                Integer.toString(stuck.cause().ordinal()),
                                stuck.subject())),
                left);
    }

    private static Part part(StuckSteps.Part steps, Cause cause, Function<StuckStep, String> subject) {
        return new Part(
                steps.steps().stream()
                        .map(step -> Stuck.at(step, cause, subject.apply(step)))
                        .toList(),
                steps.count());
    }

    private Part unanswered(UUID partnerId, UUID organizationId, Place behind, int limit) {
        List<Part> parts = waiting.orderedStream()
                .map(of -> of.stuck(partnerId, organizationId, behind, limit))
                .toList();
        return new Part(
                parts.stream()
                        .flatMap(part -> part.items().stream())
                        .sorted(Comparator.comparing(Stuck::since))
                        .toList(),
                parts.stream().mapToLong(Part::count).sum());
    }

    /** Where a cause goes on: of the moment of the last one, those before its cause are told already, those after it are not. */
    private static Place place(Cause cause, Cursor last) {
        if (last == null) {
            return Place.BEGINNING;
        }
        Instant since = last.time(0);
        long order = cause.ordinal() - last.number(1);
        if (order == 0) {
            return new Place(since, last.part(2));
        }
        return new Place(order < 0 ? since.plus(1, ChronoUnit.MICROS) : since, "");
    }

    /** How much there is of each cause, of all partners: a statement of the engine's tables, and one of each kind that waits. */
    public Map<Cause, Long> count() {
        StuckSteps.Counts inEngine = steps.count(Extent.ALL);
        return Map.of(
                Cause.STEP_FAILED, inEngine.failed(),
                Cause.TASK_OVERDUE, inEngine.overdue(),
                Cause.BACK_END_SILENT,
                        waiting.stream().mapToLong(StuckRequests::countStuck).sum());
    }
}
