package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.ChosenLanguages;
import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.people.Invitation;
import io.mpsexpress.access.people.NewPerson;
import io.mpsexpress.access.people.domain.PersonRules.Details;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets people in, in the caller's transaction. Who may do it is decided before. More than four collaborators: somebody new
 * is of a partner, speaks a language and gets a link.
 */
@Component
public class Inviting {

    private final UserManagement users;
    private final ChosenLanguages languages;
    private final PartnerDirectory partners;
    private final LastOnes lastOnes;
    private final Links links;

    Inviting(
            UserManagement users,
            ChosenLanguages languages,
            PartnerDirectory partners,
            LastOnes lastOnes,
            Links links) {
        this.users = users;
        this.languages = languages;
        this.partners = partners;
        this.lastOnes = lastOnes;
        this.links = links;
    }

    /** @param partnerId null for staff */
    public Invitation invite(NewPerson person, Set<Role> roles, UUID partnerId) {
        if (partnerId != null && partners.among(List.of(partnerId)).isEmpty()) {
            throw Refused.invalidField("organizationId", "refused.notFound");
        }
        Details details = PersonRules.details(person.name(), person.email(), person.language());
        users.create(new NewUser(
                person.userId(), details.firstName(), details.lastName(), details.email(), null, roles, partnerId));
        if (details.language() != null) {
            languages.choose(person.userId(), details.language());
        }
        return links.give(Act.PERSON_INVITED, person.userId(), partnerId);
    }

    public Invitation inviteAgain(Caller caller, String userId) {
        AppUser person = lastOnes.keep(caller, userId, unchanged -> {});
        PersonRules.requirePassword(person);
        if (!person.isEnabled()) {
            throw Refused.conflict("access.person.disabled");
        }
        return links.give(Act.PERSON_INVITED_AGAIN, userId, person.partnerId());
    }
}
