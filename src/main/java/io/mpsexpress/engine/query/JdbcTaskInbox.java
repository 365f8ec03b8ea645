package io.mpsexpress.engine.query;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.Worker;
import io.mpsexpress.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's tables in one statement; its task query would need one more for the groups of each task. */
@Component
class JdbcTaskInbox implements TaskInbox {

    private static final String TASKS =
            """
            select t.id_, t.task_def_key_, t.name_, t.assignee_, t.create_time_, t.due_date_, t.priority_,
                   p.business_key_, d.key_, r.business_key_ as root_business_key, c.text_ as customer,
                   s.text_ as eligibility_status, n.long_ as printer_count, q.text_ as request_number,
                   (select string_agg(l.group_id_, ',') from act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.type_ = 'candidate') as candidate_groups
            from %s t
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            join act_ru_execution r on r.id_ = p.root_proc_inst_id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            left join act_ru_variable c on c.var_scope_ = t.proc_inst_id_ and c.name_ = 'organizationName'
            left join act_ru_variable s on s.var_scope_ = t.proc_inst_id_ and s.name_ = 'eligibilityStatus'
            left join act_ru_variable n on n.var_scope_ = t.proc_inst_id_ and n.name_ = 'printerCount'
            left join act_ru_variable q on q.var_scope_ = t.proc_inst_id_ and q.name_ = 'requestNumber'
            """;
    private static final String ONE_TASK = TASKS.formatted("act_ru_task") + "where t.id_ = :id";
    /** Found first, as {@link OpenTask#firstFor} has them, so that only the few that are shown are joined. */
    private static final String WAITING_TASKS =
            """
            (select t.* from act_ru_task t
             where %s (t.assignee_ = :user or (t.assignee_ is null and %s))
             order by case when t.due_date_ < :now then 0 else 1 end, case when t.assignee_ = :user then 0 else 1 end,
                      t.priority_ desc, t.due_date_ nulls last, t.create_time_, t.id_
             limit :limit)""";
    /** A partner's tasks are few among all: each is looked up. Asked whether one exists, PostgreSQL would read those of all. */
    private static final String WAITING_FOR_PARTNER = TASKS.formatted(
            WAITING_TASKS.formatted(
                    "t.tenant_id_ = :tenant and",
                    """
                    1 = (select max(1) from act_ru_identitylink l
                         where l.task_id_ = t.id_ and l.type_ = 'candidate'
                           and (l.user_id_ = :user or l.group_id_ in (:groups)))"""));
    /** Those of a team at Lexmark are many: they are found all at once. */
    private static final String WAITING_FOR_STAFF = TASKS.formatted(
            WAITING_TASKS.formatted(
                    "",
                    """
                    t.id_ in (select l.task_id_ from act_ru_identitylink l
                              where l.type_ = 'candidate' and (l.user_id_ = :user or l.group_id_ in (:groups)))"""));

    /** With the offset PostgreSQL finds them first; it would join all tasks otherwise, being asked for more than eight tables. */
    private static final String OF_REQUESTS = TASKS.formatted(
            """
            (select t.* from act_ru_task t
             where t.proc_inst_id_ in (
               select id_ from act_ru_execution where business_key_ in (:keys) and parent_id_ is null
               union
               select called.id_ from act_ru_execution called
               join act_ru_execution root on root.id_ = called.root_proc_inst_id_
               where root.business_key_ in (:keys) and called.parent_id_ is null)
             offset 0 rows)""");

    private static final String MOST_URGENT_FIRST = " order by t.priority_ desc, t.create_time_, t.id_";

    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Clock clock;

