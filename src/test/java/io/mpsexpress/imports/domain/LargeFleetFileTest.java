package io.mpsexpress.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportManagement;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.ImportState;
import io.mpsexpress.imports.ImportSteps;
import io.mpsexpress.imports.ImportUpload;
import io.mpsexpress.imports.ImportView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.FleetImportResult;
import io.mpsexpress.printer.list.PrinterManagement;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Stopping;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Stopped;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A fleet file of whatever size is looked at, and brought in, some rows a transaction: nobody who writes waits for all. */
@ApplicationTest
class LargeFleetFileTest {

    private static final String HEADER = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n";
    private static final String FINE = ",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n";
    private static final int ROWS = 12_000;
    private static final int MOST_ROWS_A_TRANSACTION = 250;

    @Autowired
    private Customers customers;

    @Autowired
    private PrinterManagement printers;

    @Autowired
    private ImportUpload uploads;

    @Autowired
    private ImportManagement imports;

    @Autowired
    private ImportQueries queries;

    @Autowired
    private ImportSteps steps;

    @Autowired
    private ManagementService management;

    @Autowired
    private ImportCleanUp cleanUp;

    @Autowired
    private FileKinds kinds;

    @Autowired
    private ImportCheck checks;

    @Autowired
    private UnusedImportRows unused;

    @Autowired
    private VisibleOrganizations organizations;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Customer customer;
    private String prefix;

    @BeforeEach
    void aCustomer() {
        customer = customers.notEntitled();
        prefix = "L" + UUID.randomUUID().toString().substring(0, 12) + "-";
    }

    @Test
    void whileAFileIsCheckedNoTransactionIsOpenAndEachStoresSomeRows() {
        // given
        Watched file = new Watched(file(ROWS), "select count(*) from file_import_row");
        // when
        UUID id = SignedInAs.as(customer.partner(), () -> check(file.getInputStream()));
        // then
        assertThat(file.largestStep).isBetween(1, MOST_ROWS_A_TRANSACTION);
        ImportView view = view(id);
        assertThat(view.state()).isEqualTo(ImportState.CHECKED);
        assertThat(view.check()).isEqualTo(new ImportView.Check(ROWS, ROWS, 0, 0, 0));
        assertThat(rows(id)).isEqualTo(ROWS);
    }

    @Test
    void whileAFileComesInByTheApiNoTransactionIsOpenAndEachWritesSomePrinters() {
        // given
        Watched file =
                new Watched(file(ROWS), "select count(*) from printer where organization_id = '" + customer.id() + "'");
        // when
        FleetImportResult result =
                SignedInAs.as(customer.partner(), () -> printers.importFleet(customer.id(), file::getInputStream));
        // then
        assertThat(file.largestStep).isBetween(1, MOST_ROWS_A_TRANSACTION);
        assertThat(result.created()).isEqualTo(ROWS);
    }

    @Test
    void eachJobOfAnImportWritesSomePrinters() {
        // given
        UUID id = checked(file(1_000));
        SignedInAs.run(customer.partner(), () -> imports.confirm(key(id)));
        int written = 0;
        int largestStep = 0;
        // when
        while (view(id).state() == ImportState.IMPORTING) {
            oneJob();
            largestStep = Math.max(largestStep, printers() - written);
            written = printers();
        }
        // then
        assertThat(largestStep).isBetween(1, MOST_ROWS_A_TRANSACTION);
        assertThat(written).isEqualTo(1_000);
        assertThat(view(id).failed()).isZero();
    }

