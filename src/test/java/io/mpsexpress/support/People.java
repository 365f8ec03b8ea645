package io.mpsexpress.support;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Ids;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Creates partners and users that no other test has. Their password is {@link #PASSWORD}. */
@Component
public class People {

    public static final String PASSWORD = "a password of tests";

    private final UserManagement users;
    private final JdbcClient jdbc;
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<String> staff = new ConcurrentLinkedQueue<>();
    private final Map<Role, Caller> known = new ConcurrentHashMap<>();

    People(UserManagement users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    /** A new parent organization. */
    public UUID partner() {
        UUID id = Ids.next();
        String name = "Partner " + id;
        jdbc.sql("insert into organization (id, kind, name, comparable_name, version) values (?, 'PARENT', ?, ?, 0)")
                .params(id, name, ComparableText.of(name))
                .update();
        return id;
    }

    /** A new child organization of the partner, not entitled. */
    public UUID customer(UUID partnerId) {
        UUID id = Ids.next();
        String name = "Customer " + id;
        jdbc.sql("insert into organization (id, kind, parent_id, name, comparable_name, version)"
                        + " values (?, 'CHILD', ?, ?, ?, 0)")
                .params(id, partnerId, name, ComparableText.of(name))
                .update();
        return id;
    }

    /** A new user of the partner with both of a partner's roles. */
    public Caller partnerUser(UUID partnerId) {
        return user(partnerId, Role.PARTNER_ADMINISTRATOR, Role.FLEET_MANAGER);
    }

    /** A new user of Lexmark's staff, until the tests of a class are over. */
    public Caller staff(Role... roles) {
        return user(null, roles);
    }

    /** The same one of the staff for whoever asks, until the tests of a class are over. */
    Caller oneOf(Role role) {
        return known.computeIfAbsent(role, this::staff);
    }

    /** All that there are now. */
    void dismissStaff() {
        known.clear();
        if (staff.isEmpty()) {
            return;
        }
        jdbc.sql("update app_user set enabled = false where partner_id is null and id in (:made)")
                .param("made", staff)
                .update();
        staff.clear();
    }

    public Caller user(UUID partnerId, Role... roles) {
        String id = "user" + number.incrementAndGet();
        users.create(new NewUser(id, "Test", id, null, PASSWORD, Set.of(roles), partnerId));
        if (partnerId == null) {
            staff.add(id);
        }
        return new Caller(id, "Test " + id, Set.of(roles), partnerId);
    }
}
