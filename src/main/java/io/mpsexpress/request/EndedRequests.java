package io.mpsexpress.request;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Requests that came to their end, and how long they took from the day they were asked for: not those that were cancelled,
 * withdrawn or ended by somebody else, and no imports of files, which nobody waits for. Whether the caller may see a partner's is
 * checked by those who use it.
 */
@Repository
public class EndedRequests {

    private static final String TOOK = "(extract(epoch from r.ended_at) - extract(epoch from r.requested_at))";

    /** What every kind calls the state of a request that was withdrawn or cancelled. */
    private static final String WITHDRAWN = "CANCELLED";

    private final JdbcClient jdbc;

    EndedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param to not in it */
    public record Stretch(Instant from, Instant to) {}

    /** Percentiles are continuous: between two requests as far as the share lies between them. */
    public record Ended(long count, double medianSeconds, double p90Seconds) {}

    public record One(UUID id, Instant endedAt, Duration took) {}

    /**
     * @param stretches of time, which do not overlap
     * @param partnerId of this partner; null for all
     * @param organizationId of this customer; null for all
     * @return by the place of the stretch; stretches in which none ended are missing
     */
    public Map<Integer, Ended> measure(List<Stretch> stretches, UUID partnerId, UUID organizationId) {
        SqlConditions conditions = conditions(partnerId, organizationId);
        Map<Integer, Ended> measured = new HashMap<>();
        jdbc.sql("select w.place, count(*) as ended,"
                        + " percentile_cont(0.5) within group (order by " + TOOK + ") as median,"
                        + " percentile_cont(0.9) within group (order by " + TOOK + ") as p90"
                        + " from unnest(?, ?, ?) as w (place, starts, ends)"
                        + " join request r on r.ended_at >= w.starts and r.ended_at < w.ends"
                        + conditions.sql() + " group by w.place")
                .param(new SqlArrayValue(
                        "integer", IntStream.range(0, stretches.size()).boxed().toArray()))
                .param(moments(stretches, stretch -> utc(stretch.from())))
                .param(moments(stretches, stretch -> utc(stretch.to())))
                .params(conditions.args())
                .query(row -> {
                    measured.put(
                            row.getInt("place"),
                            new Ended(row.getLong("ended"), row.getDouble("median"), row.getDouble("p90")));
                });
        return measured;
    }

    /**
     * The requests that {@link #measure} counts in a stretch, that which took longest first.
     *
     * @param cursor null for the first page
     */
    public Page<One> longest(Stretch stretch, UUID partnerId, UUID organizationId, int limit, String cursor) {
        SqlConditions conditions = conditions(partnerId, organizationId);
        conditions.add("r.ended_at >= ?", utc(stretch.from()));
        conditions.add("r.ended_at < ?", utc(stretch.to()));
        SqlConditions rest = new SqlConditions();
        Cursor last = Cursor.decode(cursor, 2);
        if (last != null) {
            long micros = last.number(0);
            rest.add("(e.micros < ? or e.micros = ? and e.id > ?)", List.of(micros, micros, last.id(1)));
        }
        List<One> found = jdbc.sql("select e.id, e.ended_at, e.micros from (select r.id, r.ended_at,"
                        + " cast(" + TOOK + " * 1000000 as bigint) as micros from request r" + conditions.sql() + ") e"
                        + rest.sql() + " order by e.micros desc, e.id limit " + (limit + 1))
                .params(conditions.args())
                .params(rest.args())
                .query((row, number) -> new One(
                        row.getObject("id", UUID.class),
                        instant(row, "ended_at"),
                        Duration.ofNanos(row.getLong("micros") * 1_000)))
                .list();
        return Page.of(
                found,
                limit,
                one -> Cursor.of(
                        Long.toString(one.took().toNanos() / 1_000), one.id().toString()));
    }

    private static SqlConditions conditions(UUID partnerId, UUID organizationId) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("r.partner_id = ?", partnerId);
        conditions.add("r.organization_id = ?", organizationId);
        conditions.add("r.kind = any(?)", kinds());
        conditions.add("r.state <> ?", WITHDRAWN);
        conditions.add("r.ended_by is null");
        return conditions;
    }

    private static SqlArrayValue kinds() {
        return SqlArrays.texts(Arrays.stream(RequestKind.values())
                .filter(kind -> !kind.isImport())
                .map(Enum::name)
                .toList());
    }

    private static SqlArrayValue moments(List<Stretch> stretches, Function<Stretch, Object> moment) {
        return new SqlArrayValue("timestamptz", stretches.stream().map(moment).toArray());
    }
}
