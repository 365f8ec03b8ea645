package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.validator.routines.EmailValidator;
import org.springframework.core.io.ClassPathResource;

/** What is written down of people. */
public final class PersonRules {

    /** Characters; a limit of ours. */
    private static final int LONGEST_NAME = 100;

    private PersonRules() {}

    /**
     * A person's name, address and language as they are kept, cleaned.
     *
     * @throws Refused naming the fields that break a rule
     */
    public static Details details(String name, String email, String language) {
        String cleanName = Text.cleanOrEmpty(name);
        String cleanEmail = Text.cleanOrEmpty(email);
        List<FieldProblem> problems = new ArrayList<>();
        if (!isName(cleanName)) {
            problems.add(new FieldProblem("name", "access.person.name", LONGEST_NAME));
        }
        if (!cleanEmail.isEmpty() && !isEmail(cleanEmail)) {
            problems.add(new FieldProblem("email", "access.person.email"));
        }
        if (language != null && !isSpoken(language)) {
            problems.add(new FieldProblem("language", "access.person.language"));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new Details(cleanName, cleanEmail.isEmpty() ? null : cleanEmail, language);
    }

    /**
     * @param zone null for no choice
     * @throws Refused naming the field {@code timeZone} when there is no such zone
     */
    static String timeZone(String zone) {
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refused.invalidField("timeZone", "access.person.timeZone");
        }
        return zone;
    }

    /**
     * @param hour null for none
     * @throws Refused naming the field {@code digestHour} when it is no hour, or the person is in no team at Lexmark
     */
    static Integer digestHour(Integer hour, AppUser user) {
        if (hour != null && (hour < 0 || hour > 23 || user.partnerId() != null)) {
            throw Refused.invalidField("digestHour", "access.person.digestHour");
        }
        return hour;
    }

    /**
     * Roles by the ids of their groups.
     *
     * @param groupIds may be null
     * @throws Refused naming the field {@code roles} for one that there is not
     */
    public static Set<Role> roles(Collection<String> groupIds) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String groupId : groupIds == null ? List.<String>of() : groupIds) {
            roles.add(Role.ofGroup(groupId).orElseThrow(() -> Refused.invalidField("roles", "access.roles")));
        }
        return roles;
    }

    /**
     * @param version that somebody saw of the person
     * @throws Refused naming {@code version} when it is null; as a conflict when the person was changed since
     */
    static void requireSeen(Integer version, AppUser person) {
        if (version == null) {
            throw Refused.invalidField("version", "access.person.version");
        }
        if (!version.equals(person.version())) {
            throw Refused.conflict("refused.stale").with("version", person.version());
        }
    }

    /**
     * @throws Refused as a conflict when it would change what a provider says of the person
     */
    static void requireOwn(Details details, Set<Role> roles, AppUser person) {
        boolean same = details.name().equals(person.name())
                && Objects.equals(details.email(), person.email())
                && roles.equals(person.asCaller().roles());
        if (person.isOfProvider() && !same) {
            throw Refused.conflict("access.person.ofProvider");
        }
    }

    /**
     * @throws Refused as a conflict for whoever a provider knows
     */
    static void requirePassword(AppUser person) {
        if (person.isOfProvider()) {
            throw Refused.conflict("access.person.noPassword");
        }
    }

    /** @param text cleaned */
    public static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && Text.isReadable(text)
                && text.chars().noneMatch(Character::isISOControl);
    }

    public static boolean isEmail(String text) {
        return EmailValidator.getInstance().isValid(text);
    }

    /** Whether the application speaks the language with this tag. */
    public static boolean isSpoken(String tag) {
        return tag.equals("en")
                || tag.matches("[a-z]{2}") && new ClassPathResource("messages-access_" + tag + ".properties").exists();
    }

    /**
     * @param email null for none
     * @param language null for no choice
     */
    public record Details(String name, String email, String language) {

        /** All but the last word; the engine wants names in two parts. */
        public String firstName() {
            return lastBlank() < 0 ? "" : name.substring(0, lastBlank()).strip();
        }

        public String lastName() {
            return name.substring(lastBlank() + 1);
        }

        private int lastBlank() {
            return name.lastIndexOf(' ');
        }
    }
}
