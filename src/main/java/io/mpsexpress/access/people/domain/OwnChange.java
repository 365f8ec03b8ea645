package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.people.AccountChange;
import io.mpsexpress.access.people.AccountView;
import io.mpsexpress.access.people.PersonView;
import io.mpsexpress.access.people.domain.PersonRules.Details;
import org.springframework.stereotype.Component;

/** Changes what people may change of themselves. */
@Component
public class OwnChange {

    private final ChangeEffects effects;

    OwnChange(ChangeEffects effects) {
        this.effects = effects;
    }

    public AccountView apply(AppUser user, AccountChange change) {
        Details details = PersonRules.details(change.name(), change.email(), change.language());
        if (change.version() != null) {
            PersonRules.requireSeen(change.version(), user);
        }
        PersonRules.requireOwn(details, user.asCaller().roles(), user);
        PersonView before = PersonView.of(user);
        user.call(details.firstName(), details.lastName());
        user.reachAt(details.email());
        user.speak(details.language());
        user.liveIn(PersonRules.timeZone(change.timeZone()));
        user.wantDigestAt(PersonRules.digestHour(change.digestHour(), user));
        if (change.mails() != null) {
            user.want(change.mails());
        }
        effects.changed(before, user);
        return AccountView.of(user);
    }
}
