package io.mpsexpress.bench.history;

import io.mpsexpress.engine.step.FinishedStep;
import java.time.Duration;
import java.util.SplittableRandom;

/** A step that is waited at: how long follows an exponential distribution of this mean, to the millisecond. */
public enum Wait {
    CONFIRM_ENTITLEMENT(
            "entitle-organization", "userTask_confirmEntitlement", "partner-administrator", Duration.ofHours(30)),
    CHOOSE_CONTACT("assign-supplies-contact", "userTask_chooseSuppliesContact", "fleet-manager", Duration.ofHours(5)),
    CREATE_CONTACT("assign-supplies-contact", "userTask_createSuppliesContact", "fleet-manager", Duration.ofHours(8)),
    REVIEW("enroll-printers", "userTask_reviewEligibility", "fleet-manager", Duration.ofHours(6)),
    ACCEPT_TERMS("add-printers", "userTask_acceptTerms", "fleet-manager", Duration.ofHours(10)),
    DECIDE_BY_OPERATIONS(
            "resolve-ineligible-printers", "userTask_decideEscalation", "customer-operations", Duration.ofHours(40)),
    DECIDE_BY_SUPPORT(
            "resolve-ineligible-printers", "userTask_decideEscalation", "technical-support", Duration.ofHours(60)),
    REQUEST_MANAGEMENT(
            "request-management", "serviceTask_requestManagement", FinishedStep.APPLICATION, Duration.ofMillis(1_500)),
    AWAIT_ANSWER("request-management", "gateway_awaitAnswer", FinishedStep.BACK_END, Duration.ofMinutes(45)),
    DECIDE_REMOVAL(
            "remove-from-mps-express",
            "userTask_decideRemoval",
            "customer-operations,mps-offer-manager",
            Duration.ofHours(50)),
    REMOVE(
            "remove-from-mps-express",
            "serviceTask_removeFromMpsExpress",
            FinishedStep.APPLICATION,
            Duration.ofSeconds(2));

    private final String process;
    private final String step;
    private final String waitedFor;
    private final Duration mean;

    Wait(String process, String step, String waitedFor, Duration mean) {
        this.process = process;
        this.step = step;
        this.waitedFor = waitedFor;
        this.mean = mean;
    }

    public String process() {
        return process;
    }

    public String step() {
        return step;
    }

    public String waitedFor() {
        return waitedFor;
    }

    /** Half of the waits are shorter. */
    public Duration median() {
        return Duration.ofMillis(Math.round(mean.toMillis() * Math.log(2)));
    }

    Duration next(SplittableRandom random) {
        return Duration.ofMillis(Math.round(-mean.toMillis() * Math.log(1 - random.nextDouble())));
    }
}
