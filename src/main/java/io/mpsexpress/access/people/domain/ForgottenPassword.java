package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.access.reach.Mailboxes;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A link for somebody who has forgotten the password. */
@Component
public class ForgottenPassword {

    /** Nobody fills a mailbox of somebody else's. */
    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private final AppUsers users;
    private final Mailboxes mailboxes;
    private final InvitationBook book;
    private final Links links;

    ForgottenPassword(AppUsers users, Mailboxes mailboxes, InvitationBook book, Links links) {
        this.users = users;
        this.mailboxes = mailboxes;
        this.book = book;
        this.links = links;
    }

    /** Whether the user can have a password, is reached by mail and was not given one just now. */
    @Transactional(readOnly = true)
    public boolean isDue(String userId) {
        return mailboxes.of(userId).isPresent()
                && users.findById(userId).filter(AppUser::isOfProvider).isEmpty()
                && !book.madeWithin(BETWEEN, userId);
    }

    @Transactional
    public void mail(String userId) {
        links.give(
                Act.PASSWORD_FORGOTTEN,
                userId,
                users.findById(userId).orElseThrow().partnerId());
    }
}
