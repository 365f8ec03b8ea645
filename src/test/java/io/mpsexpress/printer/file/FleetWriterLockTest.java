package io.mpsexpress.printer.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A fleet file and a management request that meet at the same printer. */
@ApplicationTest
class FleetWriterLockTest {

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @Autowired
    private PrinterFleet fleet;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aFileWaitsForAManagementRequestAndDoesNotTakeItBack() throws Exception {
        // given a printer that is fine, and a file that reports it as not managed
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(1);
        customer.giveContact(serialNumbers);
        UUID printer = fleet.requireSelection(customer.id(), serialNumbers).get(0);
        CountDownLatch requested = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            // when a management request has it, and is not over yet
            Future<?> request = threads.submit(() -> transaction.executeWithoutResult(status -> {
                fleet.requestManagement(Ids.next(), List.of(printer), checked -> {});
                requested.countDown();
                await(mayCommit);
            }));
            await(requested);
            Future<?> file =
                    threads.submit(() -> customer.fact(serialNumbers.get(0), "CX725,NATIVE,2.0,2000,REGISTERED,NONE"));

            // then the file waits, and what was requested stays requested
            assertThat(isDoneWithin(file, 500)).isFalse();
            mayCommit.countDown();
            request.get(20, TimeUnit.SECONDS);
            file.get(20, TimeUnit.SECONDS);
        } finally {
            mayCommit.countDown();
            threads.shutdownNow();
        }
        var now = http.get(customer.partner(), customer.url() + "/printers")
                .json()
                .at("/items/0");
        assertThat(now.get("management").asText()).isEqualTo("PENDING");
        assertThat(now.get("eligibility").asText()).isEqualTo("MANAGEMENT_PENDING");
        assertThat(now.get("lifetimePageCount").asInt()).isEqualTo(2_000);
    }

    private static boolean isDoneWithin(Future<?> work, long milliseconds) throws Exception {
        try {
            work.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
