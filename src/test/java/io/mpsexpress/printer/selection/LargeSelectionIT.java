package io.mpsexpress.printer.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** More printers than a request takes: they can be checked and looked at, and those of one status can be used. */
@ApplicationTest
class LargeSelectionIT {

    private static final int PRINTERS = PrinterFleet.MAXIMUM_SELECTION + 60;

    @Autowired
    private People people;

    @Autowired
    private PrinterSelectionManagement selections;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void moreThanARequestTakesCanBeCheckedAndThoseOfOneStatusBeUsed() throws Exception {
        // given: ten without a page count, at the end of the list; the others of a model that is not supported
        UUID partnerId = people.partner();
        UUID customer = people.customer(partnerId);
        Caller partner = people.partnerUser(partnerId);
        jdbc.update(
                "insert into printer (id, serial_number, organization_id, partner_id, model, agent_type,"
                        + " lifetime_page_count, registration, management, eligibility, model_exception,"
                        + " page_count_exception, version, serial_key) select gen_random_uuid(), 'LARGE' || lpad(x::text, 9, '0'),"
                        + " ?, ?, case when x > ? then 'CX725' else 'E460' end, 'NATIVE',"
                        + " case when x > ? then null else 1 end, 'REGISTERED', 'NONE',"
                        + " case when x > ? then 'PAGE_COUNT_MISSING' else 'UNSUPPORTED_MODEL' end, false, false, 0, 'LARGE' || lpad(x::text, 9, '0')"
                        + " from generate_series(1, ?) x",
                customer,
                partnerId,
                PRINTERS - 10,
                PRINTERS - 10,
                PRINTERS - 10,
                PRINTERS);
        SignedInAs.run(partner, () -> {
            // when
            UUID id = selections.selectAll(customer, PrinterFilter.all());
            SelectionCheck check = selections.check(customer, id);
            // then
            assertThat(selections.get(customer, id).actionable()).isFalse();
            assertThat(check.total()).isEqualTo(PRINTERS);
            assertThat(check.count(EligibilityStatus.PAGE_COUNT_MISSING)).isEqualTo(10);
            assertThat(check.outdated()).isZero();
            assertThat(missing(customer, id, null).items()).hasSize(10);
            assertThat(selections.chosen(customer, id, EligibilityStatus.PAGE_COUNT_MISSING))
                    .hasSize(10);
            assertThatThrownBy(() -> selections.chosen(customer, id, null))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("printer.selection.narrow");
        });
        // and the page of the list counts no further than it needs to
        assertThat(mvc.perform(get("/organizations/" + customer + "/printers?all=true")
                                .with(authentication(SignedInAs.authentication(partner))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("More than 50,000 printers are selected.", "Checking works for any number")
                .doesNotContain("50,060", "50,001");
        // when the list of printers is not up to date with the rules
        jdbc.update(
                "update printer set eligibility = 'ELIGIBLE' where organization_id = ? and model = 'CX725'", customer);
        SignedInAs.run(partner, () -> {
            UUID id = selections.selectAll(customer, PrinterFilter.all());
            // then what is found now counts, in the number and in the printers, though it takes more than one page to
            // get there
            SelectionCheck check = selections.checkAgain(customer, id);
            assertThat(check.outdated()).isEqualTo(10);
            assertThat(check.count(EligibilityStatus.PAGE_COUNT_MISSING)).isEqualTo(10);
            Page<CheckedPrinter> page = missing(customer, id, null);
            assertThat(page.items()).isEmpty();
            assertThat(missing(customer, id, page.nextCursor()).items()).hasSize(10);
        });
    }

    private Page<CheckedPrinter> missing(UUID customer, UUID selection, String cursor) {
        return selections.printers(customer, selection, EligibilityStatus.PAGE_COUNT_MISSING, 50, cursor);
    }
}
