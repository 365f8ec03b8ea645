package io.mpsexpress.people.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.request.FirstStep;
import io.mpsexpress.request.FirstSteps;
import java.util.List;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An installation needs somebody of each role of Lexmark's. */
@Component
@Order(10)
class StaffOnHome implements FirstSteps {

    private final UserManagement users;

    StaffOnHome(UserManagement users) {
        this.users = users;
    }

    @Override
    public List<FirstStep> of(Caller caller) {
        if (!caller.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        Set<Role> there = users.staffedRoles();
        return PeopleController.rolesOf(true).stream()
                .map(role -> new FirstStep(text(role), there.contains(role), "/people/new?roles=" + role.groupId()))
                .toList();
    }

    private static DefaultMessageSourceResolvable text(Role role) {
        Object[] called = {new DefaultMessageSourceResolvable("role." + role.groupId())};
        return new DefaultMessageSourceResolvable(new String[] {"people.first.role"}, called);
    }
}
