package io.mpsexpress.notification;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskOpened;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.enrollment.EscalationOverdue;
import io.mpsexpress.organization.OrganizationManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;

/** What teams at Lexmark are told: that a task of theirs is there, and that one is past due. */
class TeamNotices {

    private final NoticeOutbox outbox;
    private final OrganizationManagement organizations;

    TeamNotices(NoticeOutbox outbox, OrganizationManagement organizations) {
        this.outbox = outbox;
        this.organizations = organizations;
    }

    /** Lexmark's teams only: a partner sees what waits on the home page, and is told results. */
    @EventListener
    void on(TaskOpened opened) {
        OpenTask task = opened.task();
        Wording name = Wording.of("step." + task.processDefinitionKey() + "." + task.key());
        String customer = Objects.toString(task.customer(), "");
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of("notification.task.lead", name));
        lines.addAll(facts(customer, task.eligibilityStatus(), task.printerCount()));
        if (task.dueAt() != null) {
            lines.add(Wording.of("notification.due", task.dueAt().toEpochMilli()));
        }
        outbox.toTeams(
                task.candidateGroups(),
                new Notice(Wording.of("notification.task.subject", name, customer), lines, task.url()));
    }

    @EventListener
    void on(EscalationOverdue overdue) {
        String customer =
                organizations.names(List.of(overdue.organizationId())).getOrDefault(overdue.organizationId(), "");
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of("notification.overdue.lead"));
        lines.addAll(facts(customer, overdue.status().name(), overdue.openPrinters()));
        outbox.toTeams(
                List.of(overdue.team()),
                new Notice(
                        Wording.of("notification.overdue.subject", customer),
                        lines,
                        "/escalations/" + overdue.escalationId()));
    }

    /**
     * @param status name of an {@link EligibilityStatus}; may be null
     * @param printers may be null
     */
    private static List<Wording> facts(String customer, String status, Integer printers) {
        List<Wording> facts = new ArrayList<>();
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
