package io.mpsexpress.enrollment.escalation.process;

import io.mpsexpress.engine.ProcessVariable;
import java.util.Date;
import java.util.UUID;

/** Ids and variables of the process {@code resolve-ineligible-printers}. */
final class ResolveIneligiblePrintersVariables {

    static final String PROCESS = "resolve-ineligible-printers";
    static final String DECIDE_ESCALATION = "userTask_decideEscalation";
    static final String ASSIGN_CONTACT = "callActivity_assignSuppliesContact";
    static final String NOTHING_LEFT_MESSAGE = "enrollment.nothingLeft";

    static final ProcessVariable<UUID> ENROLLMENT_ID = ProcessVariable.id("enrollmentId");
    static final ProcessVariable<String> ELIGIBILITY_STATUS = ProcessVariable.text("eligibilityStatus");
    static final ProcessVariable<Object> STATUS_LABEL = ProcessVariable.table("statusLabel");

    static final ProcessVariable<String> TEAM = ProcessVariable.text("team");
    static final ProcessVariable<Integer> DUE_IN_DAYS = ProcessVariable.number("dueInDays");
    static final ProcessVariable<Integer> ESCALATION_PRIORITY = ProcessVariable.number("escalationPriority");

    static final ProcessVariable<UUID> ESCALATION_ID = ProcessVariable.id("escalationId");
    static final ProcessVariable<Date> DUE_DATE = ProcessVariable.date("dueDate");

    /** When whoever has it is reminded: at the due date, and from then on each day, as the engine writes what repeats. */
    static final ProcessVariable<String> REMINDERS = ProcessVariable.text("reminders");

    static final ProcessVariable<Integer> PRINTER_COUNT = ProcessVariable.number("printerCount");

    /** Which printers the task shows: whoever answers says so, where their client knows it. */
    static final ProcessVariable<Integer> PRINTERS_SHOWN = ProcessVariable.number("printersShown");

    static final ProcessVariable<Integer> WITHOUT_CONTACT_COUNT = ProcessVariable.number("withoutContactCount");
    static final ProcessVariable<Object> PRINTER_TABLE = ProcessVariable.table("printerTable");
    static final ProcessVariable<Object> AGENT_TABLE = ProcessVariable.table("agentTable");

    static final ProcessVariable<String> REMEDIATION_DECISION = ProcessVariable.text("remediationDecision");
    static final ProcessVariable<UUID> CONTACT_ASSIGNMENT_ID = ProcessVariable.id("contactAssignmentId");
    static final ProcessVariable<Boolean> REMEDIATED = ProcessVariable.flag("remediated");
    static final ProcessVariable<String> ESCALATION_DECISION = ProcessVariable.text("escalationDecision");
    static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("decisionReason");
    static final ProcessVariable<String> ESCALATION_OUTCOME = ProcessVariable.text("escalationOutcome");

    private ResolveIneligiblePrintersVariables() {}
}
