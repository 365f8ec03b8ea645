package io.mpsexpress.notification;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.reach.Readers;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskOpened;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * That it is a partner's turn: who has the task is told, else who asked for the request, else all who may take it. Whoever just
 * opened it by what they did is led there, and told nothing. Once a task is over, nobody is asked to do it, of whichever side.
 */
@Component
class TurnNotices {

    private final NoticeOutbox outbox;
    private final Readers readers;
    private final RequestQueries requests;

    TurnNotices(NoticeOutbox outbox, Readers readers, RequestQueries requests) {
        this.outbox = outbox;
        this.readers = readers;
        this.requests = requests;
    }

    @EventListener
    void on(TaskOpened opened) {
        OpenTask task = opened.task();
        if (task.candidateGroups().stream().anyMatch(TurnNotices::isPartners)) {
            requests.workedOnBy(task.businessKey())
                    .ifPresent(request -> outbox.put(
                            whose(task, request),
                            Mailboxes.Kind.TASK,
                            Concern.toWorkOn(task, request.partnerId()),
                            TeamNotices.asking(task, "notification.turn")));
        }
    }

    @EventListener
    void on(OpenTask.Ended ended) {
        outbox.taskEnded(ended.taskId());
    }

    private List<String> whose(OpenTask task, RequestView request) {
        if (task.assignee() != null) {
            return readers.among(List.of(task.assignee()), request.partnerId());
        }
        List<String> mayTakeIt = readers.ofPartner(request.partnerId(), task.candidateGroups());
        return mayTakeIt.contains(request.requestedBy()) ? List.of(request.requestedBy()) : mayTakeIt;
    }

    private static boolean isPartners(String groupId) {
        return Role.ofGroup(groupId).filter(role -> !role.isStaff()).isPresent();
    }
}
