package io.mpsexpress.engine.step;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the engine's tables: what stands anywhere has an execution that is active there. */
@Component
class JdbcOpenSteps implements OpenSteps {

    private final JdbcClient jdbc;

    JdbcOpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Standing> count(String tenantId) {
        return jdbc.sql(
                        """
                select d.key_, e.act_id_, count(*) as standing
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.is_active_ = true and e.act_id_ is not null
                  and (cast(:tenant as varchar) is null or e.tenant_id_ = :tenant)
                group by d.key_, e.act_id_
                order by d.key_, e.act_id_
                """)
                .param("tenant", tenantId)
                .query((row, number) ->
                        new Standing(row.getString("key_"), row.getString("act_id_"), row.getLong("standing")))
                .list();
    }
}
