package io.mpsexpress.access.process;

import io.mpsexpress.access.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;

/** Every human task of our processes, and who works on it. */
enum TaskKind {
    CONFIRM_ENTITLEMENT("entitle-organization", "userTask_confirmEntitlement", Role.PARTNER_ADMINISTRATOR),
    CHOOSE_CONTACT("assign-supplies-contact", "userTask_chooseSuppliesContact", Role.FLEET_MANAGER),
    CREATE_CONTACT("assign-supplies-contact", "userTask_createSuppliesContact", Role.FLEET_MANAGER),
    REVIEW("enroll-printers", "userTask_reviewEligibility", Role.FLEET_MANAGER),
    ACCEPT_TERMS("add-printers", "userTask_acceptTerms", Role.FLEET_MANAGER),
    REMEDIATE("resolve-ineligible-printers", "userTask_remediatePrinters", Role.FLEET_MANAGER),
    ESCALATION_OF_OPERATIONS("resolve-ineligible-printers", "userTask_decideEscalation", Role.CUSTOMER_OPERATIONS),
    ESCALATION_OF_SUPPORT("resolve-ineligible-printers", "userTask_decideEscalation", Role.TECHNICAL_SUPPORT),
    REMOVAL_OF_PRINTERS("remove-from-mps-express", "userTask_decideRemoval", Role.CUSTOMER_OPERATIONS),
    REMOVAL_OF_ENTITLEMENT(
            "remove-from-mps-express", "userTask_decideRemoval", Role.CUSTOMER_OPERATIONS, Role.MPS_OFFER_MANAGER);

    private final String process;
    private final String task;
    private final Set<Role> workers;

    TaskKind(String process, String task, Role... workers) {
        this.process = process;
        this.task = task;
        this.workers = Set.of(workers);
    }

    boolean isWorkOf(Role role) {
        return workers.contains(role) || role == Role.ADMINISTRATOR;
    }

    /** A process instance that waits at this task; gives its id. */
    String start(RuntimeService runtime, UUID partner) {
        String groups = workers.stream().map(Role::groupId).sorted().collect(Collectors.joining(","));
        Map<String, Object> variables = new HashMap<>(Map.of(
                "partnerId",
                partner.toString(),
                "team",
                groups,
                "deciders",
                groups,
                "escalationPriority",
                50,
                "organizationName",
                "a customer of the test",
                "dueDate",
                Date.from(Instant.parse("2040-01-01T00:00:00Z")),
                "reminders",
                "R/2040-01-01T00:00:00Z/P1D"));
        return runtime.createProcessInstanceByKey(process)
                .businessKey(UUID.randomUUID().toString())
                .setVariables(variables)
                .startBeforeActivity(task)
                .execute()
                .getId();
    }

    static Stream<String> definitionKeys() {
        return Arrays.stream(values()).map(kind -> kind.task);
    }
}
