package io.mpsexpress.access.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.openid.OpenIdSettings.ClaimNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final ClaimNames NAMES =
            new ClaimNames("preferred_username", "name", "email", "realm.roles", "organization", "locale");

    private final Claims claims =
            new Claims(new OpenIdSettings(NAMES, Map.of(Role.FLEET_MANAGER, Set.of("Fleet")), "report"));

    @Test
    void whatTheProviderSaysIsReadByTheNamesThatItHasThere() {
        ClaimedPerson person = claims.person(Map.of(
                "iss", "https://sign-on.example.com",
                "sub", "4711",
                "iat", Instant.EPOCH.plusSeconds(1),
                "preferred_username", "anna",
                "name", " Anna Rossi ",
                "email", "anna@example.com",
                "locale", "it-IT",
                "realm", Map.of("roles", List.of("Fleet", "process-owner", "unknown")),
                "organization", List.of("Alpen Print Services")));

        assertThat(person.issuer()).isEqualTo("https://sign-on.example.com");
        assertThat(person.subject()).isEqualTo("4711");
        assertThat(person.at()).isEqualTo(Instant.EPOCH.plusSeconds(1));
        assertThat(person.userId()).isEqualTo("anna");
        assertThat(person.name()).isEqualTo("Anna Rossi");
        assertThat(person.email()).isEqualTo("anna@example.com");
        assertThat(person.language()).isEqualTo("it");
        assertThat(person.roles()).contains(Set.of(Role.FLEET_MANAGER, Role.PROCESS_OWNER));
        assertThat(person.organization()).isEqualTo("Alpen Print Services");
    }

    @Test
    void aRoleThatIsGivenByOtherGroupsIsNotGivenByItsOwnId() {
        assertThat(claims.person(Map.of("realm.roles", "fleet-manager")).roles())
                .contains(Set.of());
    }

    @Test
    void theBackEndIsKnownByTheScopeOfItsToken() {
        assertThat(claims.areOfBackEnd(Map.of("scope", "openid report"))).isTrue();
        assertThat(claims.areOfBackEnd(Map.of("scp", List.of("report")))).isTrue();
        assertThat(claims.areOfBackEnd(Map.of("scope", "reports"))).isFalse();
        assertThat(claims.areOfBackEnd(Map.of())).isFalse();
    }

    @Test
    void whatCannotBeKeptCountsAsNotSaid() {
        ClaimedPerson person = claims.person(Map.of(
                "name",
                "x".repeat(101),
                "email",
                "nowhere",
                "locale",
                "tlh",
                "organization",
                List.of("one", "another")));

        assertThat(person.name()).isNull();
        assertThat(person.email()).isNull();
        assertThat(person.language()).isNull();
        assertThat(person.organization()).isNull();
        assertThat(person.roles()).isEmpty();
        assertThat(person.entirely().roles()).contains(Set.of());
    }
}
