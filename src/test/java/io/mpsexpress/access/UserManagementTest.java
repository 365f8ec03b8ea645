package io.mpsexpress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class UserManagementTest {

    @Autowired
    private UserManagement users;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePasswordIsKeptAsASlowHashOnly() {
        Caller user = people.staff(Role.PROCESS_OWNER);

        assertThat(jdbc.sql("select password_hash from app_user where id = ?")
                        .param(user.userId())
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
    }

    @Test
    void anIdIsTakenOnce() {
        Caller user = people.staff(Role.PROCESS_OWNER);

        assertThatThrownBy(() -> users.create(newUser(user.userId(), "x", null, Role.PROCESS_OWNER)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
    }

    @Test
    void rolesOfStaffAndOfPartnersDoNotMix() {
        UUID partner = people.partner();

        assertThat(problem(newUser("a", "x", partner, Role.FLEET_MANAGER, Role.CUSTOMER_OPERATIONS)))
                .isEqualTo("roles");
        assertThat(problem(newUser("a", "x", null, Role.FLEET_MANAGER))).isEqualTo("roles");
        assertThat(problem(newUser("a", "x", partner, Role.ADMINISTRATOR))).isEqualTo("roles");
        assertThat(problem(newUser("a", "x", partner))).isEqualTo("roles");
    }

    @Test
    void idsAndPasswordsAreBounded() {
        assertThat(problem(newUser("a b", "x", null, Role.PROCESS_OWNER))).isEqualTo("userId");
        assertThat(problem(newUser("a".repeat(65), "x", null, Role.PROCESS_OWNER)))
                .isEqualTo("userId");
        assertThat(problem(newUser("a", " ", null, Role.PROCESS_OWNER))).isEqualTo("password");
        assertThat(problem(newUser("a", "x".repeat(73), null, Role.PROCESS_OWNER)))
                .isEqualTo("password");
    }

    private String problem(NewUser user) {
        try {
            users.create(user);
            throw new AssertionError("It was not refused");
        } catch (Refused refused) {
            assertThat(refused.problems()).hasSize(1);
            FieldProblem problem = refused.problems().get(0);
            return problem.field();
        }
    }

    private static NewUser newUser(String id, String password, UUID partnerId, Role... roles) {
        return new NewUser(id, "First", "Last", null, password, Set.of(roles), partnerId);
    }
}
