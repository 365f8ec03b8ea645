package io.mpsexpress.bench;

import java.util.Map;

/** The human tasks that an installation in use is full of, and how many of a hundred each is. */
enum TaskKind {
    UNSUPPORTED_MODEL("resolve-ineligible-printers", "userTask_decideEscalation", 30, "team", "customer-operations"),
    REGISTRATION_FAILED("resolve-ineligible-printers", "userTask_decideEscalation", 20, "team", "technical-support"),
    REMEDIATION("resolve-ineligible-printers", "userTask_remediatePrinters", 25, "team", "fleet-manager"),
    REVIEW("enroll-printers", "userTask_reviewEligibility", 10, "stage", "review"),
    ENTITLEMENT("entitle-organization", "userTask_confirmEntitlement", 10, "stage", "confirm"),
    REMOVAL("remove-from-mps-express", "userTask_decideRemoval", 3, "deciders", "customer-operations"),
    END("remove-from-mps-express", "userTask_decideRemoval", 2, "deciders", "customer-operations,mps-offer-manager");

    private final String process;
    private final String task;
    private final int percent;
    private final Map<String, Object> variables;

    TaskKind(String process, String task, int percent, String variable, String value) {
        this.process = process;
        this.task = task;
        this.percent = percent;
        this.variables = Map.of(variable, value);
    }

    String process() {
        return process;
    }

    String task() {
        return task;
    }

    Map<String, Object> variables() {
        return variables;
    }

    boolean isOfPartner() {
        return this == REMEDIATION || this == REVIEW || this == ENTITLEMENT;
    }

    /** The kind of the task with this number, well mixed. */
    static TaskKind of(int number) {
        int rest = number * 37 % 100;
        for (TaskKind kind : values()) {
            rest -= kind.percent;
            if (rest < 0) {
                return kind;
            }
        }
        throw new IllegalStateException();
    }
}
