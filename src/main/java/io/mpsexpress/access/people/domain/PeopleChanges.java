package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.people.AccountChange;
import io.mpsexpress.access.people.PersonChange;
import io.mpsexpress.access.people.PersonView;
import io.mpsexpress.access.people.domain.PersonRules.Details;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Changes people, in the caller's transaction. */
@Component
public class PeopleChanges {

    private final LastOnes lastOnes;
    private final ChangeEffects effects;

    PeopleChanges(LastOnes lastOnes, ChangeEffects effects) {
        this.lastOnes = lastOnes;
        this.effects = effects;
    }

    public PersonView change(Caller caller, String userId, PersonChange change) {
        AtomicReference<PersonView> before = new AtomicReference<>();
        AppUser changed = lastOnes.keep(caller, userId, person -> {
            before.set(PersonView.of(person));
            apply(change, person);
        });
        return effects.changed(before.get(), changed);
    }

    private static void apply(PersonChange change, AppUser person) {
        PersonRules.requireSeen(change.version(), person);
        Details details = PersonRules.details(change.name(), change.email(), null);
        Set<Role> roles = PersonRules.roles(change.roles());
        Role.problemOf(roles, person.partnerId()).ifPresent(problem -> {
            throw Refused.invalid(List.of(problem));
        });
        write(details, roles, person);
        person.give(roles);
        person.enable(change.enabled() == null ? person.isEnabled() : change.enabled());
    }

    /** What people may change of themselves. */
    public void changeOwn(AppUser person, AccountChange change) {
        PersonView before = PersonView.of(person);
        Details details = PersonRules.details(change.name(), change.email(), change.language());
        if (change.version() != null) {
            PersonRules.requireSeen(change.version(), person);
        }
        write(details, person.asCaller().roles(), person);
        person.speak(details.language());
        person.liveIn(PersonRules.timeZone(change.timeZone()));
        person.wantDigestAt(PersonRules.digestHour(change.digestHour(), person));
        if (change.mails() != null) {
            person.want(change.mails());
        }
        effects.changed(before, person);
    }

    private static void write(Details details, Set<Role> roles, AppUser person) {
        PersonRules.requireOwn(details, roles, person);
        person.call(details.firstName(), details.lastName());
        person.reachAt(details.email());
    }
}
