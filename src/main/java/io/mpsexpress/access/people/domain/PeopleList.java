package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.access.people.PeopleQuery;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;

/** Finds people, by user id. */
@Component
public class PeopleList {

    private final AppUsers users;

    PeopleList(AppUsers users) {
        this.users = users;
    }

    public Optional<AppUser> find(String userId) {
        return users.findWithRolesById(userId);
    }

    public Page<AppUser> find(PeopleQuery query) {
        Window<AppUser> found = users.findBy(
                (user, criteria, builder) -> wanted(query, user, builder), fluent -> fluent.sortBy(Sort.by("id"))
                        .limit(query.limit())
                        .scroll(Cursor.position(query.cursor(), cursor -> cursor.part(0))));
        // fills in the roles of those found: joined to the page itself, they would be counted with its rows
        users.findWithRolesByIdInOrderById(found.map(AppUser::id).toList());
        return Page.of(found);
    }

    private static Predicate wanted(PeopleQuery query, Root<AppUser> user, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        if (query.organizationId() != null) {
            all.add(builder.equal(user.get("partnerId"), query.organizationId()));
        }
        if (query.role() != null) {
            all.add(builder.isMember(query.role().groupId(), user.get("roleIds")));
        }
        if (query.text() != null && !query.text().isBlank()) {
            Expression<String> words = Stream.of("firstName", "lastName", "email")
                    .map(name -> builder.coalesce(user.<String>get(name), ""))
                    .reduce(user.get("id"), (text, word) -> builder.concat(builder.concat(text, " "), word));
            all.add(builder.like(builder.lower(words), ComparableText.contained(query.text()), '!'));
        }
        return builder.and(all.toArray(Predicate[]::new));
    }
}
