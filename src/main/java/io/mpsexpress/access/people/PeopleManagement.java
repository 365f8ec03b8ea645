package io.mpsexpress.access.people;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.people.domain.AttemptsOnRecord;
import io.mpsexpress.access.people.domain.Inviting;
import io.mpsexpress.access.people.domain.PeopleChanges;
import io.mpsexpress.access.people.domain.PeopleList;
import io.mpsexpress.access.people.domain.PersonRules;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has access: administrators decide about everybody, partner administrators about the people of their partner. More than
 * four collaborators: it looks who asks, and each of the others does one thing.
 */
@Service
public class PeopleManagement {

    private final PeopleList list;
    private final Inviting inviting;
    private final PeopleChanges changes;
    private final AttemptsOnRecord attempts;
    private final CurrentCaller currentCaller;

    PeopleManagement(
            PeopleList list,
            Inviting inviting,
            PeopleChanges changes,
            AttemptsOnRecord attempts,
            CurrentCaller currentCaller) {
        this.list = list;
        this.inviting = inviting;
        this.changes = changes;
        this.attempts = attempts;
        this.currentCaller = currentCaller;
    }

    /** A page of the people that the caller decides about, by user id. */
    @Transactional(readOnly = true)
    public Page<PersonView> list(PeopleQuery query) {
        UUID own = requireAdministrator().partnerId();
        if (own != null && query.organizationId() != null && !own.equals(query.organizationId())) {
            throw Refused.notFound();
        }
        UUID partnerId = own == null ? query.organizationId() : own;
        return list.find(new PeopleQuery(partnerId, query.role(), query.text(), query.limit(), query.cursor()))
                .map(PersonView::of);
    }

    /**
     * One person.
     *
     * @throws Refused as not found when the caller does not decide about them
     */
    @Transactional(readOnly = true)
    public PersonView get(String userId) {
        Caller caller = requireAdministrator();
        return list.find(userId)
                .filter(user -> caller.isStaff() || caller.partnerId().equals(user.partnerId()))
                .map(PersonView::of)
                .orElseThrow(Refused::notFound);
    }

    /**
     * Gives somebody access, who follows the link that the caller gets.
     *
     * @throws Refused naming the fields that break a rule, as not found for another partner, as a conflict when the user id is
     *     taken
     */
    public Invitation invite(NewPerson person) {
        return attempts.of(person.userId(), () -> {
            UUID own = requireAdministrator().partnerId();
            if (own != null && person.organizationId() != null && !own.equals(person.organizationId())) {
                throw Refused.notFound();
            }
            UUID partnerId = own == null ? person.organizationId() : own;
            return inviting.invite(person, PersonRules.roles(person.roles()), partnerId);
        });
    }

    /**
     * Gives a new partner its first administrator; for whoever may make partners.
     *
     * @param person the roles are not looked at
     * @param partnerId is there, and the caller's doing
     */
    public Invitation inviteFirst(NewPerson person, UUID partnerId) {
        return attempts.of(person.userId(), () -> {
            currentCaller.get().require(Role.CUSTOMER_OPERATIONS);
            return inviting.invite(person, PersonRules.roles(List.of(Role.PARTNER_ADMINISTRATOR.groupId())), partnerId);
        });
    }

    /**
     * Changes what somebody is called, where they are reached, what they may do, and whether they come in.
     *
     * @throws Refused naming the fields that break a rule; as not found when the caller does not decide about them; as a conflict
     *     when somebody else changed them meanwhile, or nobody would administer afterwards
     */
    public PersonView change(String userId, PersonChange change) {
        return attempts.of(userId, () -> changes.change(requireAdministrator(), userId, change));
    }

    /**
     * Gives somebody a new link; earlier ones do not count any more. What they have for a password counts until they follow it.
     *
     * @throws Refused as not found when the caller does not decide about them; as a conflict for somebody disabled
     */
    public Invitation inviteAgain(String userId) {
        return attempts.of(userId, () -> inviting.inviteAgain(requireAdministrator(), userId));
    }

    private Caller requireAdministrator() {
        return currentCaller.get().require(Role.PARTNER_ADMINISTRATOR);
    }
}
