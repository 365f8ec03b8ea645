package io.mpsexpress.program.routing.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Caller;
import io.mpsexpress.program.ProgramChange;
import io.mpsexpress.program.domain.ProgramChanges;
import io.mpsexpress.program.domain.Settings;
import io.mpsexpress.program.routing.RouteChange;
import io.mpsexpress.program.routing.RoutingTable;
import io.mpsexpress.program.routing.RoutingVersion;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who made which version of the routing table, and when; what they changed is among the changes of program data. */
@Repository
public class RoutingVersions {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient jdbc;
    private final Settings settings;
    private final ProgramChanges changes;
    private final Clock clock;

    RoutingVersions(JdbcClient jdbc, Settings settings, ProgramChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /** Until the transaction is over nobody else changes program data. */
    public void lock() {
        settings.lock();
    }

    /** Records what the caller changed with a version. */
    public void record(RoutingTable made, List<ProgramChanges.Change> changed, String userId) {
        UUID changeSet = changes.record(Act.PROGRAM_ROUTING_CHANGED, "escalation-routing", changed);
        add(made, clock.instant(), userId, changeSet);
    }

    /** Records a version that the application brought, unless it is on record. */
    public void recordOfApplication(RoutingTable brought) {
        boolean known = jdbc.sql("select count(*) from escalation_routing_version where decision_id = ?")
                        .param(brought.decisionId())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            add(brought, brought.deployedAt(), Caller.system().userId(), null);
        }
    }

    private void add(RoutingTable table, Instant at, String userId, UUID changeSet) {
        jdbc.sql("insert into escalation_routing_version (id, version, decision_id, made_at, made_by, change_set)"
                        + " values (?, ?, ?, ?, ?, cast(? as uuid))")
                .params(Ids.next(), table.version(), table.decisionId(), utc(at), userId, changeSet)
                .update();
    }

    /** Newest first, a page at a time. */
    public Page<RoutingVersion> find(int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        List<Row> rows = jdbc.sql("select * from escalation_routing_version where id < ? order by id desc limit ?")
                .params(cursor == null ? AFTER_ALL : cursor.id(0), limit + 1)
                .query((row, number) -> row(row))
                .list();
        Page<Row> page = Page.of(rows, limit, row -> Cursor.of(row.id().toString()));
        Map<UUID, List<ProgramChange>> changed = changes.of(page.items().stream()
                .map(Row::changeSet)
                .filter(Objects::nonNull)
                .toList());
        return page.map(row -> row.with(changed.getOrDefault(row.changeSet(), List.of())));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("decision_id"),
                instant(row, "made_at"),
                row.getString("made_by"),
                row.getObject("change_set", UUID.class));
    }

    private record Row(UUID id, int version, String decisionId, Instant madeAt, String madeBy, UUID changeSet) {

        RoutingVersion with(List<ProgramChange> changed) {
            return new RoutingVersion(
                    version,
                    decisionId,
                    madeAt,
                    madeBy,
                    changed.stream().map(RouteChange::of).toList());
        }
    }
}
