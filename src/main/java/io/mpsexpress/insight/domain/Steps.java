package io.mpsexpress.insight.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.engine.step.FinishedStep;
import io.mpsexpress.engine.step.StepsFinished;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.SqlConditions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** How long finished steps of requests took: written as they are finished, measured along an index. */
@Repository
public class Steps {

    /** By the keys of names: where one is new, the passages through that step are left out. */
    private static final String WRITE =
            """
            insert into insight_passage (id, step, whom, partner_id, request_id, ended_at, millis)
            select s.id, n.id, w.id, s.partner_id, s.request_id, s.ended_at, s.millis
            from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as s (id, process, step, waiting_for, partner_id, request_id, ended_at, millis)
            join insight_name n on n.process = s.process and n.name = s.step
            join insight_name w on w.process = '' and w.name = s.waiting_for
            on conflict do nothing
            """;
    /** In one order, so that no two wait for each other. */
    private static final String WRITE_NAMES =
            """
            insert into insight_name (process, name)
            select s.process, s.name from unnest(?, ?) as s (process, name)
            where not exists (select 1 from insight_name n where n.process = s.process and n.name = s.name)
            order by s.process, s.name
            on conflict do nothing
            """;
    /**
     * Grouped along an index, and named when that is done. Percentiles are continuous: between two of the steps as far as the
     * share lies between them, as a spreadsheet does.
     */
    private static final String MEASURED =
            """
            select n.process, n.name as step, %2$s as waiting_for, m.passages, m.total, m.median, m.p90
            from (select %1$s, count(*) as passages, sum(s.millis) as total,
                         percentile_cont(0.5) within group (order by s.millis) as median,
                         percentile_cont(0.9) within group (order by s.millis) as p90
                  from insight_passage s%4$s group by %1$s) m
            join insight_name n on n.id = m.step%3$s
            order by m.total desc, n.process, n.name, waiting_for
            """;

    private static final String ID_OF_NAME = "(select n.id from insight_name n where n.process = ? and n.name = ?)";
    private static final String OF_NO_PROCESS = "";
    private static final int LENGTH_OF_UUID = 36;

    private final JdbcClient jdbc;
    private final RequestQueries requests;

