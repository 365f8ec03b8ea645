package io.mpsexpress.engine.step;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's history along the indexes by instance. */
@Component
class JdbcInstanceHistory implements InstanceHistory {

    private final JdbcClient jdbc;

    JdbcInstanceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> requests(Collection<String> instanceIds) {
        Map<String, String> keys = new HashMap<>();
        jdbc.sql("select id_, business_key_ from act_hi_procinst where id_ in (:ids) and business_key_ is not null")
                .param("ids", instanceIds)
                .query(row -> {
                    keys.put(row.getString("id_"), row.getString("business_key_"));
                });
        return keys;
    }

    @Override
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
}
