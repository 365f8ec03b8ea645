package io.mpsexpress.printer.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.ExceptionLimits;
import io.mpsexpress.printer.PrinterExceptions;
import io.mpsexpress.program.GivenModel;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.program.SettingsManagement;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** After any change of the program's rules, the stored eligibility becomes what a check says; nothing is forgotten. */
@ApplicationTest
class EligibilityRefreshTest {

    private static final String HEADER = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private ModelManagement models;

    @Autowired
    private SettingsManagement settings;

    @Autowired
    private EligibilityRefresh refresh;

    @Autowired
    private PrinterExceptions exceptions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String model = "T" + UUID.randomUUID().toString().substring(0, 13);
    private Caller offers;
    private Customer customer;
    private List<String> serialNumbers;
    private List<GivenModel> modelsBefore;
    private String minimumBefore;

    @BeforeEach
    void aFleetOfEveryKind() {
        offers = people.staff(Role.MPS_OFFER_MANAGER);
        modelsBefore = models.list().items().stream()
                .map(listed -> new GivenModel(listed.model(), String.valueOf(listed.maximumLifetimePageCount())))
                .toList();
        minimumBefore = settings.get().minimumFleetAgentVersion();
        finishRefresh();
        // what other tests changed is due once more later on
        jdbc.update("delete from eligibility_refresh");
        customer = customers.entitled();
        List<String> printers = new ArrayList<>();
        for (String name : List.of(model, "Lexmark " + model, model.toLowerCase(), "CX725", "unknown " + model)) {
            for (String agent :
                    List.of("FLEET,1.10", "FLEET,9.1", "FLEET,9.1.5", "FLEET,10.0", "FLEET,", "NATIVE,9.1")) {
                for (String facts : List.of(
                        "1000,REGISTERED,NONE",
                        "5000,REGISTERED,NONE",
                        ",REGISTERED,NONE",
                        "1000,REGISTERED,MANAGED",
                        "1000,FAILED,NONE")) {
                    printers.add(name + "," + agent + "," + facts);
                }
            }
        }
        bringIn(printers);
        assertThat(refreshed()).isEqualTo(checked());
    }

    /** Two of three have a contact. */
    private void bringIn(List<String> printers) {
        serialNumbers = IntStream.range(0, printers.size())
                .mapToObj(i -> String.format("%s-%03d", model, i))
                .toList();
        String rows = IntStream.range(0, printers.size())
                .mapToObj(i -> serialNumbers.get(i) + "," + printers.get(i) + ",,,\n")
                .collect(Collectors.joining());
        JsonNode imported = customer.importFleet(HEADER + rows);
        assertThat(imported.get("created").asInt()).as(imported.toString()).isEqualTo(printers.size());
        customer.giveContact(IntStream.range(0, printers.size())
                .filter(i -> i % 3 != 0)
                .mapToObj(serialNumbers::get)
                .toList());
    }

    @AfterEach
    void leaveProgramDataAsItWas() {
        SignedInAs.run(offers, () -> models.replace(modelsBefore, null));
        SignedInAs.run(offers, () -> settings.change(minimumBefore, null));
        jdbc.update("delete from eligibility_refresh");
    }

    @Test
    void storedEligibilityFollowsEveryChangeOfTheRules() {
        List<Runnable> changes = List.of(
                () -> models.add(new GivenModel(model, "2000")),
                () -> models.change(model, new GivenModel(model, "6000"), 0),
                () -> models.change(model, new GivenModel("Lexmark " + model, "6000"), 1),
                () -> settings.change("9.1.2", null),
                () -> settings.change("9.1", null),
                () -> settings.change("11", null),
                () -> models.remove(model, 2),
                () -> {
                    List<GivenModel> list = new ArrayList<>(modelsBefore);
                    list.add(new GivenModel(model.toUpperCase(), "2000"));
                    models.replace(list, null);
                    settings.change("1.0", null);
                },
                () -> models.apply(
                        List.of(new GivenModel(model, "6000")),
                        false,
                        models.list().version()));
        Map<String, String> before = refreshed();
        int different = 0;
        for (Runnable change : changes) {
            SignedInAs.run(offers, change);
            assertThat(refreshed()).isEqualTo(checked());
            different += refreshed().equals(before) ? 0 : 1;
            before = refreshed();
        }
        // the changes were such that printers are concerned: all but the one of the spelling
        assertThat(different).isEqualTo(changes.size() - 1);
    }

