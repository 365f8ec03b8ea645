package io.mpsexpress.notification;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.reach.Readers;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.TaskOpened;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.engine.reminder.TaskDueSoon;
import io.mpsexpress.enrollment.escalation.EscalationOverdue;
import io.mpsexpress.enrollment.escalation.EscalationWithdrawn;
import io.mpsexpress.enrollment.escalation.PrintersJoined;
import io.mpsexpress.removal.RemovalEnded;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.reminder.RequestReminded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What teams at Lexmark are told: that a task of theirs is there, that printers joined one, that one is due soon, and that one is past due. */
@Component
class TeamNotices {

    private final NoticeOutbox outbox;
    private final Readers readers;
    private final RequestQueries requests;
    private final TaskInbox tasks;

    TeamNotices(NoticeOutbox outbox, Readers readers, RequestQueries requests, TaskInbox tasks) {
        this.outbox = outbox;
        this.readers = readers;
        this.requests = requests;
        this.tasks = tasks;
    }

    /** What a partner has to do is for {@link TurnNotices}. */
    @EventListener
    void on(TaskOpened opened) {
        OpenTask task = opened.task();
        ask(readers.ofTeams(task.candidateGroups()), task, Mailboxes.Kind.TASK, asking(task, "notification.task"));
    }

    /** Who has taken it, else the team. */
    @EventListener
    void on(TaskDueSoon soon) {
        OpenTask task = soon.task();
        ask(whose(task), task, Mailboxes.Kind.DUE_SOON, asking(task, "notification.dueSoon"));
    }

    /** Who has taken it, else the team: they have looked at it already. */
    @EventListener
    void on(PrintersJoined joined) {
        if (isOfLexmark(joined.team())) {
            tasks.ofRequest(joined.enrollmentId().toString()).stream()
                    .filter(task -> task.candidateGroups().contains(joined.team()))
                    .filter(task -> joined.status().name().equals(task.eligibilityStatus()))
                    .forEach(task -> ask(whose(task), task, Mailboxes.Kind.TASK, joined(task, joined)));
        }
    }

    static Notice joined(OpenTask task, PrintersJoined joined) {
        String text = "notification.joined";
        return asking(task, text, Wording.of(text + ".lead", joined.printers(), name(task)), joined.open());
    }

    /** @param text what the codes of its subject and its first line begin with */
    static Notice asking(OpenTask task, String text) {
        return asking(task, text, Wording.of(text + ".lead", name(task)), task.printerCount());
    }

    static Wording name(OpenTask task) {
        return Wording.of("step." + task.processDefinitionKey() + "." + task.key());
    }

    static Notice asking(OpenTask task, String text, Wording lead, Integer printers) {
        String customer = Objects.toString(task.customer(), "");
        List<Wording> lines = new ArrayList<>(List.of(lead));
        lines.addAll(facts(task.requestNumber(), customer, task.eligibilityStatus(), printers));
        if (task.dueAt() != null) {
            lines.add(Wording.of("notification.until", NoticeWords.moment(task.dueAt())));
        }
        return new Notice(
                Wording.of(text + ".subject", name(task), customer),
                lines,
                task.url(),
                Wording.of("notification.action.task"));
    }

    /** Who has taken it, else the team. */
    @EventListener
    void on(RequestReminded reminded) {
        OpenTask task = reminded.task();
        ask(whose(task), task, Mailboxes.Kind.OVERDUE, asking(task, "notification.yoursOverdue"));
    }

    private void ask(List<String> people, OpenTask task, Mailboxes.Kind kind, Notice notice) {
        outbox.put(people, kind, Concern.toWorkOn(task, null), notice);
    }

    private List<String> whose(OpenTask task) {
        return task.assignee() == null
                ? readers.ofTeams(task.candidateGroups())
                : readers.among(List.of(task.assignee()), null);
    }

    @EventListener
    void on(EscalationOverdue overdue) {
        RequestView request = requests.told(overdue.enrollmentId());
        String customer = request.organizationName();
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of("notification.overdue.lead"));
        lines.addAll(facts(request.number(), customer, overdue.status().name(), overdue.openPrinters()));
        outbox.put(
                readers.ofTeams(List.of(overdue.team())),
                Mailboxes.Kind.OVERDUE,
                Concern.ofStaff(),
                new Notice(
                        Wording.of("notification.overdue.subject", customer),
                        lines,
                        "/escalations/" + overdue.escalationId(),
                        Wording.of("notification.action.escalation")));
    }

    /** What the partner had is the partner's own to withdraw. */
    @EventListener
    void on(EscalationWithdrawn withdrawn) {
        if (isOfLexmark(withdrawn.team())) {
            RequestView request = requests.told(withdrawn.enrollmentId());
            withdrawn(List.of(withdrawn.team()), request, withdrawn.status().name(), withdrawn.end());
        }
    }

    private static boolean isOfLexmark(String team) {
        return Role.ofGroup(team).filter(Role::isStaff).isPresent();
    }

    @EventListener
    void on(RemovalEnded ended) {
        if (ended.withdrawn()) {
            List<String> teams = ended.deciders().stream().map(Role::groupId).toList();
            withdrawn(teams, requests.told(ended.removalId()), null, ForcedEnd.withdrawal(null, ended.reason()));
        }
    }

    private void withdrawn(List<String> teams, RequestView request, String status, ForcedEnd end) {
        String customer = request.organizationName();
        List<Wording> lines =
                new ArrayList<>(List.of(Wording.of("notification." + end.cause().act() + ".lead")));
        lines.addAll(facts(request.number(), customer, status, null));
        if (end.reason() != null) {
            lines.add(Wording.of("notification.reason", end.reason()));
        }
        outbox.put(
                readers.ofTeams(teams),
                Mailboxes.Kind.TASK,
                Concern.ofStaff(),
                new Notice(
                        Wording.of("notification." + end.cause().act() + ".subject", customer),
                        lines,
                        request.url(),
                        Wording.of("notification.action.request")));
    }

    /**
     * @param number of the request; may be null
     * @param status name of an {@link EligibilityStatus}; may be null
     * @param printers may be null
     */
    private static List<Wording> facts(String number, String customer, String status, Integer printers) {
        List<Wording> facts = new ArrayList<>();
        if (number != null) {
            facts.add(Wording.of("notification.number", number));
        }
        facts.add(Wording.of("notification.customer", customer));
        if (printers != null && printers > 0) {
            facts.add(Wording.of("notification.printers", printers));
        }
        if (status != null) {
            facts.add(Wording.of("notification.status", Wording.of("eligibility." + status + ".label")));
        }
        return facts;
    }
}
