package io.mpsexpress.access.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;

/**
 * What a person finds of human tasks and of what belongs to them. Lexmark's staff find all. A partner's user finds, of their
 * own partner, the tasks of their roles and those that they took; the variables and the history of such a task with it, so
 * that in a process in which teams at Lexmark work as well nothing else of it has to be granted.
 *
 * <p>It is the engine's own place for rights, which every query passes; our own code, which acts for nobody, is not limited.
 */
class VisibleTasks extends AuthorizationManager {

    private static final String NO_GROUP = "";

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (StaffSeeAllTenants.isStaff(getCurrentAuthentication())) {
            // the join with their rights, which let them see all, would cost more than the tasks themselves
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
            return;
        }
        super.configureTaskQuery(query);
        if (query.getAuthCheck().isAuthorizationCheckEnabled()) {
            limitToOwn(query, getCurrentAuthentication());
        }
    }

    /**
     * As a further condition, beside whatever the person asked for. One that is asked twice gets it twice: a condition of the
     * person's own that looks like it may hold more.
     */
    private static void limitToOwn(TaskQueryImpl query, Authentication person) {
        List<String> groups =
                person.getGroupIds() == null || person.getGroupIds().isEmpty()
                        ? List.of(NO_GROUP)
                        : person.getGroupIds();
        TaskQueryImpl own = new TaskQueryImpl();
        own.setOrQueryActive();
        own.taskAssignee(person.getUserId()).taskCandidateGroupIn(groups).includeAssignedTasks();
        query.addOrQuery(own);
    }

    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        String[] scopes = query.getVariableScopeIds();
        if (isForPartner(query.getAuthCheck()) && scopes != null && areOfVisibleTasks(scopes)) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    @Override
    public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
        super.configureHistoricTaskInstanceQuery(query);
        openFor(query.getTaskId(), query.getAuthCheck());
    }

    @Override
    public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
        super.configureUserOperationLogQuery(query);
        // it has no getter; the engine's own SQL reads it so
        openFor((String) SystemMetaObject.forObject(query).getValue("taskId"), query.getAuthCheck());
    }

    private void openFor(String taskId, AuthorizationCheck check) {
        if (isForPartner(check)
                && taskId != null
                && !found(new TaskQueryImpl().taskId(taskId)).isEmpty()) {
            check.setAuthorizationCheckEnabled(false);
        }
    }

    private boolean areOfVisibleTasks(String[] scopes) {
        TaskQueryImpl query = new TaskQueryImpl();
        query.or().taskIdIn(scopes).processInstanceIdIn(scopes).endOr();
        Set<String> visible = new HashSet<>();
        for (Task task : found(query)) {
            visible.addAll(List.of(task.getId(), task.getExecutionId(), task.getProcessInstanceId()));
        }
        return visible.containsAll(Arrays.asList(scopes));
    }

    private List<Task> found(TaskQueryImpl query) {
        return getCommandContext().getTaskManager().findTasksByQueryCriteria(query);
    }

    private boolean isForPartner(AuthorizationCheck check) {
        return check.isAuthorizationCheckEnabled() && !StaffSeeAllTenants.isStaff(getCurrentAuthentication());
    }
}
