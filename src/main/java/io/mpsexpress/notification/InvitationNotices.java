package io.mpsexpress.notification;

import io.mpsexpress.access.people.Invitation;
import io.mpsexpress.access.people.InvitationMails;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.engine.Wording;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** Mails people the link by which they choose their password, also those who asked for it themselves. */
class InvitationNotices implements InvitationMails {

    private final Mailboxes mailboxes;
    private final MailOutbox mails;
    private final boolean linked;

    InvitationNotices(Mailboxes mailboxes, MailOutbox mails, @Value("${mps-express.public-url:}") String publicUrl) {
        this.mailboxes = mailboxes;
        this.mails = mails;
        this.linked = !publicUrl.isBlank();
    }

    @Override
    public boolean haveLinks() {
        return linked;
    }

    @Override
    public boolean send(Invitation invitation) {
        if (!linked || mailboxes.of(invitation.userId()).isEmpty()) {
            return false;
        }
        List<Wording> lines = List.of(
                Wording.of("notification.invitation.lead", invitation.userId()),
                Wording.of(
                        "notification.invitation.once", invitation.expiresAt().toEpochMilli()));
        mails.add(
                List.of(invitation.userId()),
                new Notice(
                        Wording.of("notification.invitation.subject"),
                        lines,
                        invitation.path(),
                        Wording.of("notification.action.invitation")));
        return true;
    }
}
