package io.mpsexpress.enrollment.process;

import io.mpsexpress.engine.ProcessVariable;
import java.util.UUID;

/** Ids and variables of the process {@code enroll-printers}, and of {@code add-printers} and {@code request-management} within it. */
final class EnrollPrintersVariables {

    static final String PROCESS = "enroll-printers";
    static final String PRINTERS_RESOLVED_MESSAGE = "enrollment.printersResolved";
    static final String OTHER_REASON_FOUND_MESSAGE = "enrollment.otherReasonFound";
    static final String TERMS_DECLINED_MESSAGE = "enrollment.termsDeclined";
    static final String MANAGEMENT_ANSWERED_MESSAGE = "enrollment.managementAnswered";

    static final ProcessVariable<UUID> ENROLLMENT_ID = ProcessVariable.id("enrollmentId");
    static final ProcessVariable<String> REQUEST_NUMBER = ProcessVariable.text("requestNumber");
    static final ProcessVariable<UUID> ORGANIZATION_ID = ProcessVariable.id("organizationId");
    static final ProcessVariable<String> ORGANIZATION_NAME = ProcessVariable.text("organizationName");
    static final ProcessVariable<UUID> PARTNER_ID = ProcessVariable.id("partnerId");
    static final ProcessVariable<String> PARTNER_NAME = ProcessVariable.text("partnerName");
    static final ProcessVariable<Integer> PRINTER_COUNT = ProcessVariable.number("printerCount");

    /** What tells the request from others in a list of tasks. */
    static final ProcessVariable<Object> REQUEST = ProcessVariable.table("request");

    static final ProcessVariable<Boolean> ORGANIZATION_ENTITLED = ProcessVariable.flag("organizationEntitled");
    static final ProcessVariable<UUID> ENTITLEMENT_REQUEST_ID = ProcessVariable.id("entitlementRequestId");

    static final ProcessVariable<Object> ELIGIBILITY_SUMMARY = ProcessVariable.table("eligibilitySummary");
    static final ProcessVariable<Integer> ELIGIBLE_COUNT = ProcessVariable.number("eligibleCount");
    static final ProcessVariable<Integer> INELIGIBLE_COUNT = ProcessVariable.number("ineligibleCount");
    static final ProcessVariable<Integer> WITHOUT_CONTACT_COUNT = ProcessVariable.number("withoutContactCount");

    static final ProcessVariable<String> REVIEW_DECISION = ProcessVariable.text("reviewDecision");
    static final ProcessVariable<Boolean> ESCALATE_INELIGIBLE = ProcessVariable.flag("escalateIneligible");
    static final ProcessVariable<String> REVIEW_OUTCOME = ProcessVariable.text("reviewOutcome");
    static final ProcessVariable<Boolean> ESCALATION_REQUESTED = ProcessVariable.flag("escalationRequested");
    static final ProcessVariable<UUID> CONTACT_ASSIGNMENT_ID = ProcessVariable.id("contactAssignmentId");

    static final ProcessVariable<Integer> TERMS_VERSION = ProcessVariable.number("termsVersion");
    /** The version whose acceptance came too late: another one is in force now. Null while that has not happened. */
    static final ProcessVariable<Integer> EARLIER_TERMS_VERSION = ProcessVariable.number("earlierTermsVersion");

    static final ProcessVariable<Boolean> TERMS_ACCEPTED = ProcessVariable.flag("termsAccepted");
    static final ProcessVariable<String> TERMS_OUTCOME = ProcessVariable.text("termsOutcome");

    static final ProcessVariable<Integer> PENDING_COUNT = ProcessVariable.number("pendingCount");

    /** Which submission of the request it is. Null before the model had a process for each. */
    static final ProcessVariable<Integer> SUBMISSION = ProcessVariable.number("submission");

    static final ProcessVariable<Integer> MANAGEMENT_REQUEST_COUNT = ProcessVariable.number("managementRequestCount");
    /** Which management request it is, from 0; the engine counts. Null before the model had a step for each. */
    static final ProcessVariable<Integer> MANAGEMENT_REQUEST = ProcessVariable.number("loopCounter");

    static final ProcessVariable<Boolean> MANAGEMENT_ANSWERED = ProcessVariable.flag("managementAnswered");
    static final ProcessVariable<String> ANSWER_WAIT = ProcessVariable.text("answerWait");
    static final ProcessVariable<Boolean> MORE_TO_REVIEW = ProcessVariable.flag("moreToReview");

    private EnrollPrintersVariables() {}
}
