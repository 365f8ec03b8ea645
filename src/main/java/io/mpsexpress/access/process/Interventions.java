package io.mpsexpress.access.process;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.shared.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** What a person does to the engine by one command: an act for each thing that each of its operations concerns. */
final class Interventions implements CommandContextListener {

    private static final int LONGEST_SUBJECT = 64;
    private static final int MOST_CHANGES = 10;
    private static final int LONGEST_VALUE = 60;

    private final AuditTrail audit;
    private final Runnable atEnd;
    private final Map<String, Intervention> acts = new LinkedHashMap<>();

    /** @param atEnd run when the command is over, however it ends */
    Interventions(AuditTrail audit, Runnable atEnd) {
        this.audit = audit;
        this.atEnd = atEnd;
    }

    /** Looked up now: an instance that is deleted is gone at the end. */
    void add(UserOperationLogEntryEventEntity entry) {
        Optional<ExecutionEntity> instance = Optional.ofNullable(entry.getProcessInstanceId())
                .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id));
        String subject = subject(entry, instance.map(ExecutionEntity::getBusinessKey));
        String partner = instance.map(ExecutionEntity::getTenantId).orElse(entry.getTenantId());
        acts.computeIfAbsent(
                        String.join(" ", entry.getOperationId(), entry.getEntityType(), subject),
                        key -> new Intervention(entry, partnerId(partner), subject, new ArrayList<>()))
                .add(entry);
    }

    @Override
    public void onCommandContextClose(CommandContext command) {
        atEnd.run();
        acts.values().forEach(act -> act.record(audit));
    }

    @Override
    public void onCommandFailed(CommandContext command, Throwable failure) {
        atEnd.run();
    }

    /** The request that an instance works for; of what concerns no single instance, the engine's own name or id. */
    private static String subject(UserOperationLogEntryEventEntity entry, Optional<String> request) {
        return Stream.of(
                        request.orElse(null),
                        entry.getProcessInstanceId(),
                        entry.getProcessDefinitionKey(),
                        entry.getProcessDefinitionId(),
                        entry.getDeploymentId(),
                        entry.getJobDefinitionId(),
                        entry.getBatchId(),
                        entry.getEntityType())
                .filter(Objects::nonNull)
                .findFirst()
                .map(text -> bounded(text, LONGEST_SUBJECT))
                .orElseThrow();
    }

    /** The partner for whom an instance runs; null for what is nobody's. */
    private static UUID partnerId(String tenant) {
        // an administrator may deploy for whatever they call a tenant
        return Ids.find(tenant).orElse(null);
    }

    private static String bounded(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private record Intervention(
            UserOperationLogEntryEventEntity first, UUID partnerId, String subject, List<Map<String, String>> changes) {

        private void add(UserOperationLogEntryEventEntity entry) {
            if (entry.getProperty() == null || changes.size() == MOST_CHANGES) {
                return;
            }
            Map<String, String> change = new LinkedHashMap<>();
            change.put("kind", bounded(entry.getProperty(), LONGEST_VALUE));
            change.put("before", bounded(entry.getOrgValue(), LONGEST_VALUE));
            change.put("after", bounded(entry.getNewValue(), LONGEST_VALUE));
            changes.add(change);
        }

        private void record(AuditTrail audit) {
            audit.record(
                    EngineAct.of(first.getOperationType(), first.getEntityType()),
                    partnerId,
                    subject,
                    Map.of(
                            "operation", first.getOperationType(),
                            "entity", first.getEntityType(),
                            "changes", changes));
        }
    }
}
