package io.mpsexpress.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is on record, as people look it up. */
@ApplicationTest
class AuditPageTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Test
    void anActIsToldByNamesAndLeadsToItsRequest() {
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(2));

        String page = signedIn(customer.partner())
                .get("/audit?act=enrollment.requested")
                .body();

        assertThat(page)
                .contains("Adding printers requested", customer.partner().name(), "Printers</span>: <span>2")
                .contains("href=\"/enrollments/" + request.id() + "\">E-");
    }

    @Test
    void theFileIsOfTheSameActsAsThePage() {
        Customer customer = customers.entitled();
        Browser owner = signedIn(people.staff(Role.PROCESS_OWNER));
        String filter = "organization=" + customer.id() + "&act=organization.entitled";

        String page = owner.get("/audit?" + filter + "&from=2000-01-01&to=").body();
        String file = owner.get("/audit.csv?" + filter).body();

        assertThat(page).contains("/audit.csv?organization=" + customer.id() + "&amp;act=organization.entitled");
        assertThat(file.lines()).hasSize(2);
        assertThat(owner.get("/audit?" + filter + "&to=2000-01-01").body()).contains("Nothing on record");
    }

    @Test
    void whatIsOfAnotherPartnerIsNotFound() {
        Customer customer = customers.entitled();
        Customer other = customers.entitled();

        for (String page : List.of("/audit", "/audit.csv")) {
            assertThat(signedIn(customer.partner())
                            .get(page + "?organization=" + other.id())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private Browser signedIn(Caller person) {
        Browser browser = new Browser(port);
        browser.signIn(person.userId(), People.PASSWORD);
        return browser;
    }
}
