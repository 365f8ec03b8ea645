package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DUE_DATE;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DUE_IN_DAYS;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ELIGIBILITY_STATUS;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_ID;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_PRIORITY;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.REMEDIATED;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.REMINDERS;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.STATUS_LABEL;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.TEAM;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.escalation.EscalationHandOver;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.process.EligibilityTable;
import io.mpsexpress.program.routing.Handling;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the printers to the team that the decision table named, or leaves them with the one that has them; leaves what its task shows. */
@Component
class OpenEscalationDelegate implements JavaDelegate {

    private final EscalationHandOver escalations;
    private final EscalatedPrinterTable table;

    OpenEscalationDelegate(EscalationHandOver escalations, EscalatedPrinterTable table) {
        this.escalations = escalations;
        this.table = table;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EligibilityStatus status = EligibilityStatus.valueOf(ELIGIBILITY_STATUS.from(execution));
        EscalationView escalation = escalations.hand(
                ENROLLMENT_ID.from(execution),
                status,
                Boolean.TRUE.equals(REMEDIATED.from(execution)),
                new Handling(TEAM.from(execution), DUE_IN_DAYS.from(execution), ESCALATION_PRIORITY.from(execution)));
        ESCALATION_ID.set(execution, escalation.id());
        TEAM.set(execution, escalation.team());
        ESCALATION_PRIORITY.set(execution, escalation.priorityOfTask());
        DUE_DATE.set(execution, Date.from(escalation.dueAt()));
        REMINDERS.set(execution, "R/" + escalation.dueAt().truncatedTo(ChronoUnit.SECONDS) + "/P1D");
        STATUS_LABEL.set(execution, EligibilityTable.label(status));
        execution.setVariables(table.of(escalation.id()));
    }
}
