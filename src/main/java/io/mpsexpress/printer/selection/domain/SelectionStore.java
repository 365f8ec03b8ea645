package io.mpsexpress.printer.selection.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.domain.PrinterQuery.Shape;
import io.mpsexpress.printer.list.domain.PrinterSource;
import io.mpsexpress.printer.list.domain.PrinterSource.Batch;
import io.mpsexpress.printer.selection.SelectionCheck;
import io.mpsexpress.printer.selection.SelectionView;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Selections as rows; each is its owner's only. */
@Repository
public class SelectionStore {

    private static final int BATCH = 1_000;
    private static final TypeReference<SelectionCheck> CHECK = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final StoredJson json;

    SelectionStore(JdbcTemplate jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A printer of a selection. */
    public record Item(UUID printerId, String serialNumber) {}

    public void insert(SelectionView selection, String owner) {
        PrinterFilter filter = selection.listed();
        jdbc.update(
                "insert into printer_selection (id, owner, organization_id, listed, by_filter, printer_count, filter_text,"
                        + " model, status, contact, management, agent_type, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                selection.id(),
                owner,
                selection.organizationId(),
                selection.actionable(),
                selection.byFilter(),
                selection.count(),
                filter.text(),
                filter.model(),
                name(filter.status()),
                filter.contact(),
                name(filter.management()),
                name(filter.agentType()),
                utc(selection.createdAt()));
    }

    public void addItems(UUID selectionId, Collection<Item> items) {
        jdbc.batchUpdate(
                "insert into printer_selection_item (selection_id, serial_number, printer_id) values (?, ?, ?)",
                items,
                BATCH,
                (statement, item) -> {
                    statement.setObject(1, selectionId);
                    statement.setString(2, item.serialNumber());
                    statement.setObject(3, item.printerId());
                });
    }

    /** The printers of a selection as they are now, of which as much is read as the shape says. */
    <T> PrinterSource<T> printers(UUID selectionId, Shape<T> shape) {
        return (serialNumber, limit) -> {
            // the empty text is before all others
            List<Item> items = jdbc.query(
                    "select printer_id, serial_number from printer_selection_item where selection_id = ? and serial_number > ?"
                            + " order by selection_id, serial_number limit " + limit,
                    (row, number) -> new Item(row.getObject(1, UUID.class), row.getString(2)),
                    selectionId,
                    serialNumber == null ? "" : serialNumber);
            // not joined: PostgreSQL would read all printers for some thousand of them
            List<T> found = jdbc.query(
                    "select " + shape.columns() + " from printer p" + " where p.id = any(?) order by p.serial_number",
                    shape.mapper(),
                    SqlArrays.ids(items.stream().map(Item::printerId).toList()));
            return Batch.of(found, items.stream().map(Item::serialNumber).toList(), limit);
        };
    }

    public Optional<SelectionView> find(UUID id, UUID organizationId, String owner) {
        return jdbc
                .query(
                        "select * from printer_selection where id = ? and organization_id = ? and owner = ?",
                        (row, number) -> map(row),
                        id,
                        organizationId,
                        owner)
                .stream()
                .findFirst();
    }

    /** Deletes all but the newest of an owner. */
    public void keepNewest(String owner, int number) {
        jdbc.update(
                "delete from printer_selection where owner = ? and id not in (select id from printer_selection"
                        + " where owner = ? order by created_at desc, id desc limit ?)",
                owner,
                owner,
                number);
    }

    /** Deletes the old ones of everybody. */
    public void deleteOlder(Instant than) {
        jdbc.update("delete from printer_selection where created_at < ?", utc(than));
    }

    public void saveCheck(UUID id, SelectionCheck check) {
        jdbc.update("update printer_selection set last_check = ? where id = ?", json.write(check), id);
    }

    public Optional<SelectionCheck> lastCheck(UUID id) {
        String text = jdbc.queryForObject("select last_check from printer_selection where id = ?", String.class, id);
        return Optional.ofNullable(json.readOr(null, text, CHECK));
    }

    private static SelectionView map(ResultSet row) throws SQLException {
        PrinterFilter filter = new PrinterFilter(
                row.getString("filter_text"),
                row.getString("model"),
                value(EligibilityStatus.class, row.getString("status")),
                row.getString("contact"),
                value(Management.class, row.getString("management")),
                value(AgentType.class, row.getString("agent_type")),
                null);
        return new SelectionView(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getLong("printer_count"),
                row.getBoolean("by_filter"),
                filter,
                row.getBoolean("listed"),
                instant(row, "created_at"));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
