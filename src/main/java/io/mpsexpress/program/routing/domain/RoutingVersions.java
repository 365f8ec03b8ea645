package io.mpsexpress.program.routing.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Caller;
import io.mpsexpress.program.ProgramChange;
import io.mpsexpress.program.domain.ProgramChanges;
import io.mpsexpress.program.domain.Settings;
import io.mpsexpress.program.routing.RouteChange;
import io.mpsexpress.program.routing.RoutingVersion;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who made which version of the routing table, and when; what they changed is among the changes of program data. */
@Repository
public class RoutingVersions {

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
    public void record(int version, List<ProgramChanges.Change> changed, String userId) {
        UUID changeSet = changes.record(Act.PROGRAM_ROUTING_CHANGED, "escalation-routing", changed);
        add(version, clock.instant(), userId, changeSet);
    }

    /** Records that the application brought a version, unless that is on record. */
    public void recordOfApplication(int version, Instant at) {
        boolean known = jdbc.sql("select count(*) from escalation_routing_version where version = ?")
                        .param(version)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            add(version, at, Caller.system().userId(), null);
        }
    }

    private void add(int version, Instant at, String userId, UUID changeSet) {
        jdbc.sql("insert into escalation_routing_version (version, made_at, made_by, change_set)"
                        + " values (?, ?, ?, cast(? as uuid))")
                .params(version, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), userId, changeSet)
                .update();
    }

    /** Newest first, a page at a time. */
    public Page<RoutingVersion> find(int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        List<Row> rows = jdbc.sql("select version, made_at, made_by, change_set from escalation_routing_version"
                        + " where version < ? order by version desc limit ?")
                .params(cursor == null ? Integer.MAX_VALUE : number(cursor), limit + 1)
                .query((row, number) -> row(row))
                .list();
        Page<Row> page = Page.of(rows, limit, row -> Cursor.of(String.valueOf(row.version())));
        Map<UUID, List<ProgramChange>> changed = changes.of(page.items().stream()
                .map(Row::changeSet)
                .filter(Objects::nonNull)
                .toList());
        return page.map(row -> row.with(changed.getOrDefault(row.changeSet(), List.of())));
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.part(0));
        } catch (NumberFormatException e) {
            throw Refused.invalidField("cursor", "refused.cursor");
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("version"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getObject("change_set", UUID.class));
    }

    private record Row(int version, Instant madeAt, String madeBy, UUID changeSet) {

        RoutingVersion with(List<ProgramChange> changed) {
            return new RoutingVersion(
                    version,
                    madeAt,
                    madeBy,
                    changed.stream().map(RouteChange::of).toList());
        }
    }
}
