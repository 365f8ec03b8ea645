package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.escalation.EscalatedPrinter;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Escalated printers with the facts that whoever decides needs; read together with the fleet, in one statement. */
@Repository
public class EscalatedPrinters {

    private final JdbcTemplate jdbc;

    EscalatedPrinters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many printers each escalation still has to decide; those without any are left out. */
    public Map<UUID, Integer> openCounts(Collection<UUID> escalationIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.query(
                "select escalation_id, count(*) from enrollment_printer where escalation_id = any(?)"
                        + " and outcome = 'OPEN' group by escalation_id",
                row -> {
                    counts.put(row.getObject(1, UUID.class), row.getInt(2));
                },
                SqlArrays.ids(escalationIds));
        return counts;
    }

    public Page<EscalatedPrinter> open(UUID escalationId, int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        List<Object> args = new ArrayList<>(List.of(escalationId));
        String after = "";
        if (cursor != null) {
            after = " and e.serial_number > ?";
            args.add(cursor.part(0));
        }
        List<EscalatedPrinter> found = jdbc.query(
                "select e.serial_number, e.model, e.status, e.reasons, e.outcome, p.agent_type, p.agent_version,"
                        + " p.lifetime_page_count from enrollment_printer e join printer p on p.id = e.printer_id"
                        + " where e.escalation_id = ? and e.outcome = 'OPEN'" + after
                        + " order by e.serial_number limit " + (limit + 1),
                (row, number) -> map(row),
                args.toArray());
        return Page.of(found, limit, printer -> Cursor.of(printer.serialNumber()));
    }

    /** The models of the printers still to be decided. */
    public List<String> models(UUID escalationId) {
        return jdbc.queryForList(
                "select distinct model from enrollment_printer where escalation_id = ?", String.class, escalationId);
    }

    private static EscalatedPrinter map(ResultSet row) throws SQLException {
        return new EscalatedPrinter(
                row.getString("serial_number"),
                row.getString("model"),
                row.getString("agent_type"),
                row.getString("agent_version"),
                row.getObject("lifetime_page_count", Long.class),
                EligibilityStatus.valueOf(row.getString("status")),
                Eligibility.parseReasons(row.getString("reasons")),
                PrinterOutcome.valueOf(row.getString("outcome")));
    }
}
