package io.mpsexpress.insight.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.insight.Stage;
import io.mpsexpress.insight.StageView;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.scope.Period;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlConditions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** When customers and their printers reached each stage for the first time: written as it happens, counted along an index. */
@Repository
public class Milestones {

    private static final String STAGES = Arrays.stream(Stage.values())
            .map(stage -> "(" + stage.ordinal() + ", '" + stage + "')")
            .collect(Collectors.joining(", "));
    /**
     * In one order, so that no two wait for each other. What is at a stage has passed those before; a printer that is known,
     * and nothing more, reaches the first one if its customer has.
     */
    private static final String WRITE =
            """
            insert into insight_milestone (subject_id, stage, customer, organization_id, partner_id, reached_at)
            select r.subject_id, s.stage, r.subject_id = r.organization_id, r.organization_id, r.partner_id, r.reached_at
            from unnest(?, ?, ?, ?, ?) as r (subject_id, organization_id, partner_id, reached, reached_at)
            join (values %s) as s (place, stage) on s.place <= r.reached or (s.place = 0 and r.reached < 0)
            where not exists (
                    select 1 from insight_milestone m where m.subject_id = r.subject_id and m.stage = s.stage)
              and (r.reached >= 0 or exists (
                    select 1 from insight_milestone c
                    where c.subject_id = r.organization_id and c.stage = '%s'))
            order by r.subject_id, s.place
            on conflict do nothing
            """
                    .formatted(STAGES, Stage.ENTITLED);

    private final JdbcClient jdbc;

    Milestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody or something at a stage.
     *
     * @param subjectId the printer; or the customer itself, the same as {@code organizationId}
     * @param stage null for a printer that is known, and nothing more
     */
    public record Reached(UUID subjectId, UUID organizationId, UUID partnerId, Stage stage, Instant at) {

        private int place() {
            return stage == null ? -1 : stage.ordinal();
        }
    }

    /** @param first whether the customer itself reached the stage in the period */
    public record AtStage(UUID organizationId, long printers, boolean first) {}

    public record PrinterAt(UUID printerId, Instant reachedAt) {}

    /** Notes what was reached for the first time, in one statement; the rest is on record already. */
    public void write(Collection<Reached> reached) {
        if (reached.isEmpty()) {
            return;
        }
        jdbc.sql(WRITE)
                .param(ids(reached.stream().map(Reached::subjectId).toArray()))
                .param(ids(reached.stream().map(Reached::organizationId).toArray()))
                .param(ids(reached.stream().map(Reached::partnerId).toArray()))
                .param(new SqlArrayValue(
                        "integer", reached.stream().map(Reached::place).toArray()))
                .param(new SqlArrayValue(
                        "timestamptz",
                        reached.stream().map(one -> utc(one.at())).toArray()))
                .update();
    }

    /** Whether what was reached before there were milestones is filled in. */
    public boolean areComplete() {
        return jdbc.sql("select exists (select 1 from insight_rebuilt where id = 1)")
                .query(Boolean.class)
                .single();
    }

    /** From now on it is. */
    public void complete() {
        jdbc.sql("insert into insight_rebuilt (id) values (1) on conflict do nothing")
                .update();
    }

    /** @return one of each stage, in their order */
    public List<StageView> count(InsightQuestion question) {
        SqlConditions conditions = conditions(question);
        Map<Stage, StageView> counted = new EnumMap<>(Stage.class);
        jdbc.sql("select m.stage, sum(case when m.customer then 1 else 0 end) as customers,"
                        + " sum(case when m.customer then 0 else 1 end) as printers from insight_milestone m"
                        + conditions.sql() + " group by m.stage")
                .params(conditions.args())
                .query(row -> {
                    Stage stage = Stage.valueOf(row.getString("stage"));
                    counted.put(stage, new StageView(stage, row.getLong("customers"), row.getLong("printers")));
                });
        return Arrays.stream(Stage.values())
                .map(stage -> counted.getOrDefault(stage, new StageView(stage, 0, 0)))
                .toList();
    }

    /**
     * The customers that reached a stage, or whose printers did, the one with most printers first.
     *
     * @param cursor null for the first page
     */
    public Page<AtStage> customers(Stage stage, InsightQuestion question, int limit, String cursor) {
        SqlConditions conditions = conditions(question);
        conditions.add("m.stage = ?", stage.name());
        SqlConditions rest = new SqlConditions();
        goOnAfter(Cursor.decode(cursor, 2), rest);
        List<AtStage> found = jdbc.sql("select c.organization_id, c.printers, c.customers from ("
                        + "select m.organization_id, sum(case when m.customer then 0 else 1 end) as printers,"
                        + " sum(case when m.customer then 1 else 0 end) as customers from insight_milestone m"
                        + conditions.sql() + " group by m.organization_id) c" + rest.sql()
                        + " order by c.printers desc, c.organization_id limit " + (limit + 1))
                .params(conditions.args())
                .params(rest.args())
                .query((row, number) -> new AtStage(
                        row.getObject("organization_id", UUID.class),
                        row.getLong("printers"),
                        row.getLong("customers") > 0))
                .list();
        return Page.of(
                found,
                limit,
                last -> Cursor.of(
                        Long.toString(last.printers()), last.organizationId().toString()));
    }

    /**
     * The printers of a customer that reached a stage, the last first.
     *
     * @param cursor null for the first page
     */
    public Page<PrinterAt> printers(Stage stage, Period period, UUID organizationId, int limit, String cursor) {
        SqlConditions conditions = conditions(period);
        conditions.add("m.organization_id = ?", organizationId);
        conditions.add("m.stage = ?", stage.name());
        conditions.add("m.customer = false");
        Cursor last = Cursor.decode(cursor, 2);
        if (last != null) {
            OffsetDateTime at = utc(last.time(0));
            conditions.add("(m.reached_at < ? or m.reached_at = ? and m.subject_id > ?)", List.of(at, at, last.id(1)));
        }
        List<PrinterAt> found = jdbc.sql("select m.subject_id, m.reached_at from insight_milestone m" + conditions.sql()
                        + " order by m.reached_at desc, m.subject_id limit " + (limit + 1))
                .params(conditions.args())
                .query((row, number) ->
                        new PrinterAt(row.getObject("subject_id", UUID.class), instant(row, "reached_at")))
                .list();
        return Page.of(
                found,
                limit,
                at -> Cursor.of(at.reachedAt().toString(), at.printerId().toString()));
    }

    private static SqlConditions conditions(InsightQuestion question) {
        SqlConditions conditions = conditions(question.period());
        question.whose().limit(conditions, "m");
        return conditions;
    }

    private static SqlConditions conditions(Period period) {
        SqlConditions conditions = new SqlConditions();
        period.limit(conditions, "m.reached_at");
        return conditions;
    }

    private static void goOnAfter(Cursor last, SqlConditions rest) {
        if (last != null) {
            long printers = last.number(0);
            rest.add(
                    "(c.printers < ? or c.printers = ? and c.organization_id > ?)",
                    List.of(printers, printers, last.id(1)));
        }
    }

    private static SqlArrayValue ids(Object[] ids) {
        return new SqlArrayValue("uuid", ids);
    }
}