    @Test
    void whoDiscardsAFileTouchesNoneOfItsRowsAndReadsAllOfThem() {
        // given a file with rows that are invalid between those that are not
        UUID id = checked(file(1_000) + "bad\n" + prefix + "more" + FINE + "bad\n");
        List<Map<String, Object>> stored = states(id);
        // when
        SignedInAs.run(customer.partner(), () -> imports.cancel(key(id)));
        // then
        assertThat(states(id)).isEqualTo(stored);
        assertThat(view(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(view(id).failed()).isEqualTo(1_003);
        List<FileRow> failed = failed(id);
        assertThat(failed)
                .extracting(FileRow::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 1_004).boxed().toList());
        assertThat(failed.get(999).problems()).containsExactly(new FieldProblem("", "printer.import.cause.CANCELLED"));
        assertThat(failed.get(1_000).problems())
                .extracting(FieldProblem::code)
                .first()
                .isEqualTo("printer.fleet.required");
        assertThat(failed.get(1_001).values()).first().isEqualTo(prefix + "more");
        // and there is nothing left that this would change
        assertThat(SignedInAs.as(customer.partner(), () -> queries.changingRows(key(id), "", 0, 10)))
                .isEmpty();
        assertThatThrownBy(() -> SignedInAs.run(customer.partner(), () -> imports.confirm(key(id))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoCancelsInTheMiddleTouchesNoneOfTheRestAndKeepsWhatIsIn() {
        // given
        UUID id = checked(file(1_000));
        SignedInAs.run(customer.partner(), () -> imports.confirm(key(id)));
        oneJob();
        int in = printers();
        List<Map<String, Object>> stored = states(id);
        // when
        SignedInAs.run(customer.partner(), () -> imports.cancel(key(id)));
        oneJob();
        // then
        assertThat(states(id)).isEqualTo(stored);
        assertThat(view(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(view(id).done()).isEqualTo(new ImportView.Done(in, 0, 1_000 - in));
        assertThat(failed(id)).hasSize(1_000 - in);
        assertThat(printers()).isEqualTo(in);
    }

    @Test
    void anImportOfWhichTheRestWasLeftBringsInNoMoreOfIt() {
        // given an import that was discarded, and a job of it that somebody starts all the same
        UUID id = checked(file(10));
        SignedInAs.run(customer.partner(), () -> imports.cancel(key(id)));
        // when
        steps.importNext(id);
        // then
        assertThat(printers()).isZero();
        assertThat(failed(id)).hasSize(10);
    }

    @Test
    void aFileWithABadEndChangesNothingByTheApiAndLeavesNoRowsOfItsCheck() {
        // given
        String file = file(3_000) + "\"a quote that never ends";
        // when
        assertThatThrownBy(() -> SignedInAs.run(
                        customer.partner(), () -> printers.importFleet(customer.id(), () -> stream(file))))
                .isInstanceOf(Refused.class);
        UUID id = SignedInAs.as(customer.partner(), () -> check(stream(file)));
        // then
        assertThat(jdbc.queryForObject(
                        "select count(*) from printer where organization_id = ?", Integer.class, customer.id()))
                .isZero();
        assertThat(view(id).state()).isEqualTo(ImportState.REFUSED);
        assertThat(rows(id)).isZero();
    }

    @Test
    void aCheckWhoseNodeIsGoneIsEndedAndItsRowsAreDeleted() {
        // given a check that stored rows, and shows no sign of life
        UUID id = checking();
        assertThat(rows(id)).isPositive().isEqualTo(view(id).check().total());
        cleanUp.endDeadChecks();
        assertThat(view(id).state()).isEqualTo(ImportState.CHECKING);
        jdbc.update(
                "update file_import set looked_at = ? where id = ?",
                OffsetDateTime.now().minus(ImportCleanUp.DEAD).minusSeconds(1),
                id);
        // when
        cleanUp.endDeadChecks();
        // then
        assertThat(view(id).state()).isEqualTo(ImportState.REFUSED);
        assertThat(view(id).refusal().code()).isEqualTo("printer.import.interrupted");
        assertThat(rows(id)).isZero();
        assertThatThrownBy(() -> SignedInAs.run(customer.partner(), () -> imports.confirm(key(id))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aCheckEndsWithTheApplicationAndSaysSo() {
        // given an application that is told to end in the middle of a check
        Stopping stopping = new Stopping();
        FileCheck check = new FileCheck(kinds, checks, unused, stopping);
        InputStream file = new Interrupted(file(ROWS), () -> Stopped.ask(stopping));
        FileImport begun = check.begin(
                RequestKind.PRINTER_IMPORT,
                organization(),
                "fleet.csv",
                customer.partner().userId());
        // when
        boolean finished = check.finish(begun, file);
        // then
        assertThat(finished).isFalse();
        assertThat(view(begun.id()).check().total()).isPositive().isLessThan(ROWS);
        assertThat(view(begun.id()).refusal().code()).isEqualTo("printer.import.interrupted");
    }

    @Test
    void aCheckThatSomebodyCancelsStopsWithTheNextRows() {
        // given
        Runnable cancel = () -> imports.cancel(key(newest()));
        // when
        UUID id = SignedInAs.as(customer.partner(), () -> check(new Interrupted(file(ROWS), cancel)));
        // then
        assertThat(view(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(view(id).check().total()).isLessThan(ROWS);
        assertThat(rows(id)).isZero();
    }

    @Test
    void whatIsBeingCheckedIsSeenOnItsPage() {
        // given
        UUID id = checking();
        Browser browser = signedIn();
        // when
        String page = browser.get("/organizations/" + customer.id() + "/printer-imports/" + id)
                .body();
        // then
        assertThat(page)
                .contains("The file is being checked")
                .contains(String.format(
                        Locale.ROOT,
                        "%,d rows looked at so far",
                        view(id).check().total()))
                .contains("every 1s");
    }

    @Test
    void whoSendsALargeFileWatchesItsCheck() {
        // given a file of more than a megabyte
        Browser browser = signedIn();
        String path = "/organizations/" + customer.id() + "/printer-imports";
        // when
        String page = browser.upload(path + "/new", path, "fleet.csv", file(30_000))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        UUID id = UUID.fromString(page.replaceAll(".*/", ""));
        // then it is looked at without them
        long giveUp = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (view(id).state() == ImportState.CHECKING && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
        }
        assertThat(browser.get(path + "/" + id).body()).contains("Import 30,000 printers");
    }

    private io.mpsexpress.request.Customer organization() {
        return SignedInAs.as(
                customer.partner(), () -> organizations.require(customer.id()).asCustomer());
    }

    private UUID check(InputStream file) {
        return uploads.check(RequestKind.PRINTER_IMPORT, customer.id(), "fleet.csv", file)
                .importId();
    }

    private ImportKey key(UUID id) {
        return new ImportKey(RequestKind.PRINTER_IMPORT, customer.id(), id);
    }

    private UUID checked(String file) {
        return SignedInAs.as(customer.partner(), () -> check(stream(file)));
    }

    private void oneJob() {
        management.executeJob(management
                .createJobQuery()
                .tenantIdIn(customer.partner().partnerId().toString())
                .singleResult()
                .getId());
    }

    private int printers() {
        return jdbc.queryForObject(
                "select count(*) from printer where organization_id = ?", Integer.class, customer.id());
    }

    private List<Map<String, Object>> states(UUID id) {
        return jdbc.queryForList(
                "select file_row, state, problems from file_import_row where import_id = ? order by file_row", id);
    }

    /** All of them, some at a time. */
    private List<FileRow> failed(UUID id) {
        List<FileRow> all = new ArrayList<>();
        List<FileRow> part = failed(id, 0);
        while (!part.isEmpty()) {
            all.addAll(part);
            part = failed(id, all.get(all.size() - 1).number());
        }
        return all;
    }

    private List<FileRow> failed(UUID id, long after) {
        return SignedInAs.as(customer.partner(), () -> queries.failedRows(key(id), after, 300));
    }

    /** A check in its middle, whose node is gone. */
    private UUID checking() {
        Runnable kill = () -> {
            throw new NodeIsGone();
        };
        assertThatThrownBy(() -> SignedInAs.run(customer.partner(), () -> check(new Interrupted(file(ROWS), kill))))
                .isInstanceOf(NodeIsGone.class);
        return newest();
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        browser.signIn(customer.partner().userId(), People.PASSWORD);
        return browser;
    }

    private UUID newest() {
        return jdbc.queryForObject("select id from request where organization_id = ?", UUID.class, customer.id());
    }

    private ImportView view(UUID id) {
        return SignedInAs.as(customer.partner(), () -> queries.get(key(id)));
    }

    private int rows(UUID id) {
        return jdbc.queryForObject("select count(*) from file_import_row where import_id = ?", Integer.class, id);
    }

    private String file(int rows) {
        return HEADER
                + IntStream.range(0, rows).mapToObj(i -> prefix + i + FINE).collect(Collectors.joining());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Looks, whenever more of the file is read, at how much was written since. */
    private final class Watched {

        private final String text;
        private final String count;
        private int written;
        private int largestStep;

        private Watched(String text, String count) {
            // rows so wide that less than a batch is read at once: no two batches between two looks
            this.text = text.replace("NONE,,,", "NONE,,," + " ".repeat(400));
            this.count = count;
            this.written = jdbc.queryForObject(count, Integer.class);
        }

        private InputStream getInputStream() {
            return new FilterInputStream(stream(text)) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                            .isFalse();
                    int now = jdbc.queryForObject(count, Integer.class);
                    largestStep = Math.max(largestStep, now - written);
                    written = now;
                    return super.read(buffer, offset, Math.min(length, 8_192));
                }
            };
        }
    }

    /** Something happens when most of the file is read. */
    private static final class Interrupted extends FilterInputStream {

        private final Runnable what;
        private final int almost;
        private int read;

        private Interrupted(String text, Runnable what) {
            super(stream(text));
            this.what = what;
            this.almost = text.length() - text.length() / 10;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            boolean before = read < almost;
            int more = super.read(buffer, offset, Math.min(length, 8_192));
            read += Math.max(more, 0);
            if (before && read >= almost) {
                what.run();
            }
            return more;
        }
    }

    /** Nothing that anybody catches: as if the process were gone. */
    private static final class NodeIsGone extends Error {

        private static final long serialVersionUID = 1L;
    }
}
