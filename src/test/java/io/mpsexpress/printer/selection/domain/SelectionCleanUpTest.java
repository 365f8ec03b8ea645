package io.mpsexpress.printer.selection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Selections that nobody uses go by themselves. */
@ApplicationTest
class SelectionCleanUpTest {

    @Autowired
    private Customers customers;

    @Autowired
    private PrinterSelectionManagement selections;

    @Autowired
    private SelectionCleanUp cleanUp;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = customers.notEntitled();
    }

    @Test
    void ofEachOwnersSelectionsTheNewestStayAndNoneForLong() {
        customer.goodPrinters(1);
        List<UUID> selected = new ArrayList<>();
        SignedInAs.run(customer.partner(), () -> {
            for (int i = 0; i < 22; i++) {
                selected.add(selections.selectAll(customer.id(), PrinterFilter.all()));
            }
        });
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(selected.subList(2, 22));

        jdbc.update("update printer_selection set created_at = ? where id = ?", daysAgo(8), selected.get(21));
        cleanUp.forgetOld();

        assertThat(kept()).containsExactlyInAnyOrderElementsOf(selected.subList(2, 21));
    }

    private List<UUID> kept() {
        return jdbc.queryForList(
                "select id from printer_selection where organization_id = ?", UUID.class, customer.id());
    }

    private static OffsetDateTime daysAgo(int days) {
        return OffsetDateTime.now().minusDays(days);
    }
}