    @Test
    void theNextCheckSeesTheChangeBeforeTheRefresh() {
        SignedInAs.run(offers, () -> models.add(new GivenModel(model, "2000")));
        assertThat(checked()).isNotEqualTo(stored());
        assertThat(refreshed()).isEqualTo(checked());
    }

    @Test
    void aChangeThatIsRolledBackLeavesNothingToDo() {
        SignedInAs.run(
                offers,
                () -> transaction.executeWithoutResult(status -> {
                    models.add(new GivenModel(model, "2000"));
                    status.setRollbackOnly();
                }));
        assertThat(jdbc.queryForObject("select count(*) from eligibility_refresh", Integer.class))
                .isZero();
    }

    @Test
    void onlyPrintersThatTheChangeCanConcernAreLookedAt() {
        // wrong on purpose: a refresh that looks at this printer would put it right
        jdbc.update(
                "update printer set eligibility = 'ELIGIBLE' where organization_id = ? and model = ?",
                customer.id(),
                "unknown " + model);
        SignedInAs.run(offers, () -> models.add(new GivenModel(model, "2000")));
        finishRefresh();
        assertThat(jdbc.queryForList(
                        "select distinct eligibility from printer where organization_id = ? and model = ?",
                        String.class,
                        customer.id(),
                        "unknown " + model))
                .containsExactly("ELIGIBLE");
    }

    @Test
    void manySlicesGoOnWhereARestartBrokeThemOff() {
        // given more printers than two slices hold, and exactly as many as one of another spelling
        String spelling = model + " plus";
        insertCopies(model, 2 * ConcernedPrinters.SLICE);
        insertCopies(spelling, ConcernedPrinters.SLICE);
        SignedInAs.run(offers, () -> models.add(new GivenModel(model, "2000")));
        SignedInAs.run(offers, () -> models.add(new GivenModel(spelling, "2000")));

        // when each step is interrupted once at its end, as by a kill before its commit
        int steps = 0;
        while (pending()) {
            transaction.executeWithoutResult(status -> {
                refresh.step(item -> {});
                status.setRollbackOnly();
            });
            assertThat(refresh.step(item -> {})).isTrue();
            steps++;
        }

        // then the slices were needed, and all printers are as a check says
        assertThat(steps).isGreaterThan(6);
        assertThat(jdbc.queryForList(
                        "select distinct eligibility from printer where organization_id = ? and serial_number like 'COPY%'",
                        String.class, customer.id()))
                .containsExactly("NO_SUPPLIES_CONTACT");
        assertThat(stored()).isEqualTo(checked());
    }

    @Test
    void whatWasWrittenByTheOldRulesIsPutRightLater() {
        SignedInAs.run(offers, () -> models.add(new GivenModel(model, "2000")));
        finishRefresh();
        // a transaction that read the rules before they changed commits only now
        String late = insertCopies(model, 1);
        finishRefresh();
        assertThat(eligibilityOf(late)).isEqualTo("UNSUPPORTED_MODEL");

        makeEverythingDue();
        finishRefresh();
        assertThat(eligibilityOf(late)).isEqualTo("NO_SUPPLIES_CONTACT");
        assertThat(jdbc.queryForObject("select count(*) from eligibility_refresh", Integer.class))
                .isZero();
    }

