package io.mpsexpress.request.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestTasks;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoseTaskTest {

    @ParameterizedTest(name = "a task for {0} that {1} has is for me with {2} to hand over: {3}")
    @CsvSource(
            nullValues = "nobody",
            value = {
                "fleet-manager, nobody, FLEET_MANAGER, true",
                "fleet-manager, me, FLEET_MANAGER, true",
                "fleet-manager, colleague, FLEET_MANAGER, true",
                "fleet-manager, nobody, PARTNER_ADMINISTRATOR, false",
                "fleet-manager, colleague, PARTNER_ADMINISTRATOR, false",
                "fleet-manager, me, PARTNER_ADMINISTRATOR, true",
                "fleet-manager, colleague, CUSTOMER_OPERATIONS, false",
                "fleet-manager, colleague, ADMINISTRATOR, true",
                "customer-operations|mps-offer-manager, nobody, MPS_OFFER_MANAGER, true",
                "customer-operations|mps-offer-manager, nobody, TECHNICAL_SUPPORT, false",
                "nobody, colleague, FLEET_MANAGER, false",
                "nobody, me, FLEET_MANAGER, true",
            })
    void whoMayDoATaskOrHasItMayHandItOver(String groups, String holder, Role role, boolean expected) {
        Set<String> groupIds =
                groups == null ? Set.of() : Arrays.stream(groups.split("\\|")).collect(Collectors.toSet());
        Caller me = new Caller("me", "Me", Set.of(role), role.isStaff() ? null : UUID.randomUUID());

        assertThat(TaskHandover.isFor(
                        TestTasks.task("1").of(groupIds).takenBy(holder).open(), me))
                .isEqualTo(expected);
    }
}
