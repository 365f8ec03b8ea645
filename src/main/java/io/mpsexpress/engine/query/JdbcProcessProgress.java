package io.mpsexpress.engine.query;

import io.mpsexpress.engine.ProcessProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's tables for a whole tree of process instances in five statements. */
@Component
class JdbcProcessProgress implements ProcessProgress {

    /** What the engine adds to the id of an element with several instances, for all of them together. */
    private static final String ALL_INSTANCES = "#multiInstanceBody";

    private final JdbcClient jdbc;
    private final JobWaits jobWaits;

    JdbcProcessProgress(JdbcClient jdbc, JobWaits jobWaits) {
        this.jdbc = jdbc;
        this.jobWaits = jobWaits;
    }

    @Override
    public List<Instance> ofRequest(String businessKey) {
        Marks marks = new Marks();
        List<Instance> instances = jdbc.sql(
                        """
                select id_, proc_def_id_, proc_def_key_, start_time_, end_time_
                from act_hi_procinst
                where business_key_ = :key
                   or root_proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = :key)
                order by case when super_process_instance_id_ is null then 0 else 1 end, start_time_, id_
                """)
                .param("key", businessKey)
                .query((row, number) -> marks.instance(row))
                .list();
        if (!instances.isEmpty()) {
            List<String> ids = instances.stream().map(Instance::id).toList();
            readSteps(ids, marks);
            readJobs(ids, marks);
            readFailures(ids, marks);
            readFacts(ids, marks);
        }
        return instances;
    }

    @Override
    public boolean isAtWork(String businessKey) {
        return jdbc.sql(
                                """
                select count(*) from act_ru_job
                where handler_type_ = 'async-continuation' and retries_ > 0 and exception_msg_ is null
                  and suspension_state_ = 1
                  and process_instance_id_ in (
                    select part.id_ from act_ru_execution part
                    join act_ru_execution root on root.id_ = part.root_proc_inst_id_
                    where root.business_key_ = :key and part.parent_id_ is null)
                """)
                        .param("key", businessKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A sub-process is a frame around steps, and none itself. */
    private void readSteps(List<String> ids, Marks marks) {
        jdbc.sql(
                        """
                select proc_inst_id_, act_id_,
                       max(case when end_time_ is null then 1 else 0 end) as running,
                       max(case when end_time_ is null then 0 else 1 end) as ended
                from act_hi_actinst where proc_inst_id_ in (:ids) and act_type_ not like '%ubProcess'
                group by proc_inst_id_, act_id_
                order by min(start_time_), min(sequence_counter_)
                """)
                .param("ids", ids)
                .query((ResultSet row) -> {
                    if (row.getInt("running") == 1) {
                        marks.mark(marks.active, row);
                    }
                    if (row.getInt("ended") == 1) {
                        marks.mark(marks.passed, row);
                    }
                });
    }

    /** A step that waits for a thread is where the request stands, although the engine's history has it not yet. */
    private void readJobs(List<String> ids, Marks marks) {
        jdbc.sql(
                        """
                select j.process_instance_id_, d.act_id_, j.handler_type_, j.retries_, j.exception_msg_,
                       j.suspension_state_, j.create_time_, j.duedate_, j.lock_owner_, j.lock_exp_time_
                from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.process_instance_id_ in (:ids)
                """)
                .param("ids", ids)
                .query((ResultSet row) -> {
                    if ("async-continuation".equals(row.getString("handler_type_"))) {
                        marks.mark(marks.active, row);
                    }
                    if (row.getInt("retries_") > 0 && row.getString("exception_msg_") != null) {
                        marks.mark(marks.retrying, row);
                    }
                    jobWaits.of(row).ifPresent(marks.waitsOf(row.getString(1))::add);
                });
    }

    private void readFailures(List<String> ids, Marks marks) {
        jdbc.sql(
                        "select proc_inst_id_, activity_id_ from act_ru_incident"
                                + " where incident_type_ = 'failedJob' and activity_id_ is not null and proc_inst_id_ in (:ids)")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    marks.mark(marks.failed, row);
                });
    }

    /** Variables of an instance as a whole; one of the same name may be local to an element. */
    private void readFacts(List<String> ids, Marks marks) {
        jdbc.sql(
                        """
                select proc_inst_id_, name_, coalesce(text_, cast(long_ as varchar)) as fact from act_hi_varinst
                where proc_inst_id_ in (:ids) and execution_id_ = proc_inst_id_
                  and name_ in ('eligibilityStatus', 'team', 'printerCount')
                """)
                .param("ids", ids)
                .query((ResultSet row) -> {
                    if (row.getString("fact") != null) {
                        marks.factsOf(row.getString("proc_inst_id_"))
                                .put(row.getString("name_"), row.getString("fact"));
                    }
                });
    }

    /** What is known of the elements of each instance; filled while rows are read. */
    private static final class Marks {

        private final Map<String, Set<String>> active = new HashMap<>();
        private final Map<String, Set<String>> passed = new HashMap<>();
        private final Map<String, Set<String>> failed = new HashMap<>();
        private final Map<String, Set<String>> retrying = new HashMap<>();
        private final Map<String, Set<Wait>> waits = new HashMap<>();
        private final Map<String, Map<String, String>> facts = new HashMap<>();

        Instance instance(ResultSet row) throws SQLException {
            String id = row.getString("id_");
            return new Instance(
                    id,
                    row.getString("proc_def_id_"),
                    row.getString("proc_def_key_"),
                    instant(row.getTimestamp("start_time_")),
                    instant(row.getTimestamp("end_time_")),
                    of(active, id),
                    of(passed, id),
                    of(failed, id),
                    of(retrying, id),
                    waitsOf(id),
                    factsOf(id));
        }

        Set<Wait> waitsOf(String instanceId) {
            return waits.computeIfAbsent(instanceId, id -> new LinkedHashSet<>());
        }

        Map<String, String> factsOf(String instanceId) {
            return facts.computeIfAbsent(instanceId, id -> new HashMap<>());
        }

        /** The row begins with the ids of the instance and of the element. */
        void mark(Map<String, Set<String>> as, ResultSet row) throws SQLException {
            of(as, row.getString(1)).add(row.getString(2).replace(ALL_INSTANCES, ""));
        }

        private static Set<String> of(Map<String, Set<String>> marks, String instanceId) {
            return marks.computeIfAbsent(instanceId, id -> new LinkedHashSet<>());
        }

        private static Instant instant(Timestamp timestamp) {
            return timestamp == null ? null : timestamp.toInstant();
        }
    }
}
