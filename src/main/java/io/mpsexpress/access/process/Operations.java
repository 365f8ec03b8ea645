package io.mpsexpress.access.process;

import io.mpsexpress.access.Role;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What each role may ask of the engine, whichever service, interface or web application it asks through. An operation is
 * named as the engine's command for it is; whether a person may use it on a certain task or instance is for their rights and
 * tenants to say, where the engine looks at them. Whatever is not named here is refused, so that what a new version brings is
 * refused, too.
 */
final class Operations {

    /** Who somebody is, and what they may open. */
    private static final Set<String> ONES_OWN_PLACE = names(
            """
            AppUserQuery CreateUserQueryCmd
            RoleGroupQuery CreateGroupQueryCmd
            PartnerTenantQuery CreateTenantQueryCmd
            AuthorizationCheckCmd IsIdentityServiceReadOnlyCmd GetPasswordPolicyCmd
            """);

    /** What Tasklist needs to show tasks. */
    private static final Set<String> SEE_TASKS = names(
            """
            TaskQueryImpl VariableInstanceQueryImpl HistoricTaskInstanceQueryImpl UserOperationLogQueryImpl
            FilterQueryImpl GetFilterCmd
            ExecuteFilterCountCmd ExecuteFilterListCmd ExecuteFilterListPageCmd ExecuteFilterSingleResultCmd
            GetTaskFormCmd GetTaskFormVariablesCmd GetDeployedTaskFormCmd
            GetTaskVariableCmd GetTaskVariableCmdTyped GetTaskVariablesCmd
            GetTaskCommentCmd GetTaskCommentsCmd GetTaskEventsCmd GetIdentityLinksForTaskCmd
            ProcessDefinitionQueryImpl GetDeployedProcessDefinitionCmd GetDeploymentProcessModelCmd
            ProcessInstanceQueryImpl
            """);

    /** What a person does with a task; the fields and persons it comes with are checked besides. */
    private static final Set<String> WORK_ON_TASKS =
            names("ClaimTaskCmd AssignTaskCmd CompleteTaskCmd SubmitTaskFormCmd AddCommentCmd CheckTaskWork");

    /** What Cockpit needs to show what runs and ran. */
    private static final Set<String> SEE_PROCESSES = names(
            """
            HistoricProcessInstanceQueryImpl ExecutionQueryImpl GetDeploymentProcessDiagramCmd
            ProcessDefinitionStatisticsQueryImpl ActivityStatisticsQueryImpl HistoricActivityStatisticsQueryImpl
            GetDeploymentBpmnModelInstanceCmd GetStaticCalledProcessDefinitionCmd GetStartFormCmd
            GetActivityInstanceCmd FindActiveActivityIdsCmd
            GetExecutionVariableCmd GetExecutionVariableTypedCmd GetExecutionVariablesCmd
            GetProcessInstanceCommentsCmd EventSubscriptionQueryImpl IncidentQueryImpl ExternalTaskQueryImpl
            JobQueryImpl JobDefinitionQueryImpl GetJobExceptionStacktraceCmd
            HistoricActivityInstanceQueryImpl HistoricVariableInstanceQueryImpl HistoricDetailQueryImpl
            HistoricIncidentQueryImpl HistoricIdentityLinkLogQueryImpl HistoricJobLogQueryImpl
            GetHistoricJobLogExceptionStacktraceCmd HistoricExternalTaskLogQueryImpl
            DecisionDefinitionQueryImpl DecisionRequirementsDefinitionQueryImpl
            GetDeploymentDecisionDefinitionCmd GetDeploymentDecisionModelCmd GetDeploymentDecisionDiagramCmd
            GetDeploymentDecisionRequirementsDefinitionCmd GetDeploymentDecisionRequirementsModelCmd
            GetDeploymentDecisionRequirementsDiagramCmd
            HistoricDecisionInstanceQueryImpl HistoricDecisionInstanceStatisticsQueryImpl
            CaseDefinitionQueryImpl CaseInstanceQueryImpl HistoricCaseInstanceQueryImpl
            DeploymentQueryImpl GetDeploymentResourcesCmd GetDeploymentResourceNamesCmd
            GetDeploymentResourceForIdCmd GetDeploymentResourceCmd
            BatchQueryImpl BatchStatisticsQueryImpl HistoricBatchQueryImpl
            TaskCountByCandidateGroupCmd
            """);

    /** A failed step is tried again. */
    private static final Set<String> RETRY = names("SetJobRetriesCmd");

    /** Nobody's, not even an administrator's: a sign-in has its own way, which is throttled and on record. */
    private static final Set<String> OF_NOBODY = names("CheckPassword");

    private static final Map<Role, Set<String>> ALLOWED = new EnumMap<>(Role.class);

    static {
        Set<String> worker = all(ONES_OWN_PLACE, SEE_TASKS, WORK_ON_TASKS);
        for (Role role : Role.values()) {
            ALLOWED.put(role, worker);
        }
        ALLOWED.put(Role.PROCESS_OWNER, all(ONES_OWN_PLACE, SEE_TASKS, SEE_PROCESSES, RETRY));
        ALLOWED.remove(Role.ADMINISTRATOR);
    }

    private Operations() {}

    /** @param operation simple name of the class of the command */
    static boolean allow(Collection<Role> roles, String operation) {
        return !OF_NOBODY.contains(operation)
                && (roles.contains(Role.ADMINISTRATOR)
                        || roles.stream().anyMatch(role -> ALLOWED.get(role).contains(operation)));
    }

    /** All that are named for somebody or nobody. */
    static Set<String> named() {
        Set<String> names = new HashSet<>(OF_NOBODY);
        ALLOWED.values().forEach(names::addAll);
        return names;
    }

    private static Set<String> names(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... parts) {
        Set<String> all = new HashSet<>();
        for (Set<String> part : parts) {
            all.addAll(part);
        }
        return Set.copyOf(all);
    }
}
