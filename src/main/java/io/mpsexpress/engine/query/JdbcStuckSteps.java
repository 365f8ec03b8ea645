package io.mpsexpress.engine.query;

import io.mpsexpress.engine.StuckSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's tables: what is shown is found first, and only that is joined. */
@Component
class JdbcStuckSteps implements StuckSteps {

    private static final String STEPS =
            """
            select s.element_id, s.task_id, s.proc_inst_id_, s.since, r.business_key_, d.key_, c.text_ as customer
            from (%s) s
            join act_ru_execution p on p.id_ = s.proc_inst_id_
            join act_ru_execution r on r.id_ = p.root_proc_inst_id_
            join act_re_procdef d on d.id_ = r.proc_def_id_
            left join act_ru_variable c on c.var_scope_ = s.proc_inst_id_ and c.name_ = 'organizationName'
            order by s.since %s, s.id_
            """;
    private static final String OVERDUE = STEPS.formatted(
            """
            select t.id_, t.task_def_key_ as element_id, t.id_ as task_id, t.proc_inst_id_, t.due_date_ as since
            from act_ru_task t
            where t.due_date_ < :now
              and (cast(:tenant as varchar) is null or t.tenant_id_ = :tenant)
              and (:anyGroup = true or t.id_ in (
                    select l.task_id_ from act_ru_identitylink l
                    where l.type_ = 'candidate' and l.group_id_ in (:groups)))
            order by t.due_date_, t.id_ limit :limit""",
            "");
    /** A failure shows at every process that called the one it happened in: only the one itself counts. */
    private static final String FAILED = STEPS.formatted(
            """
            select i.id_, i.activity_id_ as element_id, cast(null as varchar) as task_id, i.proc_inst_id_,
                   i.incident_timestamp_ as since
            from act_ru_incident i
            where i.incident_type_ = 'failedJob' and i.id_ = i.root_cause_incident_id_
              and i.proc_inst_id_ is not null
              and (cast(:tenant as varchar) is null or i.tenant_id_ = :tenant)
            order by i.incident_timestamp_ desc, i.id_ limit :limit""",
            "desc");

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcStuckSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<StuckStep> overdueTasks(String tenantId, Set<String> groupIds, int limit) {
        return jdbc.sql(OVERDUE)
                .param("now", Timestamp.from(clock.instant()))
                .param("tenant", tenantId)
                .param("anyGroup", groupIds == null)
                .param("groups", groupIds == null || groupIds.isEmpty() ? Set.of("") : groupIds)
                .param("limit", limit)
                .query(JdbcStuckSteps::step)
                .list();
    }

    @Override
    public List<StuckStep> failedSteps(String tenantId, int limit) {
        return jdbc.sql(FAILED)
                .param("tenant", tenantId)
                .param("limit", limit)
                .query(JdbcStuckSteps::step)
                .list();
    }

    private static StuckStep step(ResultSet row, int number) throws SQLException {
        return new StuckStep(
                row.getString("element_id"),
                row.getString("task_id"),
                row.getString("proc_inst_id_"),
                row.getString("business_key_"),
                row.getString("key_"),
                row.getString("customer"),
                row.getTimestamp("since").toInstant());
    }
}
