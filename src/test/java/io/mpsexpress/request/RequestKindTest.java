package io.mpsexpress.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.contact.ContactAssignmentState;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.imports.ImportState;
import io.mpsexpress.organization.EntitlementState;
import io.mpsexpress.removal.RemovalState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestKindTest {

    /** The modules of the kinds are above this one, so it cannot ask them. */
    @Test
    void everyKindKnowsTheStatesOfItsModule() {
        Map<RequestKind, Enum<?>[]> states = new EnumMap<>(RequestKind.class);
        states.put(RequestKind.ENROLLMENT, EnrollmentState.values());
        states.put(RequestKind.ENTITLEMENT, EntitlementState.values());
        states.put(RequestKind.REMOVAL, RemovalState.values());
        states.put(RequestKind.CONTACT_ASSIGNMENT, ContactAssignmentState.values());
        states.put(RequestKind.CONTACT_IMPORT, ImportState.values());
        states.put(RequestKind.PRINTER_IMPORT, ImportState.values());
        for (RequestKind kind : RequestKind.values()) {
            assertThat(kind.states())
                    .as(kind.name())
                    .containsExactlyElementsOf(
                            Arrays.stream(states.get(kind)).map(Enum::name).toList());
            assertThat(kind.backEndStep() == null
                            || kind.states().contains(kind.backEndStep().state()))
                    .isTrue();
        }
    }
}