    @Test
    void aPrinterThatSomebodyElseIsChangingIsDoneLater() {
        String busy = insertCopies(model, 1);
        SignedInAs.run(offers, () -> models.add(new GivenModel(model, "2000")));
        transaction.execute(status -> {
            jdbc.queryForList("select id from printer where serial_number = ? for update", busy);
            return inAnotherThread(this::finishRefresh);
        });
        assertThat(eligibilityOf(busy)).isEqualTo("UNSUPPORTED_MODEL");
        jdbc.update(
                "update eligibility_refresh set due_at = ? where kind = 'PRINTERS'",
                OffsetDateTime.now().minusDays(1));
        finishRefresh();
        assertThat(eligibilityOf(busy)).isEqualTo("NO_SUPPLIES_CONTACT");
    }

    @Test
    void anExceptionWhoseLastDayIsOverIsNotShownAsOneInForce() {
        // given a printer that is eligible by an exception until today
        String serialNumber = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        customer.giveContact(List.of(serialNumber));
        UUID printer = jdbc.queryForObject("select id from printer where serial_number = ?", UUID.class, serialNumber);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        exceptions.approve(EligibilityStatus.UNSUPPORTED_MODEL, new ExceptionLimits(today, null), List.of(printer));
        finishRefresh();
        assertThat(eligibilityOf(serialNumber)).isEqualTo("ELIGIBLE");

        // when the day is over
        jdbc.update("update printer set model_exception_until = ? where id = ?", today.minusDays(1), printer);
        makeEverythingDue();
        finishRefresh();

        // then the list of printers says what a check says
        assertThat(eligibilityOf(serialNumber)).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(jdbc.queryForObject("select model_exception from printer where id = ?", Boolean.class, printer))
                .isFalse();
    }

    /** What it throws is thrown here; it may take a while, but not for ever. */
    private static Void inAnotherThread(Runnable what) {
        return CompletableFuture.runAsync(what).orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Puts printers straight into the database, not supported as their stored eligibility goes. Returns the last one. */
    private String insertCopies(String modelName, int count) {
        String prefix = "COPY" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.batchUpdate(
                "insert into printer (id, serial_number, organization_id, partner_id, model, agent_type,"
                        + " lifetime_page_count, registration, management, model_exception, page_count_exception,"
                        + " eligibility, version, serial_key) values (?, ?, ?, ?, ?, 'NATIVE', 1000, 'REGISTERED', 'NONE', false,"
                        + " false, 'UNSUPPORTED_MODEL', 0, upper(?))",
                IntStream.range(0, count)
                        .mapToObj(i -> new Object[] {
                            Ids.next(),
                            prefix + String.format("%06d", i),
                            customer.id(),
                            customer.partner().partnerId(),
                            modelName,
                            prefix + String.format("%06d", i)
                        })
                        .toList());
        return prefix + String.format("%06d", count - 1);
    }

    private String eligibilityOf(String serialNumber) {
        return jdbc.queryForObject(
                "select eligibility from printer where serial_number = ?", String.class, serialNumber);
    }

    private void makeEverythingDue() {
        jdbc.update(
                "update eligibility_refresh set due_at = ?",
                OffsetDateTime.now().minusDays(1));
    }

    private boolean pending() {
        return jdbc.queryForObject(
                        "select count(*) from eligibility_refresh where due_at <= ?",
                        Integer.class,
                        OffsetDateTime.now())
                > 0;
    }

    private void finishRefresh() {
        while (refresh.step(item -> {})) {
            // until nothing is due
        }
    }

    private Map<String, String> refreshed() {
        finishRefresh();
        return stored();
    }

    private Map<String, String> stored() {
        Map<String, String> stored = new HashMap<>();
        jdbc.query(
                "select serial_number, eligibility from printer where organization_id = ?",
                row -> {
                    if (serialNumbers.contains(row.getString(1))) {
                        stored.put(row.getString(1), row.getString(2));
                    }
                },
                customer.id());
        return stored;
    }

    private Map<String, String> checked() {
        Map<String, String> checked = new HashMap<>();
        for (JsonNode printer : customer.check(serialNumbers).get("printers")) {
            checked.put(
                    printer.get("serialNumber").asText(), printer.get("status").asText());
        }
        return checked;
    }
}
