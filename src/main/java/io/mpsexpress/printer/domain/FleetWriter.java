package io.mpsexpress.printer.domain;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.PrinterFacts;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.Registration;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final String INSERT = "insert into printer (model, agent_type, agent_version, lifetime_page_count,"
            + " registration, management, ip_address, firmware, last_communication, eligibility, id, serial_number,"
            + " organization_id, partner_id, model_exception, page_count_exception, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, 0)";
    private static final String UPDATE = "update printer set model = ?, agent_type = ?, agent_version = ?,"
            + " lifetime_page_count = ?, registration = ?, management = ?, ip_address = ?, firmware = ?,"
            + " last_communication = ?, eligibility = ?, version = version + 1 where id = ?";

    private final JdbcTemplate jdbc;
    private final ProgramManagement program;

    FleetWriter(JdbcTemplate jdbc, ProgramManagement program) {
        this.jdbc = jdbc;
        this.program = program;
    }

    record Row(long number, PrinterReport report) {}

    Session open(OrganizationView organization) {
        return new Session(organization, new EligibilityCheck(program.eligibilityRules()));
    }

    /** What we know of a printer before its row is written. */
    private record Known(
            UUID id,
            UUID organizationId,
            Management management,
            boolean ours,
            boolean contact,
            boolean modelException,
            boolean pageCountException) {

        private static final Known NOTHING = new Known(null, null, Management.NONE, false, false, false, false);

        static Known map(ResultSet row) throws SQLException {
            return new Known(
                    row.getObject("id", UUID.class),
                    row.getObject("organization_id", UUID.class),
                    Management.valueOf(row.getString("management")),
                    row.getObject("managed_under") != null,
                    row.getObject("supplies_contact_id") != null,
                    row.getBoolean("model_exception"),
                    row.getBoolean("page_count_exception"));
        }

        /** A file neither takes back what we asked for nor takes a printer out of the program. */
        Management after(Management reported) {
            return ours || management == Management.MANAGED ? management : reported;
        }
    }

    /** One file. */
    final class Session {

        private final OrganizationView organization;
        private final EligibilityCheck check;
        private int created;
        private int updated;

        private Session(OrganizationView organization, EligibilityCheck check) {
            this.organization = organization;
            this.check = check;
        }

        int created() {
            return created;
        }

        int updated() {
            return updated;
        }

        void write(List<Row> rows, BiConsumer<Long, FieldProblem> refuse) {
            Map<String, Known> known = known(rows);
            List<Object[]> inserts = new ArrayList<>();
            List<Object[]> updates = new ArrayList<>();
            for (Row row : rows) {
                Known printer = known.getOrDefault(row.report().serialNumber(), Known.NOTHING);
                if (printer.id() == null) {
                    inserts.add(insert(row.report(), values(row.report(), printer)));
                } else if (printer.organizationId().equals(organization.id())) {
                    updates.add(update(printer, values(row.report(), printer)));
                } else {
                    refuse.accept(row.number(), new FieldProblem("Serial Number", "printer.fleet.elsewhere"));
                }
            }
            jdbc.batchUpdate(INSERT, inserts);
            jdbc.batchUpdate(UPDATE, updates);
            created += inserts.size();
            updated += updates.size();
        }

        /** Locked: a management request that is under way is over before its printers are written. */
        private Map<String, Known> known(List<Row> rows) {
            Map<String, Known> known = new HashMap<>();
            jdbc.query(
                    "select id, serial_number, organization_id, management, managed_under, supplies_contact_id,"
                            + " model_exception, page_count_exception from printer where serial_number = any(?)"
                            + " order by serial_number for update",
                    row -> {
                        known.put(row.getString("serial_number"), Known.map(row));
                    },
                    SqlArrays.texts(rows.stream()
                            .map(row -> row.report().serialNumber())
                            .toList()));
            return known;
        }

        private List<Object> values(PrinterReport report, Known known) {
            Management management = known.after(report.management());
            List<Object> values = new ArrayList<>();
            values.add(report.model());
            values.add(report.agentType().name());
            values.add(report.agentVersion());
            values.add(report.lifetimePageCount());
            values.add(report.registration().name());
            values.add(management.name());
            values.add(report.ipAddress());
            values.add(report.firmware());
            values.add(
                    report.lastCommunication() == null
                            ? null
                            : OffsetDateTime.ofInstant(report.lastCommunication(), ZoneOffset.UTC));
            values.add(check.of(facts(report, known, management)).status().name());
            return values;
        }

        private Object[] insert(PrinterReport report, List<Object> values) {
            values.addAll(List.of(Ids.next(), report.serialNumber(), organization.id(), organization.partnerId()));
            return values.toArray();
        }

        private Object[] update(Known known, List<Object> values) {
            values.add(known.id());
            return values.toArray();
        }

        private PrinterFacts facts(PrinterReport report, Known known, Management management) {
            return new PrinterFacts(
                    management == Management.MANAGED,
                    management == Management.PENDING,
                    report.registration() == Registration.FAILED,
                    report.model(),
                    report.lifetimePageCount(),
                    known.contact(),
                    report.agentType() == AgentType.FLEET,
                    AgentVersion.parse(report.agentVersion()),
                    known.modelException(),
                    known.pageCountException());
        }
    }
}
