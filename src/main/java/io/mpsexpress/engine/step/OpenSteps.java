package io.mpsexpress.engine.step;

import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where processes stand now: what stands anywhere has an execution that is active there. */
@Component
public class OpenSteps {

    private static final String STANDING =
            """
            from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
            where e.is_active_ = true and e.act_id_ is not null
              and (cast(:tenant as varchar) is null or e.tenant_id_ = :tenant)
              and (:anyRequest = true or e.proc_inst_id_ in (
                    select x.id_ from act_ru_execution x where x.business_key_ = any(:requests)))
            """;

    private final JdbcClient jdbc;

    OpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many instances stand at each step. Who calls another process stands at the step that called it.
     */
    public List<Standing> count(Extent extent) {
        return extent.statement(
                        jdbc,
                        "select d.key_, e.act_id_, count(*) as standing " + STANDING
                                + " group by d.key_, e.act_id_ order by d.key_, e.act_id_")
                .query((row, number) ->
                        new Standing(row.getString("key_"), row.getString("act_id_"), row.getLong("standing")))
                .list();
    }

    /**
     * The instances that {@link #count} counts at a step, in the order of their ids.
     *
     * @param cursor null for the first page
     */
    public Page<Stand> at(String processKey, String elementId, Extent extent, int limit, String cursor) {
        Cursor last = Cursor.decode(cursor, 1);
        List<Stand> found = extent.statement(
                        jdbc,
                        "select s.id_, p.business_key_ from (select e.id_, e.proc_inst_id_ " + STANDING
                                + " and d.key_ = :process and e.act_id_ = :step"
                                + " and (cast(:last as varchar) is null or e.id_ > :last)"
                                + " order by e.id_ limit :limit) s"
                                + " join act_ru_execution p on p.id_ = s.proc_inst_id_ order by s.id_")
                .param("process", processKey)
                .param("step", elementId)
                .param("last", last == null ? null : last.part(0))
                .param("limit", limit + 1)
                .query((row, number) -> new Stand(row.getString("id_"), row.getString("business_key_")))
                .list();
        return Page.of(found, limit, stand -> Cursor.of(stand.id()));
    }

    /**
     * @param processKey of the process, whatever its version
     * @param elementId its id in the model
     */
    public record Standing(String processKey, String elementId, long count) {}

    /**
     * @param id of the execution that stands there
     * @param requestId id of the request that it works for; null for none
     */
    public record Stand(String id, String requestId) {}
}
