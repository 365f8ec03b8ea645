package io.mpsexpress.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * That a request has an open task, as a condition for statements that list requests: what the engine's tables are is known
 * here only.
 *
 * @param sql with a question mark for each argument
 */
public record OpenTaskCondition(String sql, List<Object> args) {

    private static final String OPEN_TASK =
            "exists (select 1 from act_ru_execution i join act_ru_task t on t.proc_inst_id_ = i.id_"
                    + " where i.business_key_ = cast(%s as varchar) and i.parent_id_ is null%s)";
    private static final String CANDIDATE =
            "exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'"
                    + " and l.group_id_ in (%s))";

    /**
     * For anybody.
     *
     * @param id SQL of the id of the request, which its processes have as business key
     */
    public static OpenTaskCondition any(String id) {
        return new OpenTaskCondition(OPEN_TASK.formatted(id, ""), List.of());
    }

    /** For one of these groups, whoever took it. */
    public static OpenTaskCondition ofGroups(String id, Collection<String> groupIds) {
        return new OpenTaskCondition(OPEN_TASK.formatted(id, " and " + candidate(groupIds)), List.copyOf(groupIds));
    }

    /** That this person can work on, as {@link OpenTask#isFor} says. */
    public static OpenTaskCondition of(String id, Worker worker) {
        List<Object> args = new ArrayList<>(List.of(worker.userId()));
        args.addAll(worker.groupIds());
        String theirs = " and (t.assignee_ = ? or t.assignee_ is null and " + candidate(worker.groupIds()) + ")";
        return new OpenTaskCondition(OPEN_TASK.formatted(id, theirs), args);
    }

    /**
     * That a task of a kind is open, in a process that is about one thing of a request, and whose it is.
     *
     * @param id SQL of the id of the request
     * @param taskKey id of the task in the model
     * @param variable of the process, with the id of the thing
     * @param thing SQL of that id
     * @param assignees user ids: one of them took it
     * @param free whether one that nobody took counts, too
     */
    public static OpenTaskCondition about(
            String id, String taskKey, String variable, String thing, Collection<String> assignees, boolean free) {
        List<String> whose = new ArrayList<>();
        if (!assignees.isEmpty()) {
            whose.add("t.assignee_ in (" + String.join(", ", Collections.nCopies(assignees.size(), "?")) + ")");
        }
        if (free) {
            whose.add("t.assignee_ is null");
        }
        String which = " and t.task_def_key_ = ? and (" + String.join(" or ", whose)
                + ") and exists (select 1 from act_ru_variable v where v.proc_inst_id_ = i.id_ and v.name_ = ?"
                + " and v.text_ = cast(" + thing + " as varchar))";
        List<Object> args = new ArrayList<>(List.of(taskKey));
        args.addAll(assignees);
        args.add(variable);
        return new OpenTaskCondition(OPEN_TASK.formatted(id, which), args);
    }

    private static String candidate(Collection<String> groupIds) {
        String groups = groupIds.isEmpty() ? "''" : String.join(", ", Collections.nCopies(groupIds.size(), "?"));
        return CANDIDATE.formatted(groups);
    }
}
