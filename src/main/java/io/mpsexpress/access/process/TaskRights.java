package io.mpsexpress.access.process;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights to single tasks, only where they are needed: in processes in which several roles work. Everywhere else a right to
 * the process definition is enough, and the engine need not write and search a row per task and group.
 */
class TaskRights extends DefaultAuthorizationProvider {

    private static final Set<String> SEVERAL_ROLES_WORK_IN =
            Set.of("resolve-ineligible-printers", "remove-from-mps-express");

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return isOfSeveralRoles(task) ? super.newTaskAssignee(task, oldAssignee, newAssignee) : null;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return isOfSeveralRoles(task) ? super.newTaskOwner(task, oldOwner, newOwner) : null;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return isOfSeveralRoles(task) ? super.newTaskUserIdentityLink(task, userId, type) : null;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return isOfSeveralRoles(task) ? super.newTaskGroupIdentityLink(task, groupId, type) : null;
    }

    /** To work on a task is to be able to give it back, too. */
    @Override
    protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
        return new Permission[] {Permissions.READ, Permissions.TASK_WORK, Permissions.TASK_ASSIGN};
    }

    private boolean isOfSeveralRoles(Task task) {
        ProcessDefinition definition = ((TaskEntity) task).getProcessDefinition();
        return definition != null && SEVERAL_ROLES_WORK_IN.contains(definition.getKey());
    }
}
