package io.mpsexpress.engine.query;

import io.mpsexpress.engine.StuckSteps;
import io.mpsexpress.engine.step.Extent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's tables: what is shown is found first, and only that is joined. */
@Component
class JdbcStuckSteps implements StuckSteps {

    private static final String STEPS =
            """
            select s.element_id, s.task_id, s.job_id, s.proc_inst_id_, s.since, s.total, r.business_key_, d.key_,
                   c.text_ as customer
            from (%s) s
            join act_ru_execution p on p.id_ = s.proc_inst_id_
            join act_ru_execution r on r.id_ = p.root_proc_inst_id_
            join act_re_procdef d on d.id_ = r.proc_def_id_
            left join act_ru_variable c on c.var_scope_ = s.proc_inst_id_ and c.name_ = 'organizationName'
            order by s.since %s, s.id_
            """;
    private static final String OF_REQUESTS =
            "(:anyRequest = true or %1$s.proc_inst_id_ in (select x.id_ from act_ru_execution x where x.business_key_ = any(:requests)))";
    private static final String IS_OVERDUE = "t.due_date_ < :now"
            + " and (cast(:tenant as varchar) is null or t.tenant_id_ = :tenant) and " + OF_REQUESTS.formatted("t");
    /** A failure shows at every process that called the one it happened in: only the one itself counts. */
    private static final String HAS_FAILED = "i.incident_type_ = 'failedJob' and i.id_ = i.root_cause_incident_id_"
            + " and i.proc_inst_id_ is not null"
            + " and (cast(:tenant as varchar) is null or i.tenant_id_ = :tenant) and " + OF_REQUESTS.formatted("i");

    private static final String OVERDUE = STEPS.formatted(
            """
            select t.id_, t.task_def_key_ as element_id, t.id_ as task_id, cast(null as varchar) as job_id,
                   t.proc_inst_id_, t.due_date_ as since, count(*) over () as total
            from act_ru_task t
            where %1$s and (t.due_date_ > :since or t.due_date_ = :since and t.id_ > :behind)
              and (:anyGroup = true or t.id_ in (
                    select l.task_id_ from act_ru_identitylink l
                    where l.type_ = 'candidate' and l.group_id_ in (:groups)))
            order by t.due_date_, t.id_ limit :limit"""
                    .formatted(IS_OVERDUE),
            "");
    private static final String FAILED =
            """
            select i.configuration_ as id_, i.activity_id_ as element_id, cast(null as varchar) as task_id,
                   i.configuration_ as job_id, i.proc_inst_id_,
                   i.incident_timestamp_ as since, count(*) over () as total
            from act_ru_incident i
            where %s and (cast(:job as varchar) is null or i.configuration_ = :job)
              and (i.incident_timestamp_ > :since or i.incident_timestamp_ = :since and i.configuration_ > :behind)
            order by i.incident_timestamp_ %%s, i.configuration_ limit :limit"""
                    .formatted(HAS_FAILED);
    private static final String FIRST_FAILED = STEPS.formatted(FAILED.formatted(""), "");
    private static final String LAST_FAILED = STEPS.formatted(FAILED.formatted("desc"), "desc");
    private static final String COUNTED =
            """
            select (select count(*) from act_ru_incident i where %s) as failed,
                   (select count(*) from act_ru_task t where %s) as overdue
            """
                    .formatted(HAS_FAILED, IS_OVERDUE);

    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Clock clock;

    JdbcStuckSteps(JdbcClient jdbc, ProcessEngine engine, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<StuckStep> overdueTasks(Extent extent, Set<String> groupIds, int limit) {
        return part(overdue(extent, groupIds), Place.BEGINNING, limit).steps();
    }

    @Override
    public Part overdueTasks(Extent extent, Place behind, int limit) {
        return part(overdue(extent, null), behind, limit);
    }

    private JdbcClient.StatementSpec overdue(Extent extent, Set<String> groupIds) {
        return extent.statement(jdbc, OVERDUE)
                .param("now", Timestamp.from(clock.instant()))
                .param("anyGroup", groupIds == null)
                .param("groups", groupIds == null || groupIds.isEmpty() ? Set.of("") : groupIds);
    }

    @Override
    public List<StuckStep> failedSteps(Extent extent, int limit) {
        return part(extent.statement(jdbc, LAST_FAILED).param("job", null), Place.BEGINNING, limit)
                .steps();
    }

    @Override
    public Part failedSteps(Extent extent, Place behind, int limit) {
        return part(extent.statement(jdbc, FIRST_FAILED).param("job", null), behind, limit);
    }

    private static Part part(JdbcClient.StatementSpec query, Place behind, int limit) {
        AtomicLong count = new AtomicLong();
        List<StuckStep> steps = query.param("since", Timestamp.from(behind.since()))
                .param("behind", behind.id())
                .param("limit", limit)
                .query((row, number) -> {
                    count.set(row.getLong("total"));
                    return step(row);
                })
                .list();
        return new Part(steps, count.get());
    }

    @Override
    public Counts count(Extent extent) {
        return extent.statement(jdbc, COUNTED)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Counts(row.getLong("failed"), row.getLong("overdue")))
                .single();
    }

    @Override
    public Optional<StuckStep> retry(String jobId) {
        Optional<StuckStep> failed =
                part(Extent.ALL.statement(jdbc, LAST_FAILED).param("job", jobId), Place.BEGINNING, 1).steps().stream()
                        .findFirst();
        failed.ifPresent(step -> setRetries(jobId));
        return failed;
    }

    /** Whoever may have a step tried again needs no rights of the engine for it. */
    private void setRetries(String jobId) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    engine.getManagementService().setJobRetries(jobId, 1);
                    return null;
                }));
    }

    private static StuckStep step(ResultSet row) throws SQLException {
        return new StuckStep(
                row.getString("element_id"),
                row.getString("task_id"),
                row.getString("job_id"),
                row.getString("proc_inst_id_"),
                row.getString("business_key_"),
                row.getString("key_"),
                row.getString("customer"),
                row.getTimestamp("since").toInstant());
    }
}
