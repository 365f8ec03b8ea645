package io.mpsexpress.access.process;

import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Who may do something with a single task. Work on it (take it, give it back, complete it, talk about it) those whose group
 * it is offered to, and whoever took it; a right to the process definition comes on top. A partner's user may look at these
 * only, Lexmark's staff at all. Administrators may do everything.
 */
class TaskCandidates extends JobsOfNoProcess {

    @Override
    public void checkReadTask(TaskEntity task) {
        super.checkReadTask(task);
        requireVisible(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        super.checkReadTaskVariable(task);
        requireVisible(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        requireOwn(task, TaskPermissions.TASK_WORK);
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        super.checkTaskAssign(task);
        requireOwn(task, TaskPermissions.TASK_ASSIGN);
    }

    private void requireVisible(TaskEntity task) {
        Authentication person = checkedPerson();
        if (person != null && !StaffSeeAllTenants.isStaff(person)) {
            requireOwn(task, Permissions.READ);
        }
    }

    private void requireOwn(TaskEntity task, Permission missing) {
        Authentication person = checkedPerson();
        if (person != null && !getAuthorizationManager().isCamundaAdmin(person) && !isOwn(task, person)) {
            throw new AuthorizationException(
                    person.getUserId(), missing.getName(), Resources.TASK.resourceName(), task.getId());
        }
    }

    private static boolean isOwn(TaskEntity task, Authentication person) {
        Collection<String> groups = person.getGroupIds() == null ? Set.of() : person.getGroupIds();
        return person.getUserId().equals(task.getAssignee())
                || task.getCandidates().stream()
                        .anyMatch(
                                candidate -> candidate.getGroupId() != null && groups.contains(candidate.getGroupId()));
    }

    /** Null for our own code, which acts for nobody. */
    private static Authentication checkedPerson() {
        Authentication person = Context.getCommandContext().getAuthentication();
        boolean checked = Context.getCommandContext().isAuthorizationCheckEnabled()
                && person != null
                && person.getUserId() != null;
        return checked ? person : null;
    }
}
