package io.mpsexpress.engine.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps that were finished before anybody took note of {@link StepsFinished}, as far as the engine's history goes back: the
 * same as {@link StepEnds} tells of. A gateway that waits for events is cancelled by the one that comes, which is entered at
 * once; it is also cancelled where its instance is ended.
 */
@Component
public class StepHistory {

    private static final String FINISHED =
            """
            select a.id_, a.proc_def_key_, a.act_id_, a.act_type_, a.tenant_id_, p.business_key_, a.start_time_, a.end_time_,
                   (select string_agg(l.group_id_, ',' order by l.group_id_) from act_hi_identitylink l
                    where l.task_id_ = a.task_id_ and l.type_ = 'candidate' and l.operation_type_ = 'add'
                      and l.group_id_ is not null) as groups
            from act_hi_actinst a
            join act_hi_procinst p on p.id_ = a.proc_inst_id_
            where a.id_ > :after and a.end_time_ is not null
              and (a.act_type_ = 'userTask' and a.act_inst_state_ <> 2
                   or a.act_type_ = 'eventBasedGateway' and exists (
                        select 1 from act_hi_actinst e
                        where e.proc_inst_id_ = a.proc_inst_id_
                          and e.act_type_ in ('intermediateMessageCatch', 'intermediateTimer')
                          and e.start_time_ >= a.end_time_ and e.start_time_ < a.end_time_ + interval '1' second)
                   or a.act_type_ = 'serviceTask' and a.act_inst_state_ <> 2 and exists (
                        select 1 from act_ru_jobdef d
                        where d.proc_def_id_ = a.proc_def_id_ and d.act_id_ = a.act_id_
                          and d.job_type_ = 'async-continuation' and d.job_configuration_ = 'async-before'))
            order by a.id_ limit :limit
            """;

    private final JdbcClient jdbc;

    StepHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of them, in the order of their ids. When a step that the application does by itself had to be done is not kept
     * in a way that can be found: it counts from the try that succeeded.
     *
     * @param afterId of the last one of the page before; null for the first page
     */
    public List<FinishedStep> finished(String afterId, int limit) {
        return jdbc.sql(FINISHED)
                .param("after", afterId == null ? "" : afterId)
                .param("limit", limit)
                .query((row, number) -> step(row))
                .list();
    }

    private static FinishedStep step(ResultSet row) throws SQLException {
        return new FinishedStep(
                row.getString("id_"),
                row.getString("proc_def_key_"),
                row.getString("act_id_"),
                StepEnds.idOrNull(row.getString("tenant_id_")),
                StepEnds.idOrNull(row.getString("business_key_")),
                row.getTimestamp("start_time_").toInstant(),
                row.getTimestamp("end_time_").toInstant(),
                waitedFor(row.getString("act_type_"), row.getString("groups")));
    }

    private static String waitedFor(String type, String groups) {
        return switch (type) {
            case "userTask" -> groups == null ? "" : groups;
            case "eventBasedGateway" -> FinishedStep.BACK_END;
            default -> FinishedStep.APPLICATION;
        };
    }
}
