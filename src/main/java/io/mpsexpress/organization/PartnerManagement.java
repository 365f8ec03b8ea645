package io.mpsexpress.organization;

import io.mpsexpress.access.people.Invitation;
import io.mpsexpress.access.people.NewPerson;
import io.mpsexpress.access.people.PeopleManagement;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes partners into the program. */
@Service
public class PartnerManagement {

    /** What a problem of the administrator's field begins with: both the partner and the person have a name. */
    public static final String ADMINISTRATOR = "administrator";

    private final OrganizationManagement organizations;
    private final PeopleManagement people;

    PartnerManagement(OrganizationManagement organizations, PeopleManagement people) {
        this.organizations = organizations;
        this.people = people;
    }

    /**
     * Makes a partner and invites its first administrator.
     *
     * @throws Refused when the caller is neither administrator nor of customer operations, a field breaks a rule, or the name or
     *     the user id is taken
     */
    @Transactional
    public NewPartner create(String name, NewPerson administrator) {
        UUID partnerId = organizations.createPartner(name);
        if (administrator == null) {
            throw Refused.invalidField(ADMINISTRATOR, "organization.partner.administrator");
        }
        return new NewPartner(partnerId, organizations.get(partnerId).name(), invited(administrator, partnerId));
    }

    private Invitation invited(NewPerson administrator, UUID partnerId) {
        try {
            return people.inviteFirst(administrator, partnerId);
        } catch (Refused refused) {
            throw refused.named(field -> ADMINISTRATOR + "." + field);
        }
    }

    /** A partner with the invitation of its first administrator, which is there to be seen this once. */
    public record NewPartner(UUID id, String name, Invitation invitation) {}
}
