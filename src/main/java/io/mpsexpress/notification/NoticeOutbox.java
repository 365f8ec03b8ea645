package io.mpsexpress.notification;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Mailboxes;
import java.util.Collection;
import java.util.List;

/** Notes who is to be told what, of those who want it, in the transaction of what it tells of. Nobody is told what they are doing just now. */
class NoticeOutbox {

    private final Mailboxes mailboxes;
    private final MailOutbox mails;
    private final CurrentCaller currentCaller;

    NoticeOutbox(Mailboxes mailboxes, MailOutbox mails, CurrentCaller currentCaller) {
        this.mailboxes = mailboxes;
        this.mails = mails;
        this.currentCaller = currentCaller;
    }

    /** To everybody in these teams. */
    void toTeams(Collection<String> groupIds, Mailboxes.Kind kind, Notice notice) {
        put(mailboxes.ofTeams(groupIds, kind), notice);
    }

    /** To one person. */
    void to(String userId, Mailboxes.Kind kind, Notice notice) {
        put(mailboxes.take(userId, kind) ? List.of(userId) : List.of(), notice);
    }

    private void put(List<String> userIds, Notice notice) {
        String caller = currentCaller.get().userId();
        mails.add(userIds.stream().filter(user -> !user.equals(caller)).toList(), notice);
    }
}
