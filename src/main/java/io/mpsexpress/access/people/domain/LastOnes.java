package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody always administers: the application, and each partner. */
@Component
public class LastOnes {

    private final AppUsers users;
    private final JdbcClient jdbc;

    LastOnes(AppUsers users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    /**
     * Makes a change unless nobody who can sign in would administer afterwards. One at a time for the people of a partner, and for
     * staff: two who remove each other cannot both do so.
     *
     * @param caller who may change people: all, or those of their own partner
     * @return the person after the change
     * @throws Refused as not found when it is none of theirs; as a conflict when the last one would be taken away
     */
    public AppUser keep(Caller caller, String userId, Change change) {
        UUID partnerId = partnerOf(userId);
        if (!caller.isStaff() && !caller.partnerId().equals(partnerId)) {
            throw Refused.notFound();
        }
        List<AppUser> all = users.findByPartnerIdOrderById(partnerId);
        AppUser person = all.stream()
                .filter(user -> user.id().equals(userId))
                .findFirst()
                .orElseThrow(Refused::notFound);
        Role role = partnerId == null ? Role.ADMINISTRATOR : Role.PARTNER_ADMINISTRATOR;
        boolean before = administers(person, role);
        change.of(person);
        if (before
                && !administers(person, role)
                && all.stream().noneMatch(user -> canSignIn(user) && administers(user, role))) {
            throw Refused.conflict(partnerId == null ? "access.lastAdministrator" : "access.lastPartnerAdministrator");
        }
        return person;
    }

    /** Read past JPA, which would go on with the person as they were before the others let go of them. */
    private UUID partnerOf(String userId) {
        List<Map<String, Object>> found = jdbc.sql("select partner_id from app_user where id = ?")
                .param(userId)
                .query()
                .listOfRows();
        if (found.isEmpty()) {
            throw Refused.notFound();
        }
        return (UUID) found.get(0).get("partner_id");
    }

    /** A provider may let in none of its administrators of everything any more: one has a password, always. */
    private static boolean canSignIn(AppUser user) {
        return user.passwordHash() != null || user.isOfProvider() && user.partnerId() != null;
    }

    private static boolean administers(AppUser user, Role role) {
        Caller caller = user.asCaller();
        return user.isEnabled() && caller.has(role);
    }

    /** Of one person, whom nobody else changes meanwhile. */
    @FunctionalInterface
    public interface Change {

        void of(AppUser person);
    }
}
