package io.mpsexpress.access.openid.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.access.openid.ClaimedPerson;
import io.mpsexpress.access.people.PersonView;
import io.mpsexpress.access.people.domain.ChangeEffects;
import io.mpsexpress.access.people.domain.PersonRules.Details;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes people what their claims say, in the caller's transaction. */
@Component
public class ProviderPeople {

    private final AppUsers users;
    private final ChangeEffects effects;
    private final ActingAs actingAs;
    private final Acts acts;

    ProviderPeople(AppUsers users, ChangeEffects effects, ActingAs actingAs, Acts acts) {
        this.users = users;
        this.effects = effects;
        this.actingAs = actingAs;
        this.acts = acts;
    }

    /** Somebody who was never here. */
    public AppUser appear(ClaimedPerson claimed, Standing standing) {
        Details details = new Details(
                claimed.name() == null ? claimed.userId() : claimed.name(), claimed.email(), claimed.language());
        AppUser person = new AppUser(
                new NewUser(
                        claimed.userId(),
                        details.firstName(),
                        details.lastName(),
                        details.email(),
                        null,
                        standing.roles(),
                        standing.partnerId()),
                null);
        person.comeFrom(claimed.issuer(), claimed.subject());
        person.claimed(claimed.at());
        person.speak(details.language());
        users.saveAndFlush(person);
        actingAs.run(
                person.id(),
                () -> acts.record(
                        Act.PERSON_APPEARED,
                        person.partnerId(),
                        person.id(),
                        Map.of("issuer", claimed.issuer(), "subject", claimed.subject())));
        return person;
    }

    /** Writes only what is different. */
    public void follow(AppUser person, ClaimedPerson claimed, Standing standing) {
        Details details = new Details(
                claimed.name() == null ? person.name() : claimed.name(),
                claimed.email() == null ? person.email() : claimed.email(),
                null);
        boolean moves = !Objects.equals(person.partnerId(), standing.partnerId());
        boolean same = !moves
                && person.firstName().equals(details.firstName())
                && person.lastName().equals(details.lastName())
                && Objects.equals(person.email(), details.email())
                && person.asCaller().roles().equals(standing.roles());
        if (!same) {
            change(person, claimed, changed -> {
                changed.call(details.firstName(), details.lastName());
                changed.reachAt(details.email());
                changed.belongTo(standing.partnerId());
                changed.give(standing.roles());
            });
        }
        if (moves) {
            effects.endAccess(person.id());
        }
    }

    /** Somebody whom the provider lets in no more. */
    public void leave(AppUser person, ClaimedPerson claimed) {
        if (!person.asCaller().roles().isEmpty()) {
            change(person, claimed, changed -> changed.give(Set.of()));
            effects.endAccess(person.id());
        }
    }

    private void change(AppUser person, ClaimedPerson claimed, Consumer<AppUser> change) {
        PersonView before = PersonView.of(person);
        change.accept(person);
        person.claimed(claimed.at());
        actingAs.run(person.id(), () -> effects.changed(before, person));
    }
}
