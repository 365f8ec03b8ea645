package io.mpsexpress.printer.selection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.domain.PrinterSource;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.shared.Page;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A selection is read to its end, although printers of it are gone since. */
@ApplicationTest
class SelectionContentTest {

    private static final int PRINTERS = PrinterSource.BATCH + 5;

    @Autowired
    private People people;

    @Autowired
    private PrinterSelectionManagement selections;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aPrinterThatIsGoneIsNotTheEnd() {
        UUID partnerId = people.partner();
        UUID customer = people.customer(partnerId);
        Caller partner = people.partnerUser(partnerId);
        String prefix = "S" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.update(
                "insert into printer (id, serial_number, organization_id, partner_id, model, agent_type, registration,"
                        + " management, eligibility, model_exception, page_count_exception, version, serial_key)"
                        + " select gen_random_uuid(), ? || lpad(x::text, 6, '0'), ?, ?, 'CX725', 'NATIVE', 'REGISTERED',"
                        + " 'NONE', 'PAGE_COUNT_MISSING', false, false, 0, upper(? || lpad(x::text, 6, '0')) from generate_series(1, ?) x",
                prefix,
                customer,
                partnerId,
                prefix,
                PRINTERS);
        SignedInAs.run(partner, () -> {
            UUID id = selections.selectAll(customer, PrinterFilter.all());
            jdbc.update("delete from printer where serial_number = ?", prefix + "000002");

            List<String> each = new ArrayList<>();
            selections.each(customer, id, null, printer -> each.add(printer.serialNumber()));
            assertThat(each).hasSize(PRINTERS - 1).doesNotHaveDuplicates();
            assertThat(selections.check(customer, id).total()).isEqualTo(PRINTERS - 1);
            assertThat(selections.chosen(customer, id, null))
                    .extracting(CheckedPrinter::serialNumber)
                    .isEqualTo(each);
            assertThat(paged(customer, id)).isEqualTo(each);
        });
    }

    private List<String> paged(UUID customer, UUID selection) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<CheckedPrinter> page = selections.printers(customer, selection, null, 400, cursor);
            page.items().forEach(printer -> found.add(printer.serialNumber()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return found;
    }
}
