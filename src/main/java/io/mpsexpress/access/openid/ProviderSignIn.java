package io.mpsexpress.access.openid;

import io.mpsexpress.access.UserManagement;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.access.openid.domain.ProviderPeople;
import io.mpsexpress.access.openid.domain.Standing;
import io.mpsexpress.access.openid.domain.Standings;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides about people whom a provider knows, each time that they come. */
@Service
public class ProviderSignIn {

    private final AppUsers users;
    private final Standings standings;
    private final ProviderPeople people;
    private final TransactionTemplate transaction;

    ProviderSignIn(AppUsers users, Standings standings, ProviderPeople people, TransactionTemplate transaction) {
        this.users = users;
        this.standings = standings;
        this.people = people;
        this.transaction = transaction;
    }

    /**
     * Lets somebody in, or not. They are what their claims say from now on, unless later ones were followed already, or these say
     * nothing of groups.
     */
    public LetIn come(ClaimedPerson claimed) {
        try {
            return transaction.execute(status -> decide(claimed));
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException e) {
            // another call of the same person was quicker: what it did is seen now
            return transaction.execute(status -> decide(claimed));
        }
    }

    /** Who it is here; empty for nobody. */
    public Optional<String> userIdOf(String issuer, String subject) {
        return users.findWithRolesByIssuerAndSubject(issuer, subject).map(AppUser::id);
    }

    private LetIn decide(ClaimedPerson claimed) {
        Optional<AppUser> known = users.findWithRolesByIssuerAndSubject(claimed.issuer(), claimed.subject());
        if (known.filter(person -> !person.isEnabled()).isPresent()) {
            return LetIn.refused(Refusal.DISABLED);
        }
        if (claimed.roles().isEmpty()) {
            return known.map(ProviderSignIn::asKnown).orElse(LetIn.refused(Refusal.NO_ROLE));
        }
        return known.map(person -> follow(person, claimed)).orElseGet(() -> appear(claimed));
    }

    private LetIn follow(AppUser person, ClaimedPerson claimed) {
        if (person.isClaimedAfter(claimed.at())) {
            return asKnown(person);
        }
        Standing standing = standings.of(claimed);
        if (standing.isRefused()) {
            people.leave(person, claimed);
            return LetIn.refused(standing.refusal());
        }
        people.follow(person, claimed, standing);
        return asKnown(person);
    }

    private LetIn appear(ClaimedPerson claimed) {
        Standing standing = standings.of(claimed);
        if (standing.isRefused()) {
            return LetIn.refused(standing.refusal());
        }
        if (!UserManagement.isUserId(claimed.userId())) {
            return LetIn.refused(Refusal.NO_USER_ID);
        }
        return users.existsById(claimed.userId())
                ? LetIn.refused(Refusal.USER_ID_TAKEN)
                : asKnown(people.appear(claimed, standing));
    }

    /** Who has no role left comes in no more, whatever an older token says. */
    private static LetIn asKnown(AppUser person) {
        return person.asCaller().roles().isEmpty() ? LetIn.refused(Refusal.NO_ROLE) : LetIn.as(person.asCaller());
    }
}
