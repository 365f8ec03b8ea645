package io.mpsexpress.people.web;

import io.mpsexpress.access.people.NewPerson;
import io.mpsexpress.access.people.PersonChange;
import io.mpsexpress.access.people.PersonView;
import java.util.List;
import java.util.UUID;

/**
 * A person as their form holds them.
 *
 * @param language empty for no choice
 * @param roles null for none ticked
 * @param organizationId null for staff, or the partner of whoever invites
 * @param version null for somebody who is invited
 */
record PersonForm(
        String userId,
        String name,
        String email,
        String language,
        List<String> roles,
        UUID organizationId,
        Integer version) {

    /** @param roles ticked at first; null for none */
    static PersonForm blank(UUID organizationId, List<String> roles) {
        return new PersonForm("", "", "", "", roles, organizationId, null);
    }

    static PersonForm of(PersonView person) {
        return new PersonForm(
                person.userId(),
                person.name(),
                person.email(),
                person.language(),
                person.roles(),
                person.organizationId(),
                person.version());
    }

    public boolean has(String role) {
        return roles != null && roles.contains(role);
    }

    NewPerson toNewPerson() {
        return new NewPerson(userId, name, email, chosen(language), roles, organizationId);
    }

    PersonChange toChange() {
        return new PersonChange(name, email, roles, null, version);
    }

    static String chosen(String language) {
        return language == null || language.isEmpty() ? null : language;
    }
}
