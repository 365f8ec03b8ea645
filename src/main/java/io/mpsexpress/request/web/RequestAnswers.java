package io.mpsexpress.request.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.request.Awaited;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.RequestView.ListedRequest;
import io.mpsexpress.shared.Page;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests of every kind as clients get them, with the tasks that they wait for. */
@Component
class RequestAnswers {

    private final RequestWaits waits;
    private final CurrentCaller currentCaller;

    RequestAnswers(RequestWaits waits, CurrentCaller currentCaller) {
        this.waits = waits;
        this.currentCaller = currentCaller;
    }

    Answer of(RequestView request) {
        return of(new Page<>(List.of(request), null)).items().get(0);
    }

    Page<Answer> of(Page<RequestView> page) {
        RequestWaits.Waits waiting = waits.of(page.items(), currentCaller.get());
        return page.map(request -> Answer.of(request, waiting.of(request)));
    }

    record Answer(@JsonUnwrapped ListedRequest request, List<WaitsFor> waitsFor) {

        static Answer of(RequestView request, List<OpenTask> open) {
            return new Answer(request.listed(), waitsFor(request, open));
        }

        private static List<WaitsFor> waitsFor(RequestView request, List<OpenTask> open) {
            return open.isEmpty() && request.backEndStep() != null
                    ? List.of(new WaitsFor(Awaited.LEXMARK, request.backEndStep(), null, null))
                    : open.stream().map(WaitsFor::of).toList();
        }
    }

    /**
     * @param who user id of who took the task, else the groups that may take it; {@code lexmark} for its back end
     * @param task id of the task, or of the back end's step, in the model
     * @param until null when there is no due time
     * @param taskId null for a step of the back end
     */
    record WaitsFor(String who, String task, Instant until, String taskId) {

        static WaitsFor of(OpenTask task) {
            String who = task.assignee() == null ? String.join(",", task.candidateGroups()) : task.assignee();
            return new WaitsFor(who, task.key(), task.dueAt(), task.id());
        }
    }
}
