package io.mpsexpress.engine.input;

import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;

/**
 * Stands before the engine's services for tasks and forms and holds persons, as opposed to our own code, to what work on a
 * task is: claim it, give it back, complete it with its fields, talk about it. Camunda's right to work on tasks allows more,
 * for example to throw BPMN errors with variables, and to comment on anybody's tasks.
 *
 * <p>What is not listed here is refused, so that a new version's methods are refused, too.
 */
class TaskWork implements MethodInterceptor {

    private static final Set<String> COMPLETE = Set.of(
            "complete",
            "completeWithVariablesInReturn",
            "submitTaskForm",
            "submitTaskFormData",
            "submitTaskFormWithVariablesInReturn");
    private static final Set<String> ASSIGN = Set.of("claim", "setAssignee");
    private static final String COMMENT = "createComment";
    private static final Set<String> UNSAY = Set.of(
            "updateTaskComment",
            "updateProcessInstanceComment",
            "deleteTaskComment",
            "deleteTaskComments",
            "deleteProcessInstanceComment",
            "deleteProcessInstanceComments");
    private static final Set<String> TALK =
            Set.of("getTaskComment", "getTaskComments", "getIdentityLinksForTask", "getTaskEvents");
    // each of them is checked by the engine itself
    private static final Set<String> LOOK = Set.of(
            "createTaskQuery",
            "createTaskReport",
            "getVariable",
            "getVariableLocal",
            "getVariableTyped",
            "getVariableLocalTyped",
            "getVariables",
            "getVariablesLocal",
            "getVariablesTyped",
            "getVariablesLocalTyped",
            "getTaskFormData",
            "getTaskFormKey",
            "getTaskFormVariables",
            "getRenderedTaskForm",
            "getDeployedTaskForm",
            "getCommandExecutor",
            "toString",
            "hashCode",
            "equals");

    private final ProcessEngineConfigurationImpl engine;
    private final SubmittedFields fields;
    private final Answers answers;

    TaskWork(ProcessEngineConfigurationImpl engine, SubmittedFields fields, Answers answers) {
        this.engine = engine;
        this.fields = fields;
        this.answers = answers;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        if (Context.getCommandContext() != null || person == null || person.getUserId() == null) {
            return call.proceed();
        }
        try {
            check(call, person);
            return COMMENT.equals(call.getMethod().getName()) ? SaidAtOnce.proceed(call) : call.proceed();
        } catch (RuntimeException e) {
            // whoever was quicker took the task away under the engine's hands, which fails in many ways then
            throw answers.kept(isTaskMissing(call) ? missing(call, e) : answer(call, e), e);
        }
    }

    private RuntimeException answer(MethodInvocation call, RuntimeException failure) {
        String method = call.getMethod().getName();
        return COMMENT.equals(method) || UNSAY.contains(method) ? answers.toTalk(failure) : answers.toTaskWork(failure);
    }

    private RuntimeException missing(MethodInvocation call, RuntimeException failure) {
        return isCompletion(call) ? answers.toMissingTask(failure) : answers.toMissingTaskWithoutForm(failure);
    }

    private static boolean isAboutTask(MethodInvocation call) {
        String method = call.getMethod().getName();
        boolean listed = COMPLETE.contains(method)
                || ASSIGN.contains(method)
                || TALK.contains(method)
                || COMMENT.equals(method)
                || LOOK.contains(method);
        return listed && call.getArguments().length > 0 && call.getArguments()[0] instanceof String;
    }

    private static boolean isCompletion(MethodInvocation call) {
        return COMPLETE.contains(call.getMethod().getName());
    }

    private void check(MethodInvocation call, Authentication person) {
        String method = call.getMethod().getName();
        if (isAboutTask(call) && visibleTask(call.getArguments()[0]) == null) {
            // the same for one that is not there and for one that is not theirs to see
            throw missing(call, new NullValueException("No task"));
        }
        cleanComment(method, call.getArguments());
        if (COMPLETE.contains(method)) {
            checkFields(call.getArguments());
        } else if (COMMENT.equals(method)) {
            checkComment(call.getArguments()[0], call.getArguments()[1]);
        } else if (UNSAY.contains(method) && isAdministrator(person)) {
            throw Refused.conflict("engine.commentsStay");
        } else if (isAdministrator(person) || LOOK.contains(method)) {
            return;
        } else if (ASSIGN.contains(method)) {
            checkAssignment(method, call.getArguments(), person);
        } else if (TALK.contains(method)) {
            requireTask(call.getArguments()[0]);
        } else {
            throw Refused.forbidden();
        }
    }

    private void checkFields(Object[] arguments) {
        Task task = visibleTask(arguments[0]);
        // a task that the person cannot see: the engine refuses in its own words
        if (task != null && arguments.length > 1) {
            Map<String, Object> clean = fields.clean((Map<String, ?>) arguments[1]);
            fields.check(task.getTaskDefinitionKey(), clean);
            arguments[1] = clean;
        }
    }

    private static void cleanComment(String method, Object[] arguments) {
        if ("createComment".equals(method) && arguments[2] instanceof String text) {
            if (!Text.isReadable(text)) {
                throw Refused.invalidField("message", "refused.notUnicode");
            }
            arguments[2] = Text.clean(text).replace('\0', ' ');
        }
    }

    private static void checkAssignment(String method, Object[] arguments, Authentication person) {
        boolean toSelf = person.getUserId().equals(arguments[1]);
        boolean givenBack = arguments[1] == null && "setAssignee".equals(method);
        if (!toSelf && !givenBack) {
            throw Refused.forbidden();
        }
    }

    /** Comments and the like of process instances are not for persons. */
    private static void requireTask(Object taskId) {
        if (taskId == null) {
            throw Refused.notFound();
        }
    }

    /** A comment is about no other instance than the task's, and it is work on the task like any other. */
    private void checkComment(Object taskId, Object processInstanceId) {
        requireTask(taskId);
        String ofTask = engine.getCommandExecutorTxRequired().execute(new CheckTaskWork(taskId.toString()));
        if (processInstanceId != null && !processInstanceId.equals(ofTask)) {
            throw Refused.notFound();
        }
    }

    private Task visibleTask(Object taskId) {
        return taskId == null
                ? null
                : engine.getTaskService()
                        .createTaskQuery()
                        .taskId(Objects.toString(taskId))
                        .singleResult();
    }

    private boolean isTaskMissing(MethodInvocation call) {
        boolean work = isCompletion(call) || ASSIGN.contains(call.getMethod().getName());
        return work && call.getArguments()[0] != null && visibleTask(call.getArguments()[0]) == null;
    }

    private boolean isAdministrator(Authentication person) {
        return person.getGroupIds() != null
                && engine.getAdminGroups().stream().anyMatch(person.getGroupIds()::contains);
    }
}
