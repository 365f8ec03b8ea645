package io.mpsexpress.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationTest {

    private static final UUID PARTNER = UUID.randomUUID();
    private static final String CUSTOMER = UUID.randomUUID().toString();

    @Test
    void partnerIsNotOfferedWhatIsForStaff() {
        assertThat(codes(caller(PARTNER, Role.PARTNER_ADMINISTRATOR, Role.FLEET_MANAGER)))
                .containsExactly(
                        "home",
                        "organizations",
                        "printers",
                        "contacts",
                        "enrollments",
                        "exceptions",
                        "insight",
                        "program",
                        "people",
                        "audit",
                        "tasklist");
    }

    @Test
    void operationsAreOfferedEscalations() {
        assertThat(codes(caller(null, Role.CUSTOMER_OPERATIONS)))
                .contains("escalations", "partners")
                .doesNotContain("cockpit", "admin");
    }

    @Test
    void processOwnerIsOfferedCockpitAndAdministratorAll() {
        assertThat(codes(caller(null, Role.PROCESS_OWNER)))
                .contains("cockpit", "audit")
                .doesNotContain("admin", "tasklist");
        assertThat(codes(caller(null, Role.ADMINISTRATOR))).contains("cockpit", "admin", "partners", "people");
    }

    @Test
    void whatIsSeldomNeededIsFoldedForWhoHasMorePlacesThanARowHolds() {
        Caller administrator = caller(null, Role.ADMINISTRATOR);
        Caller partner = caller(PARTNER, Role.PARTNER_ADMINISTRATOR, Role.FLEET_MANAGER);

        assertThat(Navigation.of(administrator, "/", null))
                .filteredOn(Navigation::folded)
                .extracting(Navigation::url)
                .contains("/people", "/audit", "/program/models")
                .doesNotContain("/", "/requests");
        assertThat(Navigation.of(administrator, "/", null))
                .filteredOn(place -> !place.folded())
                .hasSizeLessThan(9);
        assertThat(Navigation.of(partner, "/", null))
                .filteredOn(Navigation::folded)
                .extracting(Navigation::url)
                .containsExactly("/exceptions", "/program/models", "/people", "/audit");
        assertThat(Navigation.of(caller(PARTNER, Role.FLEET_MANAGER), "/", null))
                .noneMatch(Navigation::folded);
    }

    @Test
    void printersAndContactsAreThoseOfTheCustomerLookedAtLast() {
        List<Navigation> navigation = Navigation.of(caller(PARTNER), "/", CUSTOMER);
        assertThat(navigation)
                .extracting(Navigation::url)
                .contains("/organizations/" + CUSTOMER + "/printers", "/organizations/" + CUSTOMER + "/contacts");
        assertThat(Navigation.of(caller(PARTNER), "/", null))
                .extracting(Navigation::url)
                .contains("/printers", "/contacts");
    }

    @ParameterizedTest
    @CsvSource({
        "/, home",
        "/organizations, organizations",
        "/organizations/new, organizations",
        "/organizations/0192f000, organizations",
        "/organizations/0192f000/printers, printers",
        "/organizations/0192f000/printers/selection, printers",
        "/printers, printers",
        "/printers/S1, printers",
        "/contacts, contacts",
        "/organizations/0192f000/contacts/new, contacts",
        "/organizations/0192f000/contact-imports/1, contacts",
        "/enrollments/1/printers, enrollments",
        "/program/models/edit, program"
    })
    void exactlyThePlaceOfThePageIsMarked(String path, String place) {
        assertThat(Navigation.of(caller(PARTNER), path, CUSTOMER))
                .filteredOn(Navigation::current)
                .extracting(Navigation::code)
                .containsExactly("portal.navigation." + place);
    }

    private static List<String> codes(Caller caller) {
        return Navigation.of(caller, "/", null).stream()
                .map(place -> place.code().substring("portal.navigation.".length()))
                .toList();
    }

    private static Caller caller(UUID partnerId, Role... roles) {
        return new Caller("someone", "Someone", Set.of(roles), partnerId);
    }
}