    Steps(JdbcClient jdbc, RequestQueries requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /**
     * A step of a process, whatever the process's version; all in milliseconds.
     *
     * @param waitingFor as {@link FinishedStep#waitedFor()}; null where it is about all of them
     */
    public record Measured(
            String process, String step, String waitingFor, long count, double median, double p90, double total) {}

    /**
     * Steps whose passages somebody wants to see.
     *
     * @param process null, like {@code step}, for those of all steps
     * @param waitingFor as {@link FinishedStep#waitedFor()}; null for whomever was waited for
     */
    public record Which(String process, String step, String waitingFor) {}

    /**
     * One passage through a step.
     *
     * @param requestId null when it was done for none of ours
     */
    public record Passage(UUID id, String process, String step, UUID requestId, Instant endedAt, long millis) {}

    /**
     * Notes what is finished, in one statement, and in three where a name is new or something is on record already, which
     * stays. What is of no partner is no figure.
     */
    public void write(Collection<FinishedStep> finished) {
        List<FinishedStep> steps =
                finished.stream().filter(step -> step.partnerId() != null).toList();
        if (steps.isEmpty()) {
            return;
        }
        if (insert(steps) < steps.size()) {
            writeNames(steps);
            insert(steps);
        }
    }

    /** In the transaction in which they are finished: what is taken back never was. */
    @EventListener
    public void write(StepsFinished event) {
        write(event.steps());
    }

    private int insert(List<FinishedStep> steps) {
        return jdbc.sql(WRITE)
                .param(array("uuid", steps, step -> ofItsOwn(step.id())))
                .param(array("varchar", steps, FinishedStep::processKey))
                .param(array("varchar", steps, FinishedStep::elementId))
                .param(array("varchar", steps, FinishedStep::waitedFor))
                .param(array("uuid", steps, FinishedStep::partnerId))
                .param(array("uuid", steps, FinishedStep::requestId))
                .param(array("timestamptz", steps, step -> utc(step.endedAt())))
                .param(array("bigint", steps, step -> step.duration().toMillis()))
                .update();
    }

    private void writeNames(List<FinishedStep> steps) {
        List<Name> names = steps.stream()
                .flatMap(step -> Stream.of(
                        new Name(step.processKey(), step.elementId()), new Name(OF_NO_PROCESS, step.waitedFor())))
                .distinct()
                .toList();
        jdbc.sql(WRITE_NAMES)
                .param(SqlArrays.texts(names.stream().map(Name::process).toList()))
                .param(SqlArrays.texts(names.stream().map(Name::name).toList()))
                .update();
    }

    /** What the engine puts in front of it is the step once more, where that is not too long. */
    private static UUID ofItsOwn(String id) {
        return UUID.fromString(id.substring(id.length() - LENGTH_OF_UUID));
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

    /** What took most time in all first; apart by whom was waited for. */
    public List<Measured> byWhom(InsightQuestion question) {
        return measure("s.step, s.whom", "w.name", " join insight_name w on w.id = m.whom", question);
    }

    /** The same, whomever was waited for. */
    public List<Measured> byStep(InsightQuestion question) {
        return measure("s.step", "cast(null as varchar)", "", question);
    }

    private List<Measured> measure(String by, String whom, String named, InsightQuestion question) {
        SqlConditions conditions = conditions(question);
        return jdbc.sql(MEASURED.formatted(by, whom, named, conditions.sql()))
                .params(conditions.args())
                .query((row, number) -> new Measured(
                        row.getString("process"),
                        row.getString("step"),
                        row.getString("waiting_for"),
                        row.getLong("passages"),
                        row.getDouble("median"),
                        row.getDouble("p90"),
                        row.getDouble("total")))
                .list();
    }

    /**
     * The passages through steps, that which took longest first.
     *
     * @param cursor null for the first page
     */
    public Page<Passage> longest(Which which, InsightQuestion question, int limit, String cursor) {
        SqlConditions conditions = conditions(question);
        if (which.step() != null) {
            conditions.add("s.step = " + ID_OF_NAME, List.of(which.process(), which.step()));
        }
        if (which.waitingFor() != null) {
            conditions.add("s.whom = " + ID_OF_NAME, List.of(OF_NO_PROCESS, which.waitingFor()));
        }
        Cursor last = Cursor.decode(cursor, 2);
        if (last != null) {
            long millis = last.number(0);
            conditions.add("(s.millis < ? or s.millis = ? and s.id < ?)", List.of(millis, millis, last.id(1)));
        }
        List<Passage> found = jdbc.sql("select f.id, n.process, n.name, f.request_id, f.ended_at, f.millis"
                        + " from (select s.* from insight_passage s" + conditions.sql()
                        + " order by s.millis desc, s.id desc limit " + (limit + 1)
                        + ") f join insight_name n on n.id = f.step order by f.millis desc, f.id desc")
                .params(conditions.args())
                .query((row, number) -> new Passage(
                        row.getObject("id", UUID.class),
                        row.getString("process"),
                        row.getString("name"),
                        row.getObject("request_id", UUID.class),
                        instant(row, "ended_at"),
                        row.getLong("millis")))
                .list();
        return Page.of(
                found,
                limit,
                passage ->
                        Cursor.of(Long.toString(passage.millis()), passage.id().toString()));
    }

    /** A step knows its request, and only that knows its customer. */
    private SqlConditions conditions(InsightQuestion question) {
        SqlConditions conditions = new SqlConditions();
        UUID customer = question.whose().customerId();
        conditions.add("s.partner_id = ?", question.whose().partnerId());
        if (customer != null) {
            conditions.add("s.request_id = any(?)", SqlArrays.ids(requests.idsOf(customer)));
        }
        question.period().limit(conditions, "s.ended_at");
        return conditions;
    }

    private static SqlArrayValue array(String type, List<FinishedStep> steps, Function<FinishedStep, Object> value) {
        return new SqlArrayValue(type, steps.stream().map(value).toArray());
    }

    private record Name(String process, String name) {}
}
