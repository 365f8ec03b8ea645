package io.mpsexpress.notification;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.reach.Readers;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.TaskOpened;
import io.mpsexpress.engine.reminder.TaskDueSoon;
import io.mpsexpress.enrollment.escalation.EscalationOverdue;
import io.mpsexpress.enrollment.escalation.PrintersJoined;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.reminder.RequestOverdue;
import io.mpsexpress.request.reminder.RequestReminded;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * That it is a partner's turn: who has the task is told, else who asked for the request, else all who may take it. Whoever just
 * opened it by what they did is led there, and told nothing. They are told when printers join it, before it is due, and when it is past due, each day. Once a task is over, nobody is asked to do it, of whichever side.
 */
@Component
class TurnNotices {

    private final NoticeOutbox outbox;
    private final Readers readers;
    private final RequestQueries requests;
    private final TaskInbox tasks;

    TurnNotices(NoticeOutbox outbox, Readers readers, RequestQueries requests, TaskInbox tasks) {
        this.outbox = outbox;
        this.readers = readers;
        this.requests = requests;
        this.tasks = tasks;
    }

    @EventListener
    void on(TaskOpened opened) {
        OpenTask task = opened.task();
        if (isPartners(task)) {
            requests.workedOnBy(task.businessKey())
                    .ifPresent(request -> ask(request, task, Mailboxes.Kind.TASK, "notification.turn"));
        }
    }

    @EventListener
    void on(TaskDueSoon soon) {
        OpenTask task = soon.task();
        if (isPartners(task)) {
            requests.workedOnBy(task.businessKey())
                    .ifPresent(request -> ask(request, task, Mailboxes.Kind.DUE_SOON, "notification.yoursDueSoon"));
        }
    }

    /** Last of all in its transaction: two who end a task at once, each in a way of their own, would wait for each other over what it told. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(OpenTask.Ended ended) {
        outbox.forgetTask(ended.taskId());
    }

    @EventListener
    void on(RequestOverdue overdue) {
        if (isPartners(overdue.task())) {
            isOverdue(overdue.request(), overdue.task());
        }
    }

    /** What a team at Lexmark has is for {@link TeamNotices}. */
    @EventListener
    void on(EscalationOverdue overdue) {
        if (isPartners(overdue.team())) {
            RequestView request = requests.told(overdue.enrollmentId());
            tasksAbout(request, overdue.status()).forEach(task -> isOverdue(request, task));
        }
    }

    @EventListener
    void on(PrintersJoined joined) {
        if (isPartners(joined.team())) {
            RequestView request = requests.told(joined.enrollmentId());
            tasksAbout(request, joined.status())
                    .forEach(task -> ask(request, task, Mailboxes.Kind.TASK, TeamNotices.joined(task, joined)));
        }
    }

    private Stream<OpenTask> tasksAbout(RequestView request, EligibilityStatus status) {
        return tasks.ofRequest(request.id().toString()).stream()
                .filter(TurnNotices::isPartners)
                .filter(task -> isAbout(status, task));
    }

    /** To resolve printers of this status, or to name a contact for them, which is due with that. */
    private static boolean isAbout(EligibilityStatus status, OpenTask task) {
        return task.eligibilityStatus() == null
                ? task.processDefinitionKey().equals("assign-supplies-contact")
                : task.eligibilityStatus().equals(status.name());
    }

    @EventListener
    void on(RequestReminded reminded) {
        if (isPartners(reminded.task())) {
            isOverdue(reminded.request(), reminded.task());
        }
    }

    private void isOverdue(RequestView request, OpenTask task) {
        ask(request, task, Mailboxes.Kind.OVERDUE, "notification.yoursOverdue");
    }

    private void ask(RequestView request, OpenTask task, Mailboxes.Kind kind, String text) {
        ask(request, task, kind, TeamNotices.asking(task, text));
    }

    private void ask(RequestView request, OpenTask task, Mailboxes.Kind kind, Notice notice) {
        outbox.put(whose(task, request), kind, Concern.toWorkOn(task, request.partnerId()), notice);
    }

    private List<String> whose(OpenTask task, RequestView request) {
        if (task.assignee() != null) {
            return readers.among(List.of(task.assignee()), request.partnerId());
        }
        List<String> mayTakeIt = readers.ofPartner(request.partnerId(), task.candidateGroups());
        return mayTakeIt.contains(request.requestedBy()) ? List.of(request.requestedBy()) : mayTakeIt;
    }

    private static boolean isPartners(OpenTask task) {
        return task.candidateGroups().stream().anyMatch(TurnNotices::isPartners);
    }

    private static boolean isPartners(String groupId) {
        return Role.ofGroup(groupId).filter(role -> !role.isStaff()).isPresent();
    }
}
