package io.mpsexpress.notification;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.reach.Mailboxes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Notes who is told what, in the transaction of what it tells of: for the portal, and by mail for those who want that, where
 * a mail server is configured. Nobody is told what they are doing just now. More than four collaborators: what is told by
 * two ways is told to the same people.
 */
@Component
class NoticeOutbox {

    private final NoticeBook book;
    private final ObjectProvider<MailOutbox> mails;
    private final Mailboxes mailboxes;
    private final CurrentCaller currentCaller;
    private final Duration gather;

    /** @param gather for so long a mail waits for others of its kind to the same person, which come with it */
    NoticeOutbox(
            NoticeBook book,
            ObjectProvider<MailOutbox> mails,
            Mailboxes mailboxes,
            CurrentCaller currentCaller,
            @Value("${mps-express.notification.gather:PT20S}") Duration gather) {
        this.book = book;
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.currentCaller = currentCaller;
        this.gather = gather;
    }

    /** @param readers user ids; the caller is left out */
    void put(Collection<String> readers, Mailboxes.Kind kind, Concern about, Notice notice) {
        String caller = currentCaller.get().userId();
        List<String> others = readers.stream()
                .filter(reader -> !reader.equals(caller))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return;
        }
        if (about.actId() != null) {
            book.forgetAct(others, about.actId());
            mails.ifAvailable(outbox -> outbox.forgetAct(others, about.actId()));
        }
        book.add(others, kind, about, notice);
        mails.ifAvailable(outbox -> outbox.add(mailboxes.taking(others, kind), kind, about, notice, gather));
    }

    /** What was to be done is done, is not needed any more, or is somebody else's to do: those who were asked are not any more. */
    void forgetTask(String taskId) {
        book.forgetTask(taskId);
        mails.ifAvailable(outbox -> outbox.forgetTask(taskId));
    }
}
