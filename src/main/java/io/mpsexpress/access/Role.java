package io.mpsexpress.access;

import io.mpsexpress.shared.FieldProblem;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** What a person may do; the group ids are those of the product's description and of Camunda's groups. */
public enum Role {
    PARTNER_ADMINISTRATOR("partner-administrator", false),
    FLEET_MANAGER("fleet-manager", false),
    CUSTOMER_OPERATIONS("customer-operations", true),
    MPS_OFFER_MANAGER("mps-offer-manager", true),
    TECHNICAL_SUPPORT("technical-support", true),
    PROCESS_OWNER("process-owner", true),
    ADMINISTRATOR("camunda-admin", true);

    private final String groupId;
    private final boolean staff;

    Role(String groupId, boolean staff) {
        this.groupId = groupId;
        this.staff = staff;
    }

    public String groupId() {
        return groupId;
    }

    /** Whether it is a role of Lexmark's staff, who see all partners. */
    public boolean isStaff() {
        return staff;
    }

    public static Optional<Role> ofGroup(String groupId) {
        return Arrays.stream(values())
                .filter(role -> role.groupId.equals(groupId))
                .findFirst();
    }

    /**
     * What is wrong with the roles that somebody is to have.
     *
     * @param partnerId null for staff
     */
    public static Optional<FieldProblem> problemOf(Collection<Role> roles, UUID partnerId) {
        boolean staff = partnerId == null;
        boolean fit = !roles.isEmpty() && roles.stream().allMatch(role -> role.isStaff() == staff);
        return fit ? Optional.empty() : Optional.of(new FieldProblem("roles", "access.roles"));
    }
}
