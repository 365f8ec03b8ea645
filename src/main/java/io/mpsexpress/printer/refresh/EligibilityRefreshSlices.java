package io.mpsexpress.printer.refresh;

import static io.mpsexpress.printer.AgentType.FLEET;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.PrinterFactsChanged.Source;
import io.mpsexpress.printer.domain.CurrentCheck;
import io.mpsexpress.printer.domain.EligibilityColumn;
import io.mpsexpress.printer.domain.PrinterRows;
import io.mpsexpress.shared.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Checks a slice of printers by the rules of this moment and writes the eligibility of those whose stored one is another.
 * Only these are locked, and printers that somebody else is changing are left out: nothing waits for anything, so that a
 * refresh never stands in an import's way.
 */
@Component
class EligibilityRefreshSlices {

    static final int SIZE = 2_000;

    private final JdbcTemplate jdbc;
    private final PrinterRows rows;
    private final EligibilityColumn column;
    private final CurrentCheck currentCheck;

    EligibilityRefreshSlices(JdbcTemplate jdbc, PrinterRows rows, EligibilityColumn column, CurrentCheck currentCheck) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.column = column;
        this.currentCheck = currentCheck;
    }

    /**
     * What became of a slice.
     *
     * @param lastSerialNumber where it ended; null when it was the last one
     * @param leftOut printers that somebody else was changing
     */
    record Slice(String lastSerialNumber, Set<UUID> leftOut) {}

    /** The next printers that report this model. */
    Slice ofModel(String model, String afterSerialNumber) {
        return refresh(jdbc.query(
                "select id, serial_number, eligibility from printer where model = ? and serial_number > ?"
                        + " order by model, serial_number limit ?",
                (row, number) -> new Stored(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                model,
                afterSerialNumber,
                SIZE));
    }

    /** The next printers that report through a Fleet Agent of this version. */
    Slice ofFleetAgentVersion(String version, String afterSerialNumber) {
        return refresh(jdbc.query(
                "select id, serial_number, eligibility from printer where agent_type = '" + FLEET
                        + "' and agent_version = ?"
                        + " and serial_number > ? order by agent_type, agent_version, serial_number limit ?",
                (row, number) -> new Stored(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                version,
                afterSerialNumber,
                SIZE));
    }

    /** These printers. */
    Slice of(Collection<UUID> ids) {
        return new Slice(null, write(ids, currentCheck.get()));
    }

    private Slice refresh(List<Stored> slice) {
        EligibilityCheck check = currentCheck.get();
        Set<UUID> leftOut = write(outdated(slice, check), check);
        boolean last = slice.size() < SIZE;
        return new Slice(last ? null : slice.get(slice.size() - 1).serialNumber(), leftOut);
    }

    private Set<UUID> outdated(List<Stored> slice, EligibilityCheck check) {
        Map<UUID, String> stored = new HashMap<>();
        slice.forEach(printer -> stored.put(printer.id(), printer.eligibility()));
        Set<UUID> outdated = new HashSet<>();
        rows.check(stored.keySet(), check, printer -> {
            EligibilityStatus status = printer.eligibility().status();
            if (!status.name().equals(stored.get(printer.id()))) {
                outdated.add(printer.id());
            }
        });
        return outdated;
    }

    private Set<UUID> write(Collection<UUID> ids, EligibilityCheck check) {
        List<UUID> locked = jdbc.queryForList(
                "select id from printer where id = any(?) for update skip locked", UUID.class, SqlArrays.ids(ids));
        column.refresh(locked, check, Source.PROGRAM);
        Set<UUID> leftOut = new HashSet<>(ids);
        locked.forEach(leftOut::remove);
        return leftOut;
    }

    private record Stored(UUID id, String serialNumber, String eligibility) {}
}
