package io.mpsexpress.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's history of a whole tree of process instances in three statements. */
@Component
class JdbcProcessProgress implements ProcessProgress {

    private final JdbcClient jdbc;
    private final RepositoryService repository;

    JdbcProcessProgress(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    @Override
    public List<Instance> ofRequest(String businessKey) {
        Map<String, Set<String>> active = new HashMap<>();
        Map<String, Set<String>> passed = new HashMap<>();
        Map<String, Set<String>> failed = new HashMap<>();
        List<Instance> instances = jdbc.sql(
                        """
                select id_, proc_def_id_, proc_def_key_, start_time_, end_time_
                from act_hi_procinst
                where business_key_ = :key
                   or root_proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = :key)
                order by case when business_key_ = :key then 0 else 1 end, start_time_, id_
                """)
                .param("key", businessKey)
                .query((row, number) -> new Instance(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        instant(row.getTimestamp(4)),
                        instant(row.getTimestamp(5)),
                        active.computeIfAbsent(row.getString(1), id -> new TreeSet<>()),
                        passed.computeIfAbsent(row.getString(1), id -> new TreeSet<>()),
                        failed.computeIfAbsent(row.getString(1), id -> new TreeSet<>())))
                .list();
        if (!instances.isEmpty()) {
            List<String> ids = instances.stream().map(Instance::id).toList();
            readSteps(ids, active, passed);
            readFailures(ids, failed);
        }
        return instances;
    }

    @Override
    public String model(String processDefinitionId) {
        try (InputStream model = repository.getProcessModel(processDefinitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readSteps(List<String> ids, Map<String, Set<String>> active, Map<String, Set<String>> passed) {
        jdbc.sql(
                        """
                select distinct proc_inst_id_, act_id_, case when end_time_ is null then 1 else 0 end
                from act_hi_actinst where proc_inst_id_ in (:ids)
                """)
                .param("ids", ids)
                .query((ResultSet row) -> {
                    boolean running = row.getInt(3) == 1;
                    (running ? active : passed).get(row.getString(1)).add(row.getString(2));
                });
    }

    private void readFailures(List<String> ids, Map<String, Set<String>> failed) {
        jdbc.sql(
                        "select proc_inst_id_, activity_id_ from act_ru_incident"
                                + " where incident_type_ = 'failedJob' and activity_id_ is not null and proc_inst_id_ in (:ids)")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    failed.get(row.getString(1)).add(row.getString(2));
                });
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
