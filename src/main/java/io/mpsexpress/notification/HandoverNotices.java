package io.mpsexpress.notification;

import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.access.reach.Readers;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.request.handover.Handover;
import io.mpsexpress.request.handover.TaskGiven;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever a task is handed to is told, of whichever side, and is the only one who is asked to do it then. */
@Component
class HandoverNotices {

    private static final String TEXT = "notification.handedOver";

    private final NoticeOutbox outbox;
    private final Readers readers;

    HandoverNotices(NoticeOutbox outbox, Readers readers) {
        this.outbox = outbox;
        this.readers = readers;
    }

    @EventListener
    void on(TaskGiven given) {
        outbox.forgetTask(given.task().id());
        outbox.put(
                readers.among(List.of(given.to().userId()), given.partnerId()),
                Mailboxes.Kind.TASK,
                Concern.toWorkOn(given.task(), given.partnerId()),
                notice(given));
    }

    private static Notice notice(TaskGiven given) {
        OpenTask task = given.task();
        Handover to = given.to();
        Wording lead = Wording.of(TEXT + ".lead", given.by().name(), TeamNotices.name(task));
        Notice asking = TeamNotices.asking(task, TEXT, lead, task.printerCount());
        List<Wording> lines = new ArrayList<>(asking.lines());
        if (to.reason() != null) {
            lines.add(Wording.of("notification.reason", to.reason()));
        }
        return to.page() == null
                ? new Notice(asking.subject(), lines, asking.path(), asking.action())
                : new Notice(asking.subject(), lines, to.page(), Wording.of("notification.action.open"));
    }
}
