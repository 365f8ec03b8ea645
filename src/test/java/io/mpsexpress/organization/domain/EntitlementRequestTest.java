package io.mpsexpress.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.organization.EntitlementState;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntitlementRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Organization customer =
            Organization.partner(OrganizationName.of("Alpen Print")).newChild(OrganizationName.of("Rossi"));
    private final EntitlementRequest request = new EntitlementRequest(customer, null, "paola", NOW);

    @Test
    void confirmedRequestBecomesEntitled() {
        // when
        request.confirm("luca", NOW.plusSeconds(60));
        request.entitled();
        // then
        assertThat(request.state()).isEqualTo(EntitlementState.ENTITLED);
        assertThat(request.decidedBy()).isEqualTo("luca");
        assertThat(request.decidedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void nothingIsEntitledWithoutConfirmation() {
        assertThatThrownBy(request::entitled).isInstanceOf(Refused.class);
    }

    @Test
    void declinedRequestRecordsWhoSaidNo() {
        // when
        request.decline("luca", NOW);
        // then
        assertThat(request.state()).isEqualTo(EntitlementState.DECLINED);
        assertThat(request.decidedBy()).isEqualTo("luca");
    }

    @Test
    void refusedRequestWasDecidedByNobody() {
        // when
        request.refuse(NOW);
        // then
        assertThat(request.state()).isEqualTo(EntitlementState.REFUSED);
        assertThat(request.decidedBy()).isNull();
    }

    @Test
    void decidedRequestIsNotDecidedAgain() {
        // given
        request.decline("luca", NOW);
        // when, then
        assertThatThrownBy(() -> request.confirm("paola", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> request.refuse(NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void requestWithinAnotherIsWorkedOnByThatOnesProcess() {
        UUID enrollment = UUID.randomUUID();
        assertThat(new EntitlementRequest(customer, enrollment, "paola", NOW).workedOnBy())
                .isEqualTo(enrollment);
        assertThat(request.workedOnBy()).isEqualTo(request.id());
    }
}
