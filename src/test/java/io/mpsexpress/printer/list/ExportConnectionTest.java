package io.mpsexpress.printer.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.program.GivenModel;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.program.ProgramHistory;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** While a file goes to a client, however slow, nothing of the database is held: no transaction and no connection. */
@ApplicationTest
class ExportConnectionTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private PrinterManagement printers;

    @Autowired
    private PrinterSelectionManagement selections;

    @Autowired
    private ProgramHistory history;

    @Autowired
    private ModelManagement models;

    @Autowired
    private VisibleOrganizations organizations;

    @Autowired
    private DataSource dataSource;

    private final AtomicInteger consumed = new AtomicInteger();

    @Test
    void printersAndSelections() {
        Customer customer = customers.notEntitled();
        customer.goodPrinters(3);
        SignedInAs.run(customer.partner(), () -> {
            printers.each(organizations.require(customer.id()), PrinterFilter.all(), holdingNothing());
            printers.eachOfAll(PrinterFilter.all(), holdingNothing());
            UUID selection = selections.selectAll(customer.id(), PrinterFilter.all());
            selections.each(customer.id(), selection, null, holdingNothing());
        });
        assertThat(consumed).hasValue(9);
    }

    @Test
    void theHistoryOfTheProgram() {
        Caller offers = people.staff(Role.MPS_OFFER_MANAGER);
        String model = "H" + UUID.randomUUID().toString().substring(0, 13);
        SignedInAs.run(offers, () -> {
            models.add(new GivenModel(model, "2000"));
            models.remove(model, 0);
            history.forEach(holdingNothing());
        });
        assertThat(consumed).hasValueGreaterThan(1);
    }

    private <T> Consumer<T> holdingNothing() {
        return consumedNow -> {
            consumed.incrementAndGet();
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            assertThat(TransactionSynchronizationManager.hasResource(dataSource))
                    .isFalse();
        };
    }
}
