package io.mpsexpress.printer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.ExceptionLimits;
import io.mpsexpress.printer.PrinterContacts;
import io.mpsexpress.printer.PrinterExceptions;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who change the same printers in opposite orders wait for one another, and never each for the other. */
@ApplicationTest
class LockOrderTest {

    private static final UUID REQUEST = Ids.next();
    private static final String HEADER = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n";

    @Autowired
    private Customers customers;

    @Autowired
    private PrinterFleet fleet;

    @Autowired
    private PrinterContacts contacts;

    @Autowired
    private PrinterExceptions exceptions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Customer customer;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoPrintersBySerialNumber() {
        customer = customers.notEntitled();
        List<String> serialNumbers = customer.goodPrinters(2).stream().sorted().toList();
        first = id(serialNumbers.get(0));
        second = id(serialNumbers.get(1));
    }

    @Test
    void aContactIsAssigned() {
        bothGetThrough(printers -> contacts.assign(customer.id(), null, printers));
    }

    @Test
    void anExceptionIsApproved() {
        bothGetThrough(
                printers -> exceptions.approve(EligibilityStatus.UNSUPPORTED_MODEL, ExceptionLimits.NONE, printers));
    }

    @Test
    void printersAreRequestedConfirmedAndRefused() {
        bothGetThrough(printers -> fleet.requestManagement(REQUEST, printers, printer -> {}));
        bothGetThrough(printers -> fleet.confirmManagement(REQUEST, printers));
        bothGetThrough(printers -> fleet.refuseManagement(REQUEST, printers));
    }

    @Test
    void aContactHandsItsPrintersToAnother() {
        customer.entitle().giveContact(List.of(serialNumber(second), serialNumber(first)));
        UUID contact = jdbc.queryForObject("select supplies_contact_id from printer where id = ?", UUID.class, first);
        bothGetThrough(printers -> contacts.move(customer.id(), contact, contact));
    }

    @Test
    void aFleetFileIsImported() {
        Consumer<List<UUID>> file = printers -> customer.importFleet(HEADER
                + printers.stream()
                        .map(printer -> serialNumber(printer) + ",CX725,NATIVE,2.1,2000,REGISTERED,NONE,,,\n")
                        .collect(Collectors.joining()));
        bothGetThrough(file, printers -> contacts.assign(customer.id(), null, printers));
    }

    private void bothGetThrough(Consumer<List<UUID>> change) {
        bothGetThrough(change, change);
    }

    private void bothGetThrough(Consumer<List<UUID>> othersChange, Consumer<List<UUID>> change) {
        // given somebody who has the first
        CompletableFuture<Void> other = transaction.execute(status -> {
            jdbc.queryForList("select id from printer where id = ? for update", first);
            // when somebody else changes both, named the other way round
            CompletableFuture<Void> changing =
                    CompletableFuture.runAsync(() -> othersChange.accept(List.of(second, first)));
            assertThatThrownBy(() -> changing.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            // then who has the first gets the second as well
            change.accept(List.of(first, second));
            return changing;
        });
        // and the other one both of them after that
        assertThat(other).succeedsWithin(20, TimeUnit.SECONDS);
    }

    private UUID id(String serialNumber) {
        return jdbc.queryForObject("select id from printer where serial_number = ?", UUID.class, serialNumber);
    }

    private String serialNumber(UUID id) {
        return jdbc.queryForObject("select serial_number from printer where id = ?", String.class, id);
    }
}
