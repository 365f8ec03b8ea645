package io.mpsexpress.access.people.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.people.Invitation;
import io.mpsexpress.access.people.InvitationView;
import io.mpsexpress.access.people.NewPerson;
import io.mpsexpress.access.people.PeopleManagement;
import io.mpsexpress.access.people.PeopleQuery;
import io.mpsexpress.access.people.PersonChange;
import io.mpsexpress.access.people.PersonView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** No answer is kept for an {@code Idempotency-Key}: the link in it would be, too. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "People")
class PeopleApi {

    private final PeopleManagement people;

    PeopleApi(PeopleManagement people) {
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "Lists the people you decide about, by user id")
    Page<PersonView> list(
            @RequestParam(required = false) UUID organization,
            @RequestParam(required = false) String role,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return people.list(new PeopleQuery(organization, role(role), q, Page.limit(limit), cursor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invites somebody: whoever follows the link chooses the password")
    Invited invite(@RequestBody NewPerson person) {
        return invited(people.invite(person));
    }

    @GetMapping("/{userId}")
    @Operation(summary = "Shows a person")
    PersonView get(@PathVariable String userId) {
        return people.get(userId);
    }

    @PutMapping("/{userId}")
    @Operation(summary = "Changes a person; disabling ends their sessions and gives their tasks back")
    PersonView change(@PathVariable String userId, @RequestBody PersonChange change) {
        return people.change(userId, change);
    }

    @PostMapping("/{userId}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gives a person a new link to choose a password; earlier ones do not count any more")
    Invited inviteAgain(@PathVariable String userId) {
        return invited(people.inviteAgain(userId));
    }

    private Invited invited(Invitation invitation) {
        return new Invited(people.get(invitation.userId()), InvitationView.of(invitation));
    }

    private static Role role(String groupId) {
        return groupId == null || groupId.isBlank()
                ? null
                : Role.ofGroup(groupId).orElseThrow(() -> Refused.invalidField("role", "access.roles"));
    }

    /** Somebody who was invited. */
    record Invited(@JsonUnwrapped PersonView person, InvitationView invitation) {}
}
