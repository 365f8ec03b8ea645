package io.mpsexpress.printer.file;

import static io.mpsexpress.shared.SqlTimes.instant;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.PrinterFacts;
import io.mpsexpress.printer.AgentReport;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.domain.PrinterRows.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What we know of a printer before its row of a fleet file is written.
 *
 * @param id null for a printer that is new to us
 * @param ours whether it is pending, managed or out of the program by a request of ours
 * @param stored what its row has; null for a new one
 */
record KnownPrinter(
        UUID id, UUID organizationId, Management management, boolean ours, Standing standing, Stored stored) {

    static final String COLUMNS = "p.id, p.serial_key, p.organization_id, p.management, p.managed_under,"
            + " p.model_exception, p.page_count_exception, p.model, p.agent_type,"
            + " p.agent_version, p.lifetime_page_count, p.registration, p.ip_address, p.firmware,"
            + " p.last_communication, p.eligibility, " + Standing.COLUMNS;

    static final KnownPrinter NEW = new KnownPrinter(null, null, Management.NONE, false, Standing.NEW, null);

    static KnownPrinter map(ResultSet row) throws SQLException {
        return new KnownPrinter(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                Management.valueOf(row.getString("management")),
                row.getObject("managed_under") != null,
                Standing.of(row),
                new Stored(
                        row.getString("model"),
                        row.getString("agent_type"),
                        row.getString("agent_version"),
                        row.getObject("lifetime_page_count", Long.class),
                        row.getString("registration"),
                        row.getString("management"),
                        row.getString("ip_address"),
                        row.getString("firmware"),
                        instant(row, "last_communication"),
                        row.getString("eligibility"),
                        row.getBoolean("model_exception"),
                        row.getBoolean("page_count_exception")));
    }

    boolean isNew() {
        return id == null;
    }

    boolean isOf(UUID organization) {
        return Objects.equals(organizationId, organization);
    }

    /** What its row has after the report is written. */
    Stored after(PrinterReport report, EligibilityCheck check) {
        // a file neither takes back what we asked for or removed nor takes a printer out of the program
        Management then = ours || management == Management.MANAGED ? management : report.management();
        PrinterFacts facts = facts(report, then);
        return new Stored(
                report.model(),
                report.agentType().name(),
                report.agentVersion(),
                report.lifetimePageCount(),
                report.registration().name(),
                then.name(),
                report.ipAddress(),
                report.firmware(),
                report.lastCommunication(),
                check.of(facts).status().name(),
                check.hasModelException(facts),
                check.hasPageCountException(facts));
    }

    private PrinterFacts facts(PrinterReport report, Management then) {
        return standing.facts(
                then,
                report.registration(),
                report.model(),
                new AgentReport(report.agentType(), report.agentVersion(), report.lifetimePageCount()));
    }

    /**
     * The columns that a fleet file writes.
     *
     * @param modelException whether an exception is in force with what the file reports; so for the page count
     */
    record Stored(
            String model,
            String agentType,
            String agentVersion,
            Long lifetimePageCount,
            String registration,
            String management,
            String ipAddress,
            String firmware,
            Instant lastCommunication,
            String eligibility,
            boolean modelException,
            boolean pageCountException) {

        /** Of those that decide on the eligibility; which address it has, and when it was heard of, does not. */
        boolean hasOtherFactsThan(Stored before) {
            return !facts().equals(before.facts());
        }

        private List<Object> facts() {
            return Arrays.asList(model, agentType, agentVersion, lifetimePageCount, registration, management);
        }

        boolean isEligible() {
            return EligibilityStatus.ELIGIBLE.name().equals(eligibility);
        }
    }
}
