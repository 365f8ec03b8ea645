package io.mpsexpress.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrganizationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Organization partner = Organization.partner(OrganizationName.of("Alpen Print"));
    private final Organization customer = partner.newChild(OrganizationName.of("  Rossi & Figli "));

    @Test
    void customerBelongsToItsPartnerAndIsNotEntitled() {
        assertThat(customer.name()).isEqualTo("Rossi & Figli");
        assertThat(customer.kind()).isEqualTo(OrganizationKind.CHILD);
        assertThat(customer.partner()).isSameAs(partner);
        assertThat(customer.isEntitled()).isFalse();
    }

    @Test
    void entitlementRecordsWhoAndWhen() {
        // when
        customer.entitle("paola", NOW);
        // then
        assertThat(customer.isEntitled()).isTrue();
        assertThat(customer.entitledBy()).isEqualTo("paola");
        assertThat(customer.entitledAt()).isEqualTo(NOW);
    }

    @Test
    void parentOrganizationCannotBeEntitled() {
        assertThatThrownBy(() -> partner.entitle("paola", NOW)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
            assertThat(refused.code()).isEqualTo("entitlement.parentOrganization");
        });
    }

    @Test
    void entitledOrganizationKeepsItsFirstEntitlement() {
        // given
        customer.entitle("paola", NOW);
        // when, then
        assertThatThrownBy(() -> customer.entitle("luca", NOW.plusSeconds(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
        assertThat(customer.entitledBy()).isEqualTo("paola");
    }

    @Test
    void customersHaveNoCustomers() {
        assertThatThrownBy(() -> customer.newChild(OrganizationName.of("Nested")))
                .isInstanceOf(IllegalStateException.class);
    }
}
