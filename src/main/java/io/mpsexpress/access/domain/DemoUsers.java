package io.mpsexpress.access.domain;

import static io.mpsexpress.access.Role.ADMINISTRATOR;
import static io.mpsexpress.access.Role.CUSTOMER_OPERATIONS;
import static io.mpsexpress.access.Role.FLEET_MANAGER;
import static io.mpsexpress.access.Role.MPS_OFFER_MANAGER;
import static io.mpsexpress.access.Role.PARTNER_ADMINISTRATOR;
import static io.mpsexpress.access.Role.PROCESS_OWNER;
import static io.mpsexpress.access.Role.TECHNICAL_SUPPORT;

import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.database.AtStart;
import io.mpsexpress.shared.ComparableText;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the demonstration: one for each role, all with the password {@code demo}. */
@Component
@Profile("demo")
@Order(50)
class DemoUsers implements AtStart {

    static final UUID FIRST_PARTNER = UUID.fromString("0192f000-0000-7000-8000-000000000001");
    static final UUID SECOND_PARTNER = UUID.fromString("0192f000-0000-7000-8000-000000000002");
    private static final String PASSWORD = "demo";

    private final UserManagement users;
    private final JdbcClient jdbc;

    DemoUsers(UserManagement users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run() {
        partner(FIRST_PARTNER, "Alpen Print Services");
        partner(SECOND_PARTNER, "Laguna Office Solutions");
        user("partner", "Paola", "Partner", FIRST_PARTNER, PARTNER_ADMINISTRATOR, FLEET_MANAGER);
        user("partner2", "Luca", "Laguna", SECOND_PARTNER, PARTNER_ADMINISTRATOR, FLEET_MANAGER);
        user("operations", "Olga", "Operations", null, CUSTOMER_OPERATIONS);
        user("support", "Sam", "Support", null, TECHNICAL_SUPPORT);
        user("offers", "Otto", "Offers", null, MPS_OFFER_MANAGER);
        user("owner", "Petra", "Owner", null, PROCESS_OWNER);
        user("admin", "Ada", "Admin", null, ADMINISTRATOR);
    }

    private void partner(UUID id, String name) {
        if (jdbc.sql("select count(*) from organization where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                == 0) {
            jdbc.sql(
                            "insert into organization (id, kind, name, comparable_name, version) values (?, 'PARENT', ?, ?, 0)")
                    .params(id, name, ComparableText.of(name))
                    .update();
        }
    }

    private void user(String id, String firstName, String lastName, UUID partnerId, Role... roles) {
        if (!users.exists(id)) {
            String email = id + "@example.com";
            users.create(new NewUser(id, firstName, lastName, email, PASSWORD, Set.of(roles), partnerId));
        }
    }
}
