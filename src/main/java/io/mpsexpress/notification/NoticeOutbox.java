package io.mpsexpress.notification;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Mailboxes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;

/** Notes who is to be told what, of those who want it, in the transaction of what it tells of. Nobody is told what they are doing just now. */
class NoticeOutbox {

    private final Mailboxes mailboxes;
    private final MailOutbox mails;
    private final CurrentCaller currentCaller;
    private final Duration gather;

    /** @param gather for so long a mail waits for others of its kind to the same person, which come with it */
    NoticeOutbox(
            Mailboxes mailboxes,
            MailOutbox mails,
            CurrentCaller currentCaller,
            @Value("${mps-express.notification.gather:PT20S}") Duration gather) {
        this.mailboxes = mailboxes;
        this.mails = mails;
        this.currentCaller = currentCaller;
        this.gather = gather;
    }

    /** To everybody in these teams. */
    void toTeams(Collection<String> groupIds, Mailboxes.Kind kind, Notice notice) {
        put(mailboxes.ofTeams(groupIds, kind), kind, notice);
    }

    /** To one person. */
    void to(String userId, Mailboxes.Kind kind, Notice notice) {
        put(mailboxes.take(userId, kind) ? List.of(userId) : List.of(), kind, notice);
    }

    /** To these people, as {@link Mailboxes} found them for this kind; each once. */
    void toPeople(Set<String> userIds, Mailboxes.Kind kind, Notice notice) {
        put(List.copyOf(userIds), kind, notice);
    }

    private void put(List<String> userIds, Mailboxes.Kind kind, Notice notice) {
        String caller = currentCaller.get().userId();
        List<String> others =
                userIds.stream().filter(user -> !user.equals(caller)).toList();
        mails.add(others, kind, notice, gather);
    }
}
