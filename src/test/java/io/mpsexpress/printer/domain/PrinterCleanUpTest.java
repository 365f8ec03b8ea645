package io.mpsexpress.printer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.printer.PrinterImportManagement;
import io.mpsexpress.printer.PrinterImportQueries;
import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.printer.PrinterImportUpload;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people left lying about goes by itself: files that nobody confirmed, selections that nobody uses. */
@ApplicationTest
class PrinterCleanUpTest {

    private static final String FILE = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n"
            + "%s,CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\nbad\n";

    @Autowired
    private Customers customers;

    @Autowired
    private PrinterImportUpload uploads;

    @Autowired
    private PrinterImportManagement imports;

    @Autowired
    private PrinterImportQueries queries;

    @Autowired
    private PrinterSelectionManagement selections;

    @Autowired
    private PrinterCleanUp cleanUp;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = customers.notEntitled();
    }

    @Test
    void aFileThatNobodyConfirmedIsGoneAfterAWeek() {
        SignedInAs.run(customer.partner(), () -> {
            UUID old = upload();
            UUID young = upload();
            jdbc.update("update request set requested_at = ? where id = ?", daysAgo(8), old);
            jdbc.update("update request set requested_at = ? where id = ?", daysAgo(6), young);

            cleanUp.forgetOld();

            assertThat(queries.get(customer.id(), old).state()).isEqualTo(PrinterImportState.EXPIRED);
            assertThat(queries.get(customer.id(), old).endedAt()).isNotNull();
            assertThat(storedRows(old)).isZero();
            assertThat(queries.get(customer.id(), young).state()).isEqualTo(PrinterImportState.CHECKED);
            assertThat(storedRows(young)).isEqualTo(2);
            assertThatThrownBy(() -> imports.confirm(customer.id(), old)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void whatIsBeingImportedStays() {
        SignedInAs.run(customer.partner(), () -> {
            UUID importing = upload();
            imports.confirm(customer.id(), importing);
            jdbc.update("update request set requested_at = ? where id = ?", daysAgo(8), importing);

            cleanUp.forgetOld();

            assertThat(queries.get(customer.id(), importing).state()).isEqualTo(PrinterImportState.IMPORTING);
            assertThat(storedRows(importing)).isEqualTo(2);
        });
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

    private UUID upload() {
        String file = FILE.formatted("E" + UUID.randomUUID().toString().substring(0, 20));
        return uploads.check(
                customer.id(), "fleet.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private List<UUID> kept() {
        return jdbc.queryForList(
                "select id from printer_selection where organization_id = ?", UUID.class, customer.id());
    }

    private int storedRows(UUID importId) {
        return jdbc.queryForObject(
                "select count(*) from printer_import_row where import_id = ?", Integer.class, importId);
    }

    private static OffsetDateTime daysAgo(int days) {
        return OffsetDateTime.now().minusDays(days);
    }
}
