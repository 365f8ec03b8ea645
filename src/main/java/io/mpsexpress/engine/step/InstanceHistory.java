package io.mpsexpress.engine.step;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What process instances went through, also those that ended, as long as the engine keeps their history. Read along its
 * indexes by instance.
 */
@Component
public class InstanceHistory {

    private final JdbcClient jdbc;

    InstanceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * For which request each instance works, or worked.
     *
     * @return business keys by the id of the instance; without those that there are not, or that work for none
     */
    public Map<String, String> requests(Collection<String> instanceIds) {
        Map<String, String> keys = new HashMap<>();
        jdbc.sql("select id_, business_key_ from act_hi_procinst where id_ in (:ids) and business_key_ is not null")
                .param("ids", instanceIds)
                .query(row -> {
                    keys.put(row.getString("id_"), row.getString("business_key_"));
                });
        return keys;
    }

    /**
     * The steps that instances went through or stand at, in the order in which they came there: events, tasks and calls, and
     * gateways where something is waited for.
     */
    public List<Passed> steps(Collection<String> instanceIds) {
        return jdbc.sql(
                        """
                select proc_inst_id_, act_id_, assignee_, start_time_, end_time_, act_inst_state_ from act_hi_actinst
                where proc_inst_id_ in (:ids) and act_type_ not like '%ubProcess' and act_type_ <> 'multiInstanceBody'
                  and (act_type_ not like '%Gateway' or act_type_ = 'eventBasedGateway')
                order by start_time_, sequence_counter_
                """)
                .param("ids", instanceIds)
                .query((row, number) -> {
                    Timestamp ended = row.getTimestamp("end_time_");
                    return new Passed(
                            row.getString("proc_inst_id_"),
                            row.getString("act_id_"),
                            row.getString("assignee_"),
                            row.getTimestamp("start_time_").toInstant(),
                            ended == null ? null : ended.toInstant(),
                            row.getInt("act_inst_state_") == 2);
                })
                .list();
    }

    /**
     * One passage through a step.
     *
     * @param assignee user id of who had the human task last; null for nobody, and for any other step
     * @param endedAt null while it stands there
     * @param givenUp whether it was cancelled before it was finished
     */
    public record Passed(
            String instanceId,
            String elementId,
            String assignee,
            Instant startedAt,
            Instant endedAt,
            boolean givenUp) {}
}
