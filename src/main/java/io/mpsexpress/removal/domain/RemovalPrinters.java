package io.mpsexpress.removal.domain;

import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.removal.RemovalPrinter;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The printers of removals, in the order of their serial numbers. */
@Repository
public class RemovalPrinters {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    RemovalPrinters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts printers under a new removal. */
    public void add(UUID removalId, Collection<CheckedPrinter> printers) {
        jdbc.batchUpdate(
                "insert into removal_printer (removal_id, printer_id, serial_number, model) values (?, ?, ?, ?)",
                printers,
                BATCH,
                (statement, printer) -> {
                    statement.setObject(1, removalId);
                    statement.setObject(2, printer.id());
                    statement.setString(3, printer.serialNumber());
                    statement.setString(4, printer.model());
                });
    }

    /** Serial numbers of those that are in a removal which is not ended. */
    public List<String> inOpenRemovals(Collection<UUID> printerIds) {
        return jdbc.queryForList(
                "select distinct p.serial_number from unnest(?) as wanted (id)"
                        + " join removal_printer p on p.printer_id = wanted.id"
                        + " join request r on r.id = p.removal_id where r.ended_at is null order by p.serial_number",
                String.class,
                SqlArrays.ids(printerIds));
    }

    /** The newest removals that a printer is in, whatever became of them. */
    public List<UUID> removalsOf(UUID printerId, int limit) {
        return jdbc.queryForList(
                "select removal_id from removal_printer where printer_id = ? order by removal_id desc limit " + limit,
                UUID.class,
                printerId);
    }

    public List<UUID> ids(UUID removalId) {
        return jdbc.queryForList(
                "select printer_id from removal_printer where removal_id = ? order by serial_number",
                UUID.class,
                removalId);
    }

    public List<String> serialNumbers(UUID removalId) {
        return jdbc.queryForList(
                "select serial_number from removal_printer where removal_id = ? order by serial_number",
                String.class,
                removalId);
    }

    public Page<RemovalPrinter> page(UUID removalId, int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        SqlConditions conditions = new SqlConditions();
        conditions.add("removal_id = ?", removalId);
        conditions.add("serial_number > ?", cursor == null ? null : cursor.part(0));
        List<RemovalPrinter> found = jdbc.query(
                "select serial_number, model from removal_printer" + conditions.sql()
                        + " order by removal_id, serial_number limit " + (limit + 1),
                (row, number) -> new RemovalPrinter(row.getString(1), row.getString(2)),
                conditions.args().toArray());
        return Page.of(found, limit, printer -> Cursor.of(printer.serialNumber()));
    }
}
