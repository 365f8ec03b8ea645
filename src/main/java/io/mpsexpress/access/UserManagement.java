package io.mpsexpress.access;

import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has access. */
@Service
public class UserManagement {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    private static final int MOST_FOUND = 200;

    private final AppUsers users;
    private final PasswordEncoder passwords;

    UserManagement(AppUsers users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /**
     * Gives a person access.
     *
     * @throws Refused when a field is wrong, or the id is taken
     */
    @Transactional
    public void create(NewUser user) {
        List<FieldProblem> problems = problemsOf(user);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        if (users.existsById(user.id())) {
            throw Refused.conflict("access.userTaken", user.id());
        }
        try {
            users.saveAndFlush(new AppUser(user, user.password() == null ? null : passwords.encode(user.password())));
        } catch (DataIntegrityViolationException e) {
            // somebody else was quicker with the same id
            throw Refused.conflict("access.userTaken", user.id());
        }
    }

    @Transactional(readOnly = true)
    public boolean exists(String userId) {
        return users.existsById(userId);
    }

    /**
     * What people are called, by user id; ids of nobody (any more) are left out.
     *
     * @param userIds may hold null, who is nobody
     */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> userIds) {
        Set<String> wanted = userIds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return users.findAllById(wanted).stream().collect(Collectors.toMap(AppUser::id, AppUser::name));
    }

    /**
     * What those of one side are called who may come in and have one of the roles, by user id, in the order of their names.
     *
     * @param roles those of the other side do not count; may be empty, which nobody has
     * @param partnerId whose people; null for Lexmark's staff
     */
    @Transactional(readOnly = true)
    public Map<String, String> namesOf(Collection<Role> roles, UUID partnerId) {
        List<String> groups = roles.stream()
                .filter(role -> role.isStaff() == (partnerId == null))
                .map(Role::groupId)
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        if (!groups.isEmpty()) {
            users.findEnabledWithAnyOf(groups, partnerId).forEach(user -> names.put(user.id(), user.name()));
        }
        return names;
    }

    /** Those of some people who are of Lexmark's staff now; ids of nobody (any more) are left out. */
    @Transactional(readOnly = true)
    public Set<String> staffAmong(Collection<String> userIds) {
        return users.findAllById(userIds).stream()
                .filter(user -> user.partnerId() == null)
                .map(AppUser::id)
                .collect(Collectors.toSet());
    }

    /** Ids of those whose name or user id has this in it, whatever its case; of very many the first {@value #MOST_FOUND}. */
    @Transactional(readOnly = true)
    public Set<String> idsLike(String text) {
        return users.findIdsLike(ComparableText.contained(text), Limit.of(MOST_FOUND));
    }

    /** The roles of Lexmark's staff that somebody has who may come in. */
    @Transactional(readOnly = true)
    public Set<Role> staffedRoles() {
        return users.staffRoleIds().stream()
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .filter(Role::isStaff)
                .collect(Collectors.toSet());
    }

    /** Whether anybody may administer the application, whatever an OpenID Connect provider says. */
    @Transactional(readOnly = true)
    public boolean hasAdministrator() {
        return users.existsByRoleIdsContainsAndIssuerIsNull(Role.ADMINISTRATOR.groupId());
    }

    /** Whether somebody may be called so; null is no user id. */
    public static boolean isUserId(String text) {
        return text != null && USER_ID.matcher(text).matches();
    }

    private List<FieldProblem> problemsOf(NewUser user) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!isUserId(user.id())) {
            problems.add(new FieldProblem("userId", "access.userId"));
        }
        if (user.password() != null && (user.password().isBlank() || PasswordRules.isTooLong(user.password()))) {
            problems.add(new FieldProblem("password", "access.password", PasswordRules.LONGEST));
        }
        Role.problemOf(user.roles(), user.partnerId()).ifPresent(problems::add);
        return problems;
    }
}
