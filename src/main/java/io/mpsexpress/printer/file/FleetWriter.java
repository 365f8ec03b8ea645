package io.mpsexpress.printer.file;

import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.printer.PrinterFactsChanged.Source;
import io.mpsexpress.printer.PrinterStage;
import io.mpsexpress.printer.PrintersAdvanced.Advance;
import io.mpsexpress.printer.domain.CurrentCheck;
import io.mpsexpress.printer.domain.EligibilityColumn;
import io.mpsexpress.request.Customer;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SerialNumber;
import io.mpsexpress.shared.SqlArrays;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes batches of fleet rows: one read and two JDBC batches each. */
@Component
class FleetWriter {

    /** So many rows a transaction: for so long nobody else writes to an H2 file, and a cancel is not heeded. */
    static final int ROWS_AT_ONCE = 200;

    static final FieldProblem ELSEWHERE = new FieldProblem("Serial Number", "printer.fleet.elsewhere");

    private static final String INSERT = "insert into printer (model, agent_type, agent_version, lifetime_page_count,"
            + " registration, management, ip_address, firmware, last_communication, eligibility, model_exception,"
            + " page_count_exception, id, serial_number, organization_id, partner_id, serial_key, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String UPDATE = "update printer set model = ?, agent_type = ?, agent_version = ?,"
            + " lifetime_page_count = ?, registration = ?, management = ?, ip_address = ?, firmware = ?,"
            + " last_communication = ?, eligibility = ?, model_exception = ?, page_count_exception = ?,"
            + " version = version + 1 where id = ?";
    private static final String KNOWN = "select " + KnownPrinter.COLUMNS + " from unnest(?) as wanted (serial_key)"
            + " join printer p on p.serial_key = wanted.serial_key";

    private final JdbcTemplate jdbc;
    private final CurrentCheck currentCheck;
    private final EligibilityColumn eligibilityColumn;

    FleetWriter(JdbcTemplate jdbc, CurrentCheck currentCheck, EligibilityColumn eligibilityColumn) {
        this.jdbc = jdbc;
        this.currentCheck = currentCheck;
        this.eligibilityColumn = eligibilityColumn;
    }

    Session open(Customer customer) {
        return new Session(customer.organizationId(), customer.partnerId(), currentCheck.get());
    }

    private static void set(PreparedStatement statement, KnownPrinter.Stored values) throws SQLException {
        statement.setString(1, values.model());
        statement.setString(2, values.agentType());
        statement.setString(3, values.agentVersion());
        statement.setObject(4, values.lifetimePageCount(), Types.BIGINT);
        statement.setString(5, values.registration());
        statement.setString(6, values.management());
        statement.setString(7, values.ipAddress());
        statement.setString(8, values.firmware());
        statement.setObject(9, utc(values.lastCommunication()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(10, values.eligibility());
        statement.setBoolean(11, values.modelException());
        statement.setBoolean(12, values.pageCountException());
    }

    /** A row and what it makes of its printer. */
    private record Write(String serialNumber, UUID id, KnownPrinter.Stored values) {}

    /** One file, or a slice of it. */
    final class Session {

        private final UUID organizationId;
        private final UUID partnerId;
        private final EligibilityCheck check;
        private int created;
        private int updated;

        private Session(UUID organizationId, UUID partnerId, EligibilityCheck check) {
            this.organizationId = organizationId;
            this.partnerId = partnerId;
            this.check = check;
        }

        int created() {
            return created;
        }

        /** Printers that were known, those whose row changed nothing included. */
        int updated() {
            return updated;
        }

        /** Locked: a management request that is under way is over before its printers are written. */
        void write(List<FleetRow> rows, BiConsumer<FleetRow, FieldProblem> refuse) {
            Map<String, KnownPrinter> known = known(rows, " order by p.serial_number for update");
            List<Write> inserts = new ArrayList<>();
            List<Write> updates = new ArrayList<>();
            List<UUID> withOtherFacts = new ArrayList<>();
            List<Advance> advanced = new ArrayList<>();
            for (FleetRow row : rows) {
                KnownPrinter printer = known.getOrDefault(row.report().serialKey(), KnownPrinter.NEW);
                KnownPrinter.Stored values = printer.after(row.report(), check);
                if (printer.isNew()) {
                    Write insert = new Write(row.report().serialNumber(), Ids.next(), values);
                    inserts.add(insert);
                    advanced.add(advance(insert, PrinterStage.REGISTERED));
                } else if (!printer.isOf(organizationId)) {
                    refuse.accept(row, ELSEWHERE);
                } else {
                    updated++;
                    if (!values.equals(printer.stored())) {
                        Write update = new Write(null, printer.id(), values);
                        updates.add(update);
                        if (values.isEligible() && !printer.stored().isEligible()) {
                            advanced.add(advance(update, PrinterStage.ELIGIBLE));
                        }
                    }
                    if (values.hasOtherFactsThan(printer.stored())) {
                        withOtherFacts.add(printer.id());
                    }
                }
            }
            insert(inserts);
            update(updates);
            eligibilityColumn.tell(withOtherFacts, Source.FLEET_FILE);
            created += inserts.size();
            eligibilityColumn.advanced(advanced);
        }

        private Advance advance(Write write, PrinterStage stage) {
            return new Advance(write.id(), organizationId, partnerId, stage);
        }

        /** What {@link #write} would make of the rows; nothing is written or locked. */
        void look(List<FleetRow> rows, BiConsumer<FleetRow, FleetLook> found) {
            Map<String, KnownPrinter> known = known(rows, "");
            for (FleetRow row : rows) {
                KnownPrinter printer = known.getOrDefault(row.report().serialKey(), KnownPrinter.NEW);
                found.accept(row, look(row.report(), printer));
            }
        }

        private FleetLook look(PrinterReport report, KnownPrinter printer) {
            return printer.isNew() || printer.isOf(organizationId)
                    ? FleetLook.at(printer, report, printer.after(report, check))
                    : FleetLook.ELSEWHERE;
        }

        private Map<String, KnownPrinter> known(List<FleetRow> rows, String more) {
            Map<String, KnownPrinter> known = new HashMap<>();
            jdbc.query(
                    KNOWN + more,
                    row -> {
                        known.put(row.getString("serial_key"), KnownPrinter.map(row));
                    },
                    // H2 locks rows in the order in which they are asked for
                    SqlArrays.texts(rows.stream()
                            .map(row -> row.report().serialKey())
                            .sorted()
                            .toList()));
            return known;
        }

        private void insert(List<Write> inserts) {
            jdbc.batchUpdate(INSERT, inserts, Math.max(1, inserts.size()), (statement, write) -> {
                set(statement, write.values());
                statement.setObject(13, write.id());
                statement.setString(14, write.serialNumber());
                statement.setObject(15, organizationId);
                statement.setObject(16, partnerId);
                statement.setString(17, SerialNumber.of(write.serialNumber()));
            });
        }

        private void update(List<Write> updates) {
            jdbc.batchUpdate(UPDATE, updates, Math.max(1, updates.size()), (statement, write) -> {
                set(statement, write.values());
                statement.setObject(13, write.id());
            });
        }
    }
}
