package io.mpsexpress.insight.domain;

import io.mpsexpress.engine.step.FinishedStep;
import io.mpsexpress.insight.Period;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** How long finished steps of requests took: written as they are finished, measured along an index. */
@Repository
public class Steps {

    private static final String WRITE =
            """
            insert into insight_step (id, process, step, waiting_for, partner_id, request_id, ended_at, millis)
            select s.id, s.process, s.step, s.waiting_for, s.partner_id, s.request_id, s.ended_at, s.millis
            from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as s (id, process, step, waiting_for, partner_id, request_id, ended_at, millis)
            on conflict do nothing
            """;
    /** Continuous percentiles: between two of the steps as far as the share lies between them, as a spreadsheet does. */
    private static final String MEASURES = ", count(*) as passages, sum(s.millis) as total,"
            + " percentile_cont(0.5) within group (order by s.millis) as median,"
            + " percentile_cont(0.9) within group (order by s.millis) as p90 from insight_step s";

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A step of a process, whatever the process's version; all in milliseconds.
     *
     * @param waitingFor as {@link FinishedStep#waitedFor()}; null where it is about all of them
     */
    public record Measured(
            String process, String step, String waitingFor, long count, double median, double p90, double total) {}

    /**
     * One passage through a step.
     *
     * @param requestId null when it was done for none of ours
     */
    public record Passage(String id, UUID requestId, Instant endedAt, long millis) {}

    /** Notes what is finished, in one statement; what is on record already stays, and what is of no partner is no figure. */
    public void write(Collection<FinishedStep> finished) {
        List<FinishedStep> steps =
                finished.stream().filter(step -> step.partnerId() != null).toList();
        if (steps.isEmpty()) {
            return;
        }
        jdbc.sql(WRITE)
                .param(array("varchar", steps, FinishedStep::id))
                .param(array("varchar", steps, FinishedStep::processKey))
                .param(array("varchar", steps, FinishedStep::elementId))
                .param(array("varchar", steps, FinishedStep::waitedFor))
                .param(array("uuid", steps, FinishedStep::partnerId))
                .param(array("uuid", steps, FinishedStep::requestId))
                .param(array("timestamptz", steps, step -> utc(step.endedAt())))
                .param(array("bigint", steps, step -> step.duration().toMillis()))
                .update();
    }

    /** Whether what was finished before anybody took note is filled in. */
    public boolean areComplete() {
        return jdbc.sql("select exists (select 1 from insight_rebuilt where id = 2)")
                .query(Boolean.class)
                .single();
    }

    /** From now on it is. */
    public void complete() {
        jdbc.sql("insert into insight_rebuilt (id) values (2) on conflict do nothing")
                .update();
    }

    /**
     * What took most time in all first; apart by whom was waited for.
     *
     * @param partnerId of this partner's requests; null for all
     */
    public List<Measured> byWhom(Period period, UUID partnerId) {
        return measure("s.process, s.step, s.waiting_for", period, partnerId, row -> row.getString("waiting_for"));
    }

    /** The same, whomever was waited for. */
    public List<Measured> byStep(Period period, UUID partnerId) {
        return measure("s.process, s.step", period, partnerId, row -> null);
    }

    private List<Measured> measure(String by, Period period, UUID partnerId, Column waitingFor) {
        SqlConditions conditions = conditions(period, partnerId);
        return jdbc.sql("select " + by + MEASURES + conditions.sql() + " group by " + by + " order by total desc, "
                        + by)
                .params(conditions.args())
                .query((row, number) -> new Measured(
                        row.getString("process"),
                        row.getString("step"),
                        waitingFor.of(row),
                        row.getLong("passages"),
                        row.getDouble("median"),
                        row.getDouble("p90"),
                        row.getDouble("total")))
                .list();
    }

    /**
     * The passages through a step, that which took longest first.
     *
     * @param partnerId of this partner's requests; null for all
     * @param cursor null for the first page
     */
    public Page<Passage> longest(String process, String step, Period period, UUID partnerId, int limit, String cursor) {
        SqlConditions conditions = conditions(period, partnerId);
        conditions.add("s.process = ?", process);
        conditions.add("s.step = ?", step);
        Cursor last = Cursor.decode(cursor, 2);
        if (last != null) {
            long millis = last.number(0);
            conditions.add("(s.millis < ? or s.millis = ? and s.id < ?)", List.of(millis, millis, last.part(1)));
        }
        List<Passage> found = jdbc.sql("select s.id, s.request_id, s.ended_at, s.millis from insight_step s"
                        + conditions.sql() + " order by s.millis desc, s.id desc limit " + (limit + 1))
                .params(conditions.args())
                .query((row, number) -> new Passage(
                        row.getString("id"),
                        row.getObject("request_id", UUID.class),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        row.getLong("millis")))
                .list();
        return Page.of(found, limit, passage -> Cursor.of(Long.toString(passage.millis()), passage.id()));
    }

    private static SqlConditions conditions(Period period, UUID partnerId) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("s.partner_id = ?", partnerId);
        conditions.add("s.ended_at >= ?", period.from() == null ? null : utc(period.start()));
        conditions.add("s.ended_at < ?", period.to() == null ? null : utc(period.end()));
        return conditions;
    }

    private static SqlArrayValue array(String type, List<FinishedStep> steps, Function<FinishedStep, Object> value) {
        return new SqlArrayValue(type, steps.stream().map(value).toArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private interface Column {

        String of(ResultSet row) throws SQLException;
    }
}
