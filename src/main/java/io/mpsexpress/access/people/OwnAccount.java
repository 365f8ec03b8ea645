package io.mpsexpress.access.people;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.access.domain.PasswordCheck;
import io.mpsexpress.access.people.domain.NewPasswords;
import io.mpsexpress.access.people.domain.PeopleChanges;
import io.mpsexpress.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may know and change of themselves. More than four collaborators: it looks whose it is, and each of the
 * others does one thing.
 */
@Service
public class OwnAccount {

    private final AppUsers users;
    private final CurrentCaller currentCaller;
    private final PasswordCheck check;
    private final NewPasswords newPasswords;
    private final PeopleChanges changes;

    OwnAccount(
            AppUsers users,
            CurrentCaller currentCaller,
            PasswordCheck check,
            NewPasswords newPasswords,
            PeopleChanges changes) {
        this.users = users;
        this.currentCaller = currentCaller;
        this.check = check;
        this.newPasswords = newPasswords;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public AccountView get() {
        return AccountView.of(own());
    }

    /**
     * @throws Refused naming the fields that break a rule; as a conflict when the account was changed meanwhile
     */
    @Transactional
    public AccountView change(AccountChange change) {
        AppUser own = own();
        changes.changeOwn(own, change);
        return AccountView.of(own);
    }

    /**
     * Takes another password. Whoever else is signed in as this person by the old one is signed out.
     *
     * @param session id of the session that goes on; null for none
     * @param address where the call comes from: too many wrong ones close the door as at sign-in
     * @throws Refused naming {@code oldPassword} when it is not the present one, or {@code newPassword} when it breaks a rule
     */
    @Transactional
    public void changePassword(String oldPassword, String newPassword, String address, String session) {
        AppUser user = own();
        // before the other one is tried, which counts
        newPasswords.require(user, "newPassword", newPassword);
        if (!check.isPasswordOf(user.id(), oldPassword, address)) {
            throw Refused.invalidField("oldPassword", "access.password.old");
        }
        newPasswords.choose(user, "newPassword", newPassword, session);
    }

    private AppUser own() {
        return users.findWithRolesById(currentCaller.get().userId()).orElseThrow(Refused::notFound);
    }
}
