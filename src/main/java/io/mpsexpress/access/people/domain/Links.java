package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.people.Invitation;
import io.mpsexpress.access.people.InvitationMails;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives people links by which they choose a password: by mail, or else by whoever invites them. On record. */
@Component
class Links {

    private final InvitationBook book;
    private final Optional<InvitationMails> mails;
    private final AuditTrail audit;

    Links(InvitationBook book, Optional<InvitationMails> mails, AuditTrail audit) {
        this.book = book;
        this.mails = mails;
        this.audit = audit;
    }

    /** Earlier ones do not count any more. */
    Invitation give(Act act, String userId, UUID partnerId) {
        audit.record(act, partnerId, userId, Map.of());
        Invitation made = book.make(userId);
        return mails.filter(way -> way.send(made)).isPresent() ? made.mailed() : made;
    }
}
