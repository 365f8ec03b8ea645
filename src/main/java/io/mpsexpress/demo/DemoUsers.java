package io.mpsexpress.demo;

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
import io.mpsexpress.organization.OrganizationManagement;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two partners and the people of the demonstration: one for each role, all with the password {@code demo}. */
@Component
@Profile("demo")
@Order(50)
class DemoUsers implements AtStart {

    private static final String PASSWORD = "demo";

    private final UserManagement users;
    private final OrganizationManagement organizations;

    DemoUsers(UserManagement users, OrganizationManagement organizations) {
        this.users = users;
        this.organizations = organizations;
    }

    @Override
    @Transactional
    public void run() {
        partner("partner", "Paola", "Partner", "Alpen Print Services");
        partner("partner2", "Luca", "Laguna", "Laguna Office Solutions");
        staff("operations", "Olga", "Operations", CUSTOMER_OPERATIONS);
        staff("support", "Sam", "Support", TECHNICAL_SUPPORT);
        staff("offers", "Otto", "Offers", MPS_OFFER_MANAGER);
        staff("owner", "Petra", "Owner", PROCESS_OWNER);
        staff("admin", "Ada", "Admin", ADMINISTRATOR);
    }

    /** Somebody who does all that a partner's people do, and the partner. */
    private void partner(String id, String firstName, String lastName, String partner) {
        if (!users.exists(id)) {
            UUID partnerId = organizations.createPartner(partner);
            create(id, firstName, lastName, partnerId, Set.of(PARTNER_ADMINISTRATOR, FLEET_MANAGER));
        }
    }

    private void staff(String id, String firstName, String lastName, Role role) {
        if (!users.exists(id)) {
            create(id, firstName, lastName, null, Set.of(role));
        }
    }

    private void create(String id, String firstName, String lastName, UUID partnerId, Set<Role> roles) {
        users.create(new NewUser(id, firstName, lastName, id + "@example.com", PASSWORD, roles, partnerId));
    }
}
