package io.mpsexpress.enrollment.recheck;

import static io.mpsexpress.enrollment.PrinterOutcome.OPEN;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.printer.PrinterFactsChanged;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which printers are still to be checked again, in the database: noted in the transaction that changes the facts, so that none
 * is forgotten, and of several nodes one does each part. Whoever notes something waits for nobody.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RecheckQueue {

    /** A file comes in batches: what follows shortly is checked, and told, together with them. */
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    /** Longer than any transaction that changes facts of printers. */
    private static final Duration ONCE_MORE = Duration.ofMinutes(2);

    private static final int PRINTERS_OF_A_ROW = 1_000;
    private static final int ROWS_AT_ONCE = 20;
    private static final String SEPARATOR = "\n";
    private static final String COLUMNS = "id, enrollment_id, escalation_id, source, printers";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RecheckQueue(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction that changes facts of printers: those which wait in open requests are to be checked again. */
    @EventListener
    public void add(PrinterFactsChanged change) {
        add(change.printerIds(), change.source().code());
    }

    /**
     * Those among the printers that wait in an open request for better facts. Where there are none, which is nearly always, one
     * statement finds that out.
     *
     * @param source null when nobody knows
     */
    void add(Collection<UUID> printerIds, String source) {
        Map<Place, List<UUID>> waiting = new HashMap<>();
        jdbc.query(
                "select p.enrollment_id, p.escalation_id, p.printer_id from unnest(?) as wanted (id)"
                        + " join enrollment_printer p on p.printer_id = wanted.id"
                        + " join request e on e.id = p.enrollment_id"
                        + " where e.ended_at is null and p.outcome = '" + OPEN + "' and not p.for_terms",
                row -> {
                    waiting.computeIfAbsent(Place.of(row), place -> new ArrayList<>())
                            .add(row.getObject("printer_id", UUID.class));
                },
                SqlArrays.ids(printerIds));
        List<Row> rows = new ArrayList<>();
        waiting.forEach((place, printers) -> {
            for (int from = 0; from < printers.size(); from += PRINTERS_OF_A_ROW) {
                rows.add(new Row(
                        place, text(printers.subList(from, Math.min(from + PRINTERS_OF_A_ROW, printers.size())))));
            }
        });
        insert(rows, source, clock.instant().plus(SHORTLY));
    }

    /**
     * All that is open in a new request is checked once more, later: whoever changed facts while it was being made could not
     * see it, and it did not see those facts.
     */
    public void addNew(UUID enrollmentId) {
        insert(
                List.of(new Row(new Place(enrollmentId, null), "")),
                null,
                clock.instant().plus(ONCE_MORE));
    }

    private void insert(List<Row> rows, String source, Instant due) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "insert into enrollment_recheck (" + COLUMNS + ", due_at) values (?, ?, ?, ?, ?, ?)",
                rows,
                rows.size(),
                (statement, row) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, row.place().enrollmentId());
                    statement.setObject(3, row.place().escalationId());
                    statement.setString(4, source);
                    statement.setString(5, row.printers());
                    statement.setObject(6, utc(due));
                });
    }

    /**
     * What is due first, and what is to be done at the same place for the same cause; nobody else gets it until this
     * transaction is over.
     */
    Optional<RecheckItem> takeDue() {
        List<Taken> first = jdbc.query(
                "select " + COLUMNS + " from enrollment_recheck where due_at <= ? order by due_at, id limit 1"
                        + " for update skip locked",
                (row, number) -> Taken.of(row),
                utc(clock.instant()));
        return first.stream().findFirst().map(this::withOthersLikeIt);
    }

    private RecheckItem withOthersLikeIt(Taken first) {
        Set<UUID> printers = new LinkedHashSet<>(printers(first.printers()));
        List<UUID> ids = new ArrayList<>(List.of(first.id()));
        if (!printers.isEmpty()) {
            jdbc.query(
                    "select " + COLUMNS + " from enrollment_recheck where enrollment_id = ? and id <> ?"
                            + " and printers <> '' and escalation_id is not distinct from cast(? as uuid)"
                            + " and source is not distinct from cast(? as varchar)"
                            + " order by id limit " + ROWS_AT_ONCE + " for update skip locked",
                    row -> {
                        ids.add(row.getObject("id", UUID.class));
                        printers.addAll(printers(row.getString("printers")));
                    },
                    first.place().enrollmentId(),
                    first.id(),
                    first.place().escalationId(),
                    first.source());
        }
        return new RecheckItem(
                ids, first.place().enrollmentId(), first.place().escalationId(), first.source(), printers);
    }

    void postpone(RecheckItem item, Duration delay) {
        jdbc.update(
                "update enrollment_recheck set due_at = ? where id = any(?)",
                utc(clock.instant().plus(delay)),
                SqlArrays.ids(item.ids()));
    }

    void done(RecheckItem item) {
        jdbc.update("delete from enrollment_recheck where id = any(?)", SqlArrays.ids(item.ids()));
    }

    private static String text(List<UUID> printers) {
        return printers.stream().map(UUID::toString).collect(Collectors.joining(SEPARATOR));
    }

    private static List<UUID> printers(String text) {
        return text.lines().map(UUID::fromString).toList();
    }

    /** @param escalationId null for none */
    private record Place(UUID enrollmentId, UUID escalationId) {

        static Place of(ResultSet row) throws SQLException {
            return new Place(row.getObject("enrollment_id", UUID.class), row.getObject("escalation_id", UUID.class));
        }
    }

    private record Row(Place place, String printers) {}

    private record Taken(UUID id, Place place, String source, String printers) {

        static Taken of(ResultSet row) throws SQLException {
            return new Taken(
                    row.getObject("id", UUID.class), Place.of(row), row.getString("source"), row.getString("printers"));
        }
    }
}
