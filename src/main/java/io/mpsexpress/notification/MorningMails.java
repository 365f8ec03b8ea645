package io.mpsexpress.notification;

import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.reach.MorningReader;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.engine.Worker;
import io.mpsexpress.shared.Stopping;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One mail a morning for those at Lexmark who want it: what their teams have to do by the end of the day, or had to before. That
 * it is written and the mail itself are one transaction: there is one of each morning, on however many nodes, and none is lost.
 * More than four collaborators: reading, writing and putting into the outbox are one step for each person.
 */
class MorningMails {

    /** For so long a morning lasts: who was not told until then, as no node was running, is told the next day. */
    private static final int HOURS = 4;

    /** So many are named. */
    private static final int NAMED = 30;

    private final Mailboxes mailboxes;
    private final TaskInbox tasks;
    private final MailOutbox outbox;
    private final TransactionTemplate transaction;
    private final Stopping stopping;
    private final Clock clock;

    MorningMails(
            Mailboxes mailboxes,
            TaskInbox tasks,
            MailOutbox outbox,
            TransactionTemplate transaction,
            Stopping stopping,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.tasks = tasks;
        this.outbox = outbox;
        this.transaction = transaction;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Scheduled(cron = "${mps-express.notification.morning:0 */5 * * * *}", scheduler = NotificationConfiguration.THREAD)
    void write() {
        stopping.each(mailboxes.morningReaders(), this::writeTo);
    }

    private void writeTo(MorningReader reader) {
        ZonedDateTime now = clock.instant().atZone(reader.timeZone());
        if (now.getHour() >= reader.hour() && now.getHour() < reader.hour() + HOURS) {
            transaction.executeWithoutResult(status -> writeOf(now.toLocalDate(), reader));
        }
    }

    private void writeOf(LocalDate day, MorningReader reader) {
        if (!outbox.beginMorning(reader.userId(), day)) {
            return;
        }
        Instant evening = day.plusDays(1).atStartOfDay(reader.timeZone()).toInstant();
        List<OpenTask> due =
                tasks.dueBefore(new Worker(reader.userId(), reader.groupIds(), null), evening, TaskInbox.MOST);
        if (!due.isEmpty()) {
            outbox.add(List.of(reader.userId()), notice(due));
        }
    }

    private static Notice notice(List<OpenTask> due) {
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of("notification.digest.lead", due.size()));
        due.stream().limit(NAMED).map(MorningMails::line).forEach(lines::add);
        if (due.size() > NAMED) {
            lines.add(Wording.of("notification.digest.more", due.size() - NAMED));
        }
        return new Notice(
                Wording.of("notification.digest.subject", due.size()),
                lines,
                "/",
                Wording.of("notification.action.tasks"));
    }

    private static Wording line(OpenTask task) {
        return Wording.of(
                "notification.digest.task",
                NoticeWords.moment(task.dueAt()),
                Wording.of("step." + task.processDefinitionKey() + "." + task.key()),
                Objects.toString(task.customer(), ""),
                Objects.toString(task.requestNumber(), ""));
    }
}
