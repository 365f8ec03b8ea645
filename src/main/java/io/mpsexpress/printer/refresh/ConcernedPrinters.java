package io.mpsexpress.printer.refresh;

import static io.mpsexpress.printer.AgentType.FLEET;

import io.mpsexpress.shared.SqlArrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The printers that a rule concerns, along an index and in slices. */
@Component
class ConcernedPrinters {

    static final int SLICE = 2_000;

    private final JdbcTemplate jdbc;

    ConcernedPrinters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next printers that report this model. */
    List<Concerned> ofModel(String model, String afterSerialNumber) {
        return jdbc.query(
                "select id, serial_number, eligibility from printer where model = ? and serial_number > ?"
                        + " order by model, serial_number limit ?",
                (row, number) -> new Concerned(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                model,
                afterSerialNumber,
                SLICE);
    }

    /** The next printers that report through a Fleet Agent of this version. */
    List<Concerned> ofFleetAgentVersion(String version, String afterSerialNumber) {
        return jdbc.query(
                "select id, serial_number, eligibility from printer where agent_type = '" + FLEET
                        + "' and agent_version = ?"
                        + " and serial_number > ? order by agent_type, agent_version, serial_number limit ?",
                (row, number) -> new Concerned(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                version,
                afterSerialNumber,
                SLICE);
    }

    /** Of these, those that nobody else is changing; they are locked until the transaction is over. */
    List<UUID> lockFree(Collection<UUID> ids) {
        return jdbc.queryForList(
                "select id from printer where id = any(?) for update skip locked", UUID.class, SqlArrays.ids(ids));
    }

    /** @param eligibility the one that is stored */
    record Concerned(UUID id, String serialNumber, String eligibility) {}
}
