package io.mpsexpress.access.process;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Camunda lets everybody do everything with a job that belongs to no process, such as the clean-up of the history. Here it
 * takes the right to change instances of every process, which only administrators have.
 */
class JobsOfNoProcess extends AuthorizationCommandChecker {

    @Override
    public void checkReadJob(JobEntity job) {
        if (isOfNoProcess(job)) {
            requireEverywhere(ProcessDefinitionPermissions.READ_INSTANCE);
        }
        super.checkReadJob(job);
    }

    @Override
    public void checkUpdateJob(JobEntity job) {
        if (isOfNoProcess(job)) {
            requireEverywhere(ProcessDefinitionPermissions.UPDATE_INSTANCE);
        }
        super.checkUpdateJob(job);
    }

    @Override
    public void checkUpdateRetriesJob(JobEntity job) {
        if (isOfNoProcess(job)) {
            requireEverywhere(ProcessDefinitionPermissions.UPDATE_INSTANCE);
        }
        super.checkUpdateRetriesJob(job);
    }

    private static boolean isOfNoProcess(JobEntity job) {
        return job.getProcessDefinitionKey() == null;
    }

    private void requireEverywhere(Permission permission) {
        getAuthorizationManager().checkAuthorization(permission, Resources.PROCESS_DEFINITION, Authorization.ANY);
    }
}
