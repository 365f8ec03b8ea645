package io.mpsexpress.printer.refresh;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.printer.refresh.EligibilityRefreshItem.Kind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the stored eligibility up to date after a change of the program's rules, a slice of printers a transaction. Only
 * printers that the change can concern are looked at.
 */
@Component
class EligibilityRefresh {

    /** Until then whoever was changing a printer is through. */
    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private final EligibilityRefreshQueue queue;
    private final EligibilityRefreshSlices slices;
    private final ReportedFacts reported;

    EligibilityRefresh(EligibilityRefreshQueue queue, EligibilityRefreshSlices slices, ReportedFacts reported) {
        this.queue = queue;
        this.slices = slices;
        this.reported = reported;
    }

    /**
     * Does the next step that is due.
     *
     * @param taken is told what it works on, before it does
     * @return false when nothing is due
     */
    @Transactional
    public boolean step(Consumer<EligibilityRefreshItem> taken) {
        Optional<EligibilityRefreshItem> due = queue.takeDue();
        due.ifPresent(taken);
        due.ifPresent(this::work);
        return due.isPresent();
    }

    /** What failed is tried again later. */
    @Transactional
    public void postpone(EligibilityRefreshItem item, Duration delay) {
        queue.postpone(item, delay);
    }

    private void work(EligibilityRefreshItem item) {
        List<String> lines = item.lines();
        switch (item.kind()) {
            case MODELS_CHANGED -> split(item, Kind.MODEL, reported.models(new HashSet<>(lines)));
            case FLEET_AGENT_CHANGED ->
                split(
                        item,
                        Kind.FLEET_AGENT_VERSION,
                        reported.fleetAgentVersions(
                                AgentVersion.parse(lines.get(0)), AgentVersion.parse(lines.get(1))));
            case MODEL -> record(item, slices.ofModel(item.subject(), item.afterSerialNumber()));
            case FLEET_AGENT_VERSION ->
                record(item, slices.ofFleetAgentVersion(item.subject(), item.afterSerialNumber()));
            case PRINTERS ->
                record(item, slices.of(lines.stream().map(UUID::fromString).toList()));
        }
    }

    private void split(EligibilityRefreshItem item, Kind kind, List<String> subjects) {
        subjects.forEach(subject -> queue.add(kind, List.of(subject), Duration.ZERO));
        queue.done(item);
    }

    private void record(EligibilityRefreshItem item, EligibilityRefreshSlices.Slice slice) {
        Set<UUID> leftOut = slice.leftOut();
        if (!leftOut.isEmpty()) {
            queue.add(Kind.PRINTERS, leftOut.stream().map(UUID::toString).toList(), SHORTLY);
        }
        if (slice.lastSerialNumber() == null) {
            queue.done(item);
        } else {
            queue.moveOn(item, slice.lastSerialNumber());
        }
    }
}
