package io.mpsexpress.access.people;

import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.access.people.domain.InvitationBook;
import io.mpsexpress.access.people.domain.NewPasswords;
import io.mpsexpress.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does who was invited and has not signed in. */
@Service
public class Invitations {

    private final InvitationBook book;
    private final AppUsers users;
    private final NewPasswords passwords;
    private final ActingAs actingAs;

    Invitations(InvitationBook book, AppUsers users, NewPasswords passwords, ActingAs actingAs) {
        this.book = book;
        this.users = users;
        this.passwords = passwords;
        this.actingAs = actingAs;
    }

    /**
     * The user id of whoever was invited; nothing changes by it.
     *
     * @throws Refused as {@link #accept} does
     */
    @Transactional(readOnly = true)
    public String invited(String token) {
        return book.invited(token);
    }

    /**
     * Chooses the password of whoever was invited. A password that breaks a rule does not use the invitation up.
     *
     * @throws Refused as not found for a token that was never given, as gone when it was used or has expired, naming
     *     {@code password} when that breaks a rule
     */
    @Transactional
    public void accept(String token, String password) {
        String userId = book.userOf(token).orElseThrow(Refused::notFound);
        if (!book.use(token)) {
            throw Refused.gone("access.invitation.gone");
        }
        AppUser user = users.findWithRolesById(userId).orElseThrow(Refused::notFound);
        actingAs.run(userId, () -> passwords.choose(user, "password", password));
    }
}
