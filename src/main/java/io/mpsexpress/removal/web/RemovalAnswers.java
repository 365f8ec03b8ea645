package io.mpsexpress.removal.web;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.ForcedEnd.Cause;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.portal.TaskAnswer;
import io.mpsexpress.removal.RemovalQueries;
import io.mpsexpress.removal.RemovalState;
import io.mpsexpress.removal.RemovalView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removals as clients get them: with their open tasks. */
@Component
class RemovalAnswers {

    private final RemovalQueries queries;
    private final TaskInbox tasks;

    RemovalAnswers(RemovalQueries queries, TaskInbox tasks) {
        this.queries = queries;
        this.tasks = tasks;
    }

    Removal of(UUID id) {
        return Removal.of(
                queries.get(id),
                tasks.ofRequest(id.toString()).stream().map(TaskAnswer::of).toList());
    }

    record Removal(
            UUID id,
            String number,
            RemovalState state,
            UUID organizationId,
            String organizationName,
            boolean entitlement,
            int printerCount,
            String reason,
            List<TaskAnswer> tasks,
            String requestedBy,
            Instant requestedAt,
            String decidedBy,
            Instant decidedAt,
            String decisionReason,
            Instant endedAt,
            ForcedEnd endedInEngine,
            ForcedEnd withdrawal) {

        static Removal of(RemovalView view, List<TaskAnswer> open) {
            return new Removal(
                    view.id(),
                    view.number(),
                    view.state(),
                    view.organizationId(),
                    view.organizationName(),
                    view.entitlement(),
                    view.printerCount(),
                    view.reason(),
                    open,
                    view.requestedBy(),
                    view.requestedAt(),
                    view.decidedBy(),
                    view.decidedAt(),
                    view.decisionReason(),
                    view.endedAt(),
                    ForcedEnd.ofCause(Cause.ENGINE, view.endedInEngine()),
                    ForcedEnd.ofCause(Cause.WITHDRAWN, view.endedInEngine()));
        }
    }
}
