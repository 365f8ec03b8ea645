package io.mpsexpress.enrollment.recheck;

import io.mpsexpress.enrollment.EnrollPrintersProcess;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is to be checked again to where it is now: a request and one of its escalations at a time, which nobody else
 * decides on meanwhile. More than four collaborators: what is taken is looked for where it is now, and held there.
 */
@Component
class Recheck {

    /** While an administrator has the request on hold, nothing of it goes on. */
    private static final Duration ON_HOLD = Duration.ofMinutes(1);

    private final RecheckQueue queue;
    private final Enrollments enrollments;
    private final Escalations escalations;
    private final RequestedPrinters requested;
    private final EnrollPrintersProcess process;
    private final NewFacts newFacts;

    Recheck(
            RecheckQueue queue,
            Enrollments enrollments,
            Escalations escalations,
            RequestedPrinters requested,
            EnrollPrintersProcess process,
            NewFacts newFacts) {
        this.queue = queue;
        this.enrollments = enrollments;
        this.escalations = escalations;
        this.requested = requested;
        this.process = process;
        this.newFacts = newFacts;
    }

    /**
     * Does the next step that is due.
     *
     * @param taken is told what it works on, before it does
     * @return false when nothing is due
     */
    @Transactional
    public boolean step(Consumer<RecheckItem> taken) {
        Optional<RecheckItem> due = queue.takeDue();
        due.ifPresent(taken);
        due.ifPresent(this::work);
        return due.isPresent();
    }

    /** What failed is tried again later. */
    @Transactional
    public void postpone(RecheckItem item, Duration delay) {
        queue.postpone(item, delay);
    }

    private void work(RecheckItem item) {
        if (item.isWholeRequest()) {
            queue.add(requested.open(item.enrollmentId()), item.source());
            queue.done(item);
            return;
        }
        // in the order of whoever decides: the escalation, then its request
        Optional<Escalation> escalation =
                Optional.ofNullable(item.escalationId()).flatMap(escalations::lock);
        Optional<Enrollment> open = enrollments.lock(item.enrollmentId()).filter(request -> request.state()
                .isOpen());
        if (open.isPresent() && process.isOnHold(item.enrollmentId())) {
            queue.postpone(item, ON_HOLD);
            return;
        }
        open.ifPresent(request -> checkAgain(request, escalation.orElse(null), item));
        queue.done(item);
    }

    private void checkAgain(Enrollment request, Escalation escalation, RecheckItem item) {
        List<UUID> here = requested.waiting(request.id(), item.escalationId(), item.printerIds());
        if (!here.isEmpty()) {
            newFacts.of(request, escalation, here, item.source());
        }
        queue.add(without(item.printerIds(), here), item.source());
    }

    /** Those that were handed over meanwhile wait at another place of the request, if they still wait. */
    private static Set<UUID> without(Collection<UUID> all, List<UUID> some) {
        Set<UUID> rest = new HashSet<>(all);
        some.forEach(rest::remove);
        return rest;
    }
}
