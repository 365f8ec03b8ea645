package io.mpsexpress.printer.domain;

import static io.mpsexpress.printer.Management.MANAGED;

import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.ApprovedException;
import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.ExceptionLimits;
import io.mpsexpress.eligibility.PrinterFacts;
import io.mpsexpress.printer.AgentCount;
import io.mpsexpress.printer.AgentReport;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.PrinterStage;
import io.mpsexpress.printer.PrintersAdvanced.Advance;
import io.mpsexpress.printer.Registration;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads printers as a check sees them, one after the other: a selection of any size takes the same memory. */
@Component
public class PrinterRows {

    private static final String NAMED = " from unnest(?) as wanted (id) join printer p on p.id = wanted.id";
    private static final String WANTED = NAMED + " order by p.serial_number";
    private static final String FACTS = "select p.id, p.serial_number, p.model, p.agent_type, p.agent_version,"
            + " p.lifetime_page_count, p.registration, p.management, p.eligibility, p.organization_id, p.partner_id, "
            + Standing.COLUMNS + WANTED;

    private final JdbcTemplate jdbc;

    PrinterRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void check(Collection<UUID> ids, EligibilityCheck check, Consumer<CheckedPrinter> each) {
        read(FACTS, ids, check, (printer, owner) -> each.accept(printer));
    }

    /** The same, with whose it is. */
    public void checkOwned(Collection<UUID> ids, EligibilityCheck check, BiConsumer<CheckedPrinter, Owner> each) {
        read(FACTS, ids, check, each);
    }

    /** The same, and nobody else can change these printers until the transaction is over; see {@link #lock}. */
    void checkLocked(Collection<UUID> ids, EligibilityCheck check, BiConsumer<CheckedPrinter, Owner> each) {
        read(FACTS + " for update", inOrder(ids), check, each);
    }

    /**
     * Nobody else can change these printers until the transaction is over. Everybody who changes several printers locks
     * them by serial number first, so that no two wait for each other.
     *
     * @return whose they are, by their ids
     */
    public Map<UUID, Owner> lock(Collection<UUID> ids) {
        Map<UUID, Owner> owners = new HashMap<>();
        jdbc.query(
                "select p.id, p.organization_id, p.partner_id" + WANTED + " for update",
                row -> {
                    owners.put(row.getObject("id", UUID.class), Owner.of(row));
                },
                SqlArrays.ids(inOrder(ids)));
        return owners;
    }

    boolean anyManaged(Collection<UUID> ids) {
        return jdbc.queryForObject(
                "select exists (select 1" + NAMED + " where p.management = '" + MANAGED + "')",
                Boolean.class,
                SqlArrays.ids(ids));
    }

    Map<UUID, AgentReport> reports(Collection<UUID> ids) {
        Map<UUID, AgentReport> reports = new HashMap<>();
        jdbc.query(
                "select p.id, p.agent_type, p.agent_version, p.lifetime_page_count" + NAMED,
                row -> {
                    reports.put(row.getObject("id", UUID.class), report(row));
                },
                SqlArrays.ids(ids));
        return reports;
    }

    List<AgentCount> agents(Collection<UUID> ids, int limit) {
        return jdbc.query(
                "select p.agent_type, p.agent_version, count(*) as printers" + NAMED
                        + " group by p.agent_type, p.agent_version order by printers desc, p.agent_type, p.agent_version"
                        + " limit ?",
                (row, number) -> new AgentCount(
                        AgentType.valueOf(row.getString("agent_type")),
                        row.getString("agent_version"),
                        row.getInt("printers")),
                SqlArrays.ids(ids),
                limit);
    }

    private static AgentReport report(ResultSet row) throws SQLException {
        return new AgentReport(
                AgentType.valueOf(row.getString("agent_type")),
                row.getString("agent_version"),
                row.getObject("lifetime_page_count", Long.class));
    }

    /** PostgreSQL locks rows in the order in which a statement returns them; H2 in the order in which it is given them. */
    private List<UUID> inOrder(Collection<UUID> ids) {
        return jdbc.queryForList("select p.id" + WANTED, UUID.class, SqlArrays.ids(ids));
    }

    private void read(
            String sql, Collection<UUID> ids, EligibilityCheck check, BiConsumer<CheckedPrinter, Owner> each) {
        jdbc.query(
                sql,
                row -> {
                    each.accept(map(row, check), Owner.of(row));
                },
                SqlArrays.ids(ids));
    }

    public static CheckedPrinter map(ResultSet row, EligibilityCheck check) throws SQLException {
        PrinterFacts facts = facts(row);
        Eligibility found = check.of(facts);
        return new CheckedPrinter(
                row.getObject("id", UUID.class),
                row.getString("serial_number"),
                facts.model(),
                facts,
                found,
                check.measured(found, facts));
    }

    private static PrinterFacts facts(ResultSet row) throws SQLException {
        return Standing.of(row)
                .facts(
                        Management.valueOf(row.getString("management")),
                        Registration.valueOf(row.getString("registration")),
                        row.getString("model"),
                        report(row));
    }

    /** Whose printer it is: the customer's, or the partner's own. */
    public record Owner(UUID organizationId, UUID partnerId) {

        private static Owner of(ResultSet row) throws SQLException {
            return new Owner(row.getObject("organization_id", UUID.class), row.getObject("partner_id", UUID.class));
        }

        /** Whether it is the partner's own, which is never added. */
        public boolean isPartner() {
            return organizationId.equals(partnerId);
        }

        Advance advance(UUID printerId, PrinterStage stage) {
            return new Advance(printerId, organizationId, partnerId, stage);
        }
    }

    /**
     * What a printer has from people, whatever it reports itself.
     *
     * @param modelException null for none
     * @param pageCountException null for none
     */
    public record Standing(boolean contact, ApprovedException modelException, ApprovedException pageCountException) {

        /** Of a printer that is new. */
        public static final Standing NEW = new Standing(false, null, null);

        /** What {@link #of} reads. */
        public static final String COLUMNS = "p.supplies_contact_id, p.model_exception_model, p.model_exception_until,"
                + " p.model_exception_pages, p.page_count_exception_model, p.page_count_exception_until,"
                + " p.page_count_exception_pages";

        public static Standing of(ResultSet row) throws SQLException {
            return new Standing(
                    row.getObject("supplies_contact_id") != null,
                    exception(row, "model_exception"),
                    exception(row, "page_count_exception"));
        }

        private static ApprovedException exception(ResultSet row, String columns) throws SQLException {
            String model = row.getString(columns + "_model");
            return model == null
                    ? null
                    : new ApprovedException(
                            model,
                            new ExceptionLimits(
                                    row.getObject(columns + "_until", LocalDate.class),
                                    row.getObject(columns + "_pages", Long.class)));
        }

        /** What a check looks at, for a printer of this standing. */
        public PrinterFacts facts(Management management, Registration registration, String model, AgentReport report) {
            return new PrinterFacts(
                    management == Management.MANAGED,
                    management == Management.PENDING,
                    registration == Registration.FAILED,
                    model,
                    report.lifetimePageCount(),
                    contact,
                    report.type() == AgentType.FLEET,
                    AgentVersion.parse(report.version()),
                    modelException,
                    pageCountException);
        }
    }
}
