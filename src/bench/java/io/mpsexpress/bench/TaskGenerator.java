package io.mpsexpress.bench;

import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Ids;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills an installation with open human tasks of 200 partners: one real process instance for each kind of task, and copies of
 * its rows in the engine's tables. One partner, who is looked at, has the same few in every installation.
 */
final class TaskGenerator {

    private static final int PARTNERS = 200;
    private static final int OF_THE_PARTNER = 40;
    private static final int CUSTOMERS = 2_000;
    private static final int BATCH = 5_000;
    private static final Set<String> IDS = Set.of(
            "ID_",
            "PROC_INST_ID_",
            "ROOT_PROC_INST_ID_",
            "PARENT_ID_",
            "EXECUTION_ID_",
            "TASK_ID_",
            "VAR_SCOPE_",
            "BUSINESS_KEY_");
    private static final Map<String, String> VALUES = Map.of(
            "TENANT_ID_", "c.tenant",
            "CREATE_TIME_", "c.created",
            "DUE_DATE_", "case when t.due_date_ is null then null else c.due end",
            "ASSIGNEE_", "c.assignee",
            "TEXT_", "case when t.name_ = 'organizationName' then c.customer else t.text_ end");

    private final JdbcTemplate jdbc;
    private final RuntimeService runtime;
    private final List<UUID> partners;

    /** @param partners the first is looked at; more than one */
    TaskGenerator(JdbcTemplate jdbc, RuntimeService runtime, List<UUID> partners) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.partners = partners;
    }

    /** Of 200 new partners. */
    static TaskGenerator ofNewPartners(JdbcTemplate jdbc, RuntimeService runtime) {
        return new TaskGenerator(
                jdbc,
                runtime,
                IntStream.range(0, PARTNERS)
                        .mapToObj(i -> partner(jdbc, "Partner " + i))
                        .toList());
    }

    /** The partner who is looked at. */
    UUID partner() {
        return partners.get(0);
    }

    void add(int tasks) {
        Map<TaskKind, String> templates = new EnumMap<>(TaskKind.class);
        for (TaskKind kind : TaskKind.values()) {
            templates.put(kind, start(kind));
        }
        jdbc.execute("create table bench_copy (n integer primary key, template varchar(64), tenant varchar(64),"
                + " created timestamp, due timestamp, assignee varchar(64), customer varchar(100))");
        Instant now = Instant.now();
        List<Integer> numbers = IntStream.range(0, tasks).boxed().toList();
        jdbc.batchUpdate(
                "insert into bench_copy values (?, ?, ?, ?, ?, ?, ?)",
                numbers,
                BATCH,
                (row, number) -> copy(row, number, templates, now));
        String instance = " from %s t join bench_copy c on c.template = t.proc_inst_id_ order by c.n";
        insert("act_ru_execution", instance + ", case when t.parent_id_ is null then 0 else 1 end");
        insert("act_ru_task", instance);
        insert("act_ru_variable", instance);
        insert(
                "act_ru_identitylink",
                " from %s t join act_ru_task k on k.id_ = t.task_id_ join bench_copy c on c.template = k.proc_inst_id_");
        jdbc.execute("drop table bench_copy");
        templates.values().forEach(template -> runtime.deleteProcessInstance(template, "only a template"));
        analyze();
    }

    private String start(TaskKind kind) {
        Map<String, Object> variables = new HashMap<>(kind.variables());
        variables.put("partnerId", partner().toString());
        variables.put("partnerName", "A partner");
        variables.put("organizationName", "A customer");
        variables.put("printerCount", 10);
        variables.put("statusLabel", kind.name());
        variables.put("request", "10 printers, 2026-11-01, Somebody");
        variables.put("escalationPriority", 50);
        variables.put("reminders", "R/2040-01-01T00:00:00Z/P1D");
        variables.put("dueDate", java.util.Date.from(Instant.now().plus(Duration.ofDays(1000))));
        return runtime.createProcessInstanceByKey(kind.process())
                .businessKey(Ids.next().toString())
                .setVariables(variables)
                .startBeforeActivity(kind.task())
                .execute()
                .getId();
    }

    private void copy(PreparedStatement row, int number, Map<TaskKind, String> templates, Instant now)
            throws java.sql.SQLException {
        TaskKind kind = TaskKind.of(number);
        boolean own = number < OF_THE_PARTNER;
        row.setInt(1, number);
        row.setString(2, templates.get(kind));
        row.setString(
                3, partners.get(own ? 0 : 1 + number % (partners.size() - 1)).toString());
        row.setTimestamp(4, Timestamp.from(now.minus(Duration.ofMinutes(number))));
        row.setTimestamp(5, Timestamp.from(now.plus(Duration.ofHours(number % 500 - 20))));
        row.setString(6, number % 10 != 0 ? null : own && kind.isOfPartner() ? "manager" : "somebody");
        row.setString(7, "Customer " + number % CUSTOMERS);
    }

    private void insert(String table, String from) {
        String source = from.formatted(table);
        List<String> columns = jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            try (var result = connection.createStatement().executeQuery("select * from " + table + " where 1 = 0")) {
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    names.add(result.getMetaData().getColumnName(i).toUpperCase());
                }
                return names;
            }
        });
        jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + columns.stream().map(TaskGenerator::value).collect(Collectors.joining(", ")) + source);
    }

    private static String value(String column) {
        return IDS.contains(column) ? "t." + column + " || '-' || c.n" : VALUES.getOrDefault(column, "t." + column);
    }

    private static UUID partner(JdbcTemplate jdbc, String name) {
        UUID id = Ids.next();
        jdbc.update(
                "insert into organization (id, kind, name, comparable_name, version) values (?, 'PARENT', ?, ?, 0)",
                id,
                name,
                ComparableText.of(name));
        return id;
    }

    /** As the database does by itself after a while. */
    private void analyze() {
        boolean h2 = jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("H2"));
        jdbc.execute(h2 ? "analyze" : "vacuum analyze");
    }
}