    JdbcTaskInbox(JdbcClient jdbc, ProcessEngine engine, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<OpenTask> waitingFor(Worker worker, int limit) {
        return dueFirst(worker, clock.instant(), limit);
    }

    @Override
    public List<OpenTask> dueBefore(Worker worker, Instant moment, int limit) {
        return dueFirst(worker, moment, limit).stream()
                .filter(task -> task.isOverdue(moment))
                .toList();
    }

    /** Those that are due before the moment first. */
    private List<OpenTask> dueFirst(Worker worker, Instant moment, int limit) {
        return jdbc
                .sql(worker.tenantId() == null ? WAITING_FOR_STAFF : WAITING_FOR_PARTNER)
                .param("now", Timestamp.from(moment))
                .param("tenant", worker.tenantId())
                .param("user", worker.userId())
                .param("groups", atLeastOne(worker.groupIds()))
                .param("limit", Math.min(limit, MOST))
                .query((row, number) -> found(row, number).asOpenTask())
                .list()
                .stream()
                .sorted(OpenTask.firstFor(worker, moment))
                .toList();
    }

    @Override
    public Optional<OpenTask> get(String taskId) {
        return jdbc.sql(ONE_TASK)
                .param("id", taskId)
                .query(JdbcTaskInbox::found)
                .optional()
                .map(Found::asOpenTask);
    }

    @Override
    public List<OpenTask> ofRequest(String businessKey) {
        return ofRequests(List.of(businessKey)).getOrDefault(businessKey, List.of());
    }

    @Override
    public Map<String, List<OpenTask>> ofRequests(Collection<String> businessKeys) {
        List<Found> found = jdbc.sql(OF_REQUESTS + MOST_URGENT_FIRST)
                .param("keys", atLeastOne(businessKeys))
                .query(JdbcTaskInbox::found)
                .list();
        Map<String, List<OpenTask>> byRequest = new LinkedHashMap<>();
        for (Found task : found) {
            for (String key : task.requestsAmong(businessKeys)) {
                byRequest.computeIfAbsent(key, request -> new ArrayList<>()).add(task.asOpenTask());
            }
        }
        return byRequest;
    }

    @Override
    public Optional<KnownTask> known(String taskId) {
        return jdbc.sql("select p.business_key_, t.end_time_ from act_hi_taskinst t"
                        + " join act_hi_procinst p on p.id_ = t.root_proc_inst_id_"
                        + " where t.id_ = :task and p.business_key_ is not null")
                .param("task", taskId)
                .query((row, number) -> new KnownTask(row.getString(1), instant(row.getTimestamp(2))))
                .optional();
    }

    @Override
    public void take(String taskId, String userId) {
        try {
            engine.getTaskService().claim(taskId, userId);
        } catch (TaskAlreadyClaimedException | NullValueException | Refused e) {
            // somebody else's now, done, on hold, or just taken by a second click: Tasklist says so
        }
    }

    @Override
    public void assign(OpenTask seen, String userId) {
        try {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(new AssignAsSeen(seen, userId));
        } catch (OptimisticLockingException e) {
            throw new ConcurrencyFailureException("Somebody did something with task " + seen.id(), e);
        }
    }

    private static Collection<String> atLeastOne(Collection<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("assignee_"),
                row.getString("business_key_"),
                row.getString("root_business_key"),
                row.getString("key_"),
                row.getString("customer"),
                row.getString("eligibility_status"),
                row.getObject("printer_count", Long.class),
                row.getString("request_number"),
                groups(row.getString("candidate_groups")),
                instant(row.getTimestamp("create_time_")),
                instant(row.getTimestamp("due_date_")),
                row.getInt("priority_"));
    }

    /** @param text with commas between; null for none */
    private static Set<String> groups(String text) {
        return text == null ? Set.of() : new TreeSet<>(List.of(text.split(",")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private record Found(
            String id,
            String key,
            String name,
            String assignee,
            String businessKey,
            String rootBusinessKey,
            String processDefinitionKey,
            String customer,
            String eligibilityStatus,
            Long printerCount,
            String requestNumber,
            Set<String> candidateGroups,
            Instant createdAt,
            Instant dueAt,
            int priority) {

        Set<String> requestsAmong(Collection<String> businessKeys) {
            Set<String> requests = new TreeSet<>();
            if (businessKey != null && businessKeys.contains(businessKey)) {
                requests.add(businessKey);
            }
            if (rootBusinessKey != null && businessKeys.contains(rootBusinessKey)) {
                requests.add(rootBusinessKey);
            }
            return requests;
        }

        OpenTask asOpenTask() {
            return new OpenTask(
                    id,
                    key,
                    name,
                    candidateGroups,
                    assignee,
                    OpenTask.urlOf(id),
                    businessKey,
                    processDefinitionKey,
                    customer,
                    eligibilityStatus,
                    printerCount == null ? null : printerCount.intValue(),
                    requestNumber,
                    createdAt,
                    dueAt,
                    priority);
        }
    }
}
