package io.mpsexpress.program.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.program.ProgramChange;
import io.mpsexpress.program.ProgramChange.Kind;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The record of what was changed, with before and after: never updated. The audit trail names the act and refers to its
 * rows here, because a whole list does not fit there.
 */
@Repository
public class ProgramChanges {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final String SELECT = "select * from program_change where id < ? order by id desc limit ?";
    private static final int BATCH = 500;
    /** So many are told in the audit trail itself. */
    private static final int TOLD = 10;

    private final JdbcTemplate jdbc;
    private final Acts acts;

    ProgramChanges(JdbcTemplate jdbc, Acts acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    /**
     * One thing that is changed.
     *
     * @param before null for what is new
     * @param after null for what is removed
     */
    public record Change(Kind kind, String subject, String before, String after) {

        private Map<String, String> told() {
            Map<String, String> told = new LinkedHashMap<>();
            told.put("kind", kind.name());
            told.put("subject", subject);
            told.put("before", before);
            told.put("after", after);
            return told;
        }
    }

    /**
     * Records what the caller changes with one act.
     *
     * @param act for the audit trail
     * @param subjectId for the audit trail
     * @return what its changes have in common, see {@link #of}
     */
    public UUID record(Act act, String subjectId, List<Change> changes) {
        UUID changeSet = Ids.next();
        OffsetDateTime now = utc(acts.now());
        String userId = acts.caller().userId();
        jdbc.batchUpdate(
                "insert into program_change (id, change_set, changed_at, changed_by, kind, subject, before_value,"
                        + " after_value) values (?, ?, ?, ?, ?, ?, ?, ?)",
                changes.stream()
                        .map(change -> new Object[] {
                            Ids.next(),
                            changeSet,
                            now,
                            userId,
                            change.kind().name(),
                            change.subject(),
                            change.before(),
                            change.after()
                        })
                        .toList());
        acts.record(
                act,
                null,
                subjectId,
                Map.of(
                        "changeSet", changeSet,
                        "count", changes.size(),
                        "changes",
                                changes.stream().limit(TOLD).map(Change::told).toList()));
        return changeSet;
    }

    /** What was changed with each of some acts, by what {@link #record} returned. */
    public Map<UUID, List<ProgramChange>> of(Collection<UUID> changeSets) {
        Map<UUID, List<ProgramChange>> changes = new HashMap<>();
        jdbc.query(
                "select * from program_change where change_set = any(?) order by id",
                row -> {
                    changes.computeIfAbsent(row.getObject("change_set", UUID.class), set -> new ArrayList<>())
                            .add(row(row).change());
                },
                SqlArrays.ids(changeSets));
        return changes;
    }

    /** Newest first, a page at a time. */
    public Page<ProgramChange> find(int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        List<Row> rows =
                jdbc.query(SELECT, (row, number) -> row(row), cursor == null ? AFTER_ALL : cursor.id(0), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.id().toString())).map(Row::change);
    }

    /** All of them, newest first, a batch in memory at a time. */
    public void forEach(Consumer<ProgramChange> each) {
        Page.all(cursor -> find(BATCH, cursor)).forEach(each);
    }

    private record Row(UUID id, ProgramChange change) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new ProgramChange(
                        instant(row, "changed_at"),
                        row.getString("changed_by"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("before_value"),
                        row.getString("after_value")));
    }
}
