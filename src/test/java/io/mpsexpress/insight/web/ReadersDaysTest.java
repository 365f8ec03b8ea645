package io.mpsexpress.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Days of figures are days where their reader is, or where the reader says. */
@ApplicationTest
class ReadersDaysTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Http http;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;

    /** A customer with a printer that came on 30 March 2025 in Rome, half an hour after midnight, when it was 29 March in UTC. */
    @BeforeEach
    void aPrinterThatCameAtNight() {
        customer = customers.entitled();
        customer.goodPrinters(1);
        jdbc.sql("update insight_milestone set reached_at = ? where partner_id = ?")
                .params(
                        OffsetDateTime.parse("2025-03-29T23:30:00Z"),
                        customer.partner().partnerId())
                .update();
    }

    private void live(String zone) {
        assertThat(http.put(customer.partner(), "/api/v1/me", Map.of("name", "Anna", "timeZone", zone))
                        .status())
                .isEqualTo(200);
    }

    private long entitled(String asked) {
        return http.get(customer.partner(), "/api/v1/insight/funnel?" + asked)
                .json()
                .at("/stages/0/printers")
                .asLong();
    }

    @Test
    void theyAreDaysOfUtcUntilTheReaderChoosesAZone() {
        assertThat(entitled("from=2025-03-29&to=2025-03-29")).isEqualTo(1);
        assertThat(entitled("from=2025-03-30&to=2025-03-30")).isZero();
        live("Europe/Rome");
        assertThat(entitled("from=2025-03-29&to=2025-03-29")).isZero();
        assertThat(entitled("from=2025-03-30&to=2025-03-30")).isEqualTo(1);
    }

    @Test
    void whoeverAsksOfAnotherZoneGetsItsDays() {
        live("Europe/Rome");

        assertThat(entitled("from=2025-03-29&to=2025-03-29&zone=UTC")).isEqualTo(1);
        assertThat(entitled("from=2025-03-29&to=2025-03-29&zone=America/New_York"))
                .isEqualTo(1);
        assertThat(entitled("from=2025-03-30&to=2025-03-30&zone=Asia/Tokyo")).isEqualTo(1);
        assertThat(http.get(customer.partner(), "/api/v1/insight/funnel.csv?to=2025-03-29&zone=UTC")
                        .text())
                .contains("\"ENTITLED\",\"1\",\"1\"");
    }

    @Test
    void pagesNameTheZoneAndLinksKeepIt() throws Exception {
        live("Europe/Rome");

        assertThat(page("/insight?from=2025-03-30")).contains("From (Europe/Rome)", "To (Europe/Rome)");
        assertThat(page("/insight/funnel/ENTITLED?from=2025-03-30"))
                .contains("From (Europe/Rome)")
                .contains("/insight/funnel/ENTITLED/" + customer.id() + "?from=2025-03-30\"");
        for (String url : List.of("/insight", "/insight/steps", "/insight/models")) {
            assertThat(page(url + "?zone=Asia/Tokyo"))
                    .contains("From (Asia/Tokyo)", "name=\"zone\" value=\"Asia/Tokyo\"", "?zone=Asia/Tokyo\"");
        }
    }

    @Test
    void aZoneThatIsNoneIsRefused() throws Exception {
        MockHttpServletResponse refused = response("/insight?from=2025-03-30&zone=Mars/Olympus");

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString())
                .contains("This is no time zone")
                .doesNotContain("?zone=Mars");
        assertThat(http.get(people.staff(Role.PROCESS_OWNER), "/api/v1/insight/models?zone=%2B02:00")
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("zone");
    }

    private String page(String url) throws Exception {
        return response(url).getContentAsString();
    }

    private MockHttpServletResponse response(String url) throws Exception {
        return mvc.perform(get(url).with(authentication(SignedInAs.authentication(customer.partner()))))
                .andReturn()
                .getResponse();
    }
}
