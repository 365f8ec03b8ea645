package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.Worker;
import io.mpsexpress.request.RequestView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What requests wait for, for lists: one look for all that are shown. */
@Component
class RequestWaits {

    private final TaskInbox tasks;
    private final Clock clock;

    RequestWaits(TaskInbox tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    Waits of(List<RequestView> shown, Caller reader) {
        return new Waits(
                tasks.ofRequests(shown.stream()
                        .filter(RequestView::isOpen)
                        .map(request -> request.workedOnBy().toString())
                        .toList()),
                reader.asWorker(),
                clock.instant());
    }

    /**
     * @param tasks open ones, by the request whose process works on it
     */
    record Waits(Map<String, List<OpenTask>> tasks, Worker reader, Instant now) {

        /** In the order of {@link OpenTask#firstFor}. */
        public List<OpenTask> of(RequestView request) {
            List<OpenTask> open =
                    request.isOpen() ? tasks.getOrDefault(request.workedOnBy().toString(), List.of()) : List.of();
            return open.stream().sorted(OpenTask.firstFor(reader, now)).toList();
        }

        /** User ids of those who took one. */
        Stream<String> assignees() {
            return tasks.values().stream().flatMap(List::stream).map(OpenTask::assignee);
        }

        public boolean isForReader(RequestView request) {
            return of(request).stream().anyMatch(task -> task.isFor(reader));
        }
    }
}
