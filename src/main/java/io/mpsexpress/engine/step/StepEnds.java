package io.mpsexpress.engine.step;

import io.mpsexpress.shared.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of steps that took their time when they are finished. The listener is built in behind the engine's own, which writes
 * history: when a step began is read from there, and not once more from the database.
 */
@Component
class StepEnds extends AbstractBpmnParseListener implements ExecutionListener {

    private final ApplicationEventPublisher events;
    private final ThreadLocal<StepsOfCommand> steps = new ThreadLocal<>();

    StepEnds(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl step) {
        step.addBuiltInListener(EVENTNAME_END, this);
    }

    /** Behind a gateway that waits for the first of several events, it is the gateway that waits; the engine cancels it. */
    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl event) {
        event.addBuiltInListener(EVENTNAME_END, this);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl step) {
        step.addBuiltInListener(EVENTNAME_END, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity step = (ExecutionEntity) execution;
        boolean takesTime = !isOfTheApplication(step) || step.getActivity().isAsyncBefore();
        if (takesTime && !step.isCanceled()) {
            CommandContext command = Context.getCommandContext();
            waited(step, command)
                    .map(waited -> finished(step, waited, command.getCurrentJob()))
                    .ifPresent(ofCommand(command)::add);
        }
    }

    private static FinishedStep finished(
            ExecutionEntity step, HistoricActivityInstanceEventEntity waited, JobEntity job) {
        return new FinishedStep(
                waited.getActivityInstanceId(),
                step.getProcessDefinition().getKey(),
                waited.getActivityId(),
                idOrNull(step.getTenantId()),
                idOrNull(step.getProcessBusinessKey()),
                begun(step, job, waited.getStartTime()),
                waited.getEndTime().toInstant(),
                waitedFor(step));
    }

    /** What history has of the step; of the gateway for an event behind one. Empty where somebody began at that event. */
    private static Optional<HistoricActivityInstanceEventEntity> waited(ExecutionEntity step, CommandContext command) {
        DbEntityManager rows = command.getDbEntityManager();
        Stream<HistoricActivityInstanceEventEntity> found =
                step.getActivity().getEventScope() instanceof ActivityImpl gateway
                                && gateway.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior
                        ? rows.getCachedEntitiesByType(HistoricActivityInstanceEventEntity.class).stream()
                                .filter(one -> gateway.getId().equals(one.getActivityId()))
                                .filter(one -> step.getProcessInstanceId().equals(one.getProcessInstanceId()))
                        : Stream.ofNullable(rows.getCachedEntity(
                                HistoricActivityInstanceEventEntity.class, step.getActivityInstanceId()));
        return found.filter(one -> one.getStartTime() != null && one.getEndTime() != null)
                .max(Comparator.comparing(HistoricActivityInstanceEventEntity::getEndTime));
    }

    private static boolean isOfTheApplication(ExecutionEntity step) {
        return "serviceTask".equals(step.getActivity().getProperty("type"));
    }

    /** A step of the application's own begins when it has to be done. */
    private static Instant begun(ExecutionEntity step, JobEntity job, Date started) {
        boolean itsJob =
                job != null && isOfTheApplication(step) && step.getActivityId().equals(job.getActivityId());
        return (itsJob ? job.getCreateTime() : started).toInstant();
    }

    private static String waitedFor(ExecutionEntity step) {
        Object behavior = step.getActivity().getActivityBehavior();
        if (behavior instanceof UserTaskActivityBehavior task) {
            return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                    .map(groups -> groups.getValue(step))
                    .flatMap(groups -> Stream.of(String.valueOf(groups).split(",")))
                    .map(String::strip)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","));
        }
        return isOfTheApplication(step) ? FinishedStep.APPLICATION : FinishedStep.BACK_END;
    }

    /** Null for what somebody started in the engine without a request or partner of ours. */
    static UUID idOrNull(String text) {
        return Ids.find(text).orElse(null);
    }

    /** One for each command, which runs in one thread. */
    private StepsOfCommand ofCommand(CommandContext command) {
        if (steps.get() == null) {
            steps.set(new StepsOfCommand(events, steps::remove));
            command.registerCommandContextListener(steps.get());
        }
        return steps.get();
    }
}
