package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.AccessEnded;
import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.access.domain.UserSessions;
import io.mpsexpress.access.people.PersonView;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What follows from a change of a person: links, sessions, tasks, and the record. */
@Component
public class ChangeEffects {

    private final AppUsers users;
    private final InvitationBook invitations;
    private final UserSessions sessions;
    private final Acts acts;

    ChangeEffects(AppUsers users, InvitationBook invitations, UserSessions sessions, Acts acts) {
        this.users = users;
        this.invitations = invitations;
        this.sessions = sessions;
        this.acts = acts;
    }

    /** @param person as they are now */
    public PersonView changed(PersonView before, AppUser person) {
        users.flush();
        PersonView now = PersonView.of(person);
        if (facts(now).equals(facts(before))) {
            return now;
        }
        if (before.enabled() && !now.enabled()) {
            invitations.endAll(now.userId());
            endAccess(now.userId());
        }
        acts.record(
                Act.PERSON_CHANGED,
                now.organizationId(),
                now.userId(),
                Map.of("before", facts(before), "after", facts(now)));
        return now;
    }

    /** Sessions and tasks are those of what they were. */
    public void endAccess(String userId) {
        sessions.end(userId);
        acts.tell(new AccessEnded(userId));
    }

    private static Map<String, Object> facts(PersonView person) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("name", person.name());
        facts.put("email", person.email());
        facts.put("language", person.language());
        facts.put("roles", String.join(", ", person.roles()));
        facts.put("organization", person.organizationId());
        facts.put("enabled", person.enabled());
        return facts;
    }
}
