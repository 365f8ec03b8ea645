package io.mpsexpress.access;

import java.util.Arrays;
import java.util.Locale;

/** All that is put on record, whichever module does it. What people call it: the message {@code audit.act.<code>}. */
public enum Act {
    ENROLLMENT_REQUESTED("enrollment.requested"),
    ENROLLMENT_REVIEWED("enrollment.reviewed"),
    ENROLLMENT_CANCELLED("enrollment.cancelled"),
    ENROLLMENT_COMPLETED("enrollment.completed"),
    ENROLLMENT_ENDED("enrollment.ended"),
    ENROLLMENT_WITHDRAWN("enrollment.withdrawn"),
    ENROLLMENT_ENTITLEMENT_LOST("enrollment.entitlementLost"),
    TERMS_ACCEPTED("terms.accepted"),
    TERMS_REPLACED("terms.replaced", Outcome.REFUSED),
    TERMS_DECLINED("terms.declined"),
    TERMS_PUBLISHED("terms.published"),
    PRINTERS_ADDED("printers.added"),
    PRINTERS_NOT_ENTITLED("printers.notEntitled", Outcome.REFUSED),
    PRINTERS_MANAGED("printers.managed"),
    PRINTERS_REFUSED("printers.refused", Outcome.REFUSED),
    PRINTERS_REMOVED("printers.removed"),
    TASK_HANDED_OVER("task.handedOver"),
    TASK_OVERDUE("task.overdue"),
    PRINTERS_CHECKED_AGAIN("printers.checkedAgain"),
    MANAGEMENT_REQUESTED("management.requested"),
    MANAGEMENT_DOUBTFUL("management.doubtful"),
    MANAGEMENT_DOUBTFUL_SEEN("management.doubtfulSeen"),
    ESCALATION_HANDED_OVER("escalation.handedOver"),
    ESCALATION_OVERDUE("escalation.overdue"),
    ESCALATION_REMEDIATED("escalation.remediated"),
    ESCALATION_DECIDED("escalation.decided"),
    ESCALATION_ENDED("escalation.ended"),
    ESCALATION_WITHDRAWN("escalation.withdrawn"),
    ESCALATION_ENTITLEMENT_LOST("escalation.entitlementLost"),
    EXCEPTION_REVOKED("exception.revoked"),
    ENTITLEMENT_REQUESTED("entitlement.requested"),
    ENTITLEMENT_DECLINED("entitlement.declined"),
    ENTITLEMENT_REFUSED("entitlement.refused", Outcome.REFUSED),
    ENTITLEMENT_ENDED("entitlement.ended"),
    ENTITLEMENT_REMOVED("entitlement.removed"),
    ORGANIZATION_CREATED("organization.created"),
    ORGANIZATION_ENTITLED("organization.entitled"),
    REMOVAL_REQUESTED("removal.requested"),
    REMOVAL_REFUSED("removal.refused", Outcome.REFUSED),
    REMOVAL_APPROVED("removal.approved"),
    REMOVAL_REJECTED("removal.rejected"),
    REMOVAL_ENDED("removal.ended"),
    REMOVAL_WITHDRAWN("removal.withdrawn"),
    CONTACT_ASSIGNMENT_REQUESTED("contactAssignment.requested"),
    CONTACT_ASSIGNMENT_ASSIGNED("contactAssignment.assigned"),
    CONTACT_ASSIGNMENT_CANCELLED("contactAssignment.cancelled"),
    CONTACT_ASSIGNMENT_ENDED("contactAssignment.ended"),
    CONTACT_ASSIGNED("contact.assigned"),
    CONTACT_DELETED("contact.deleted"),
    CONTACTS_IMPORT_CONFIRMED("contacts.importConfirmed"),
    CONTACTS_IMPORT_CANCELLED("contacts.importCancelled"),
    CONTACTS_IMPORTED("contacts.imported"),
    CONTACTS_IMPORT_ENDED("contacts.importEnded"),
    FLEET_IMPORT_CONFIRMED("fleet.importConfirmed"),
    FLEET_IMPORT_CANCELLED("fleet.importCancelled"),
    FLEET_IMPORTED("fleet.imported"),
    FLEET_IMPORT_ENDED("fleet.importEnded"),
    PROGRAM_MODELS_CHANGED("program.modelsChanged"),
    PROGRAM_SETTINGS_CHANGED("program.settingsChanged"),
    PROGRAM_ROUTING_CHANGED("program.routingChanged"),
    ENGINE_SUSPENDED("engine.suspended"),
    ENGINE_ACTIVATED("engine.activated"),
    ENGINE_DELETED("engine.deleted"),
    ENGINE_MODIFIED("engine.modified"),
    ENGINE_RETRIED("engine.retried"),
    ENGINE_VARIABLES_CHANGED("engine.variablesChanged"),
    ENGINE_TASK_ASSIGNED("engine.taskAssigned"),
    ENGINE_TASK_COMPLETED("engine.taskCompleted"),
    ENGINE_DEPLOYED("engine.deployed"),
    ENGINE_STARTED("engine.started"),
    ENGINE_CHANGED("engine.changed"),
    PERSON_INVITED("person.invited"),
    PERSON_INVITED_AGAIN("person.invitedAgain"),
    PERSON_APPEARED("person.appeared"),
    PERSON_CHANGED("person.changed"),
    PERSON_REFUSED("person.refused", Outcome.REFUSED),
    PASSWORD_CHOSEN("password.chosen"),
    PASSWORD_FORGOTTEN("password.forgotten"),
    TOKEN_MADE("token.made"),
    TOKEN_REVOKED("token.revoked"),
    SIGN_IN_SUCCEEDED("signIn.succeeded"),
    SIGN_IN_REFUSED("signIn.refused", Outcome.REFUSED),
    SIGN_IN_FAILED("signIn.failed", Outcome.FAILED);

    private final String code;
    private final Outcome outcome;

    Act(String code) {
        this(code, Outcome.DONE);
    }

    Act(String code, Outcome outcome) {
        this.code = code;
        this.outcome = outcome;
    }

    /**
     * The act of that name.
     *
     * @param code as {@code <subject>.<past participle>}
     */
    public static Act of(String code) {
        return Arrays.stream(values())
                .filter(act -> act.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No act is called " + code));
    }

    /** How it stands in the database and what clients get: as {@code <subject>.<past participle>}. */
    public String code() {
        return code;
    }

    /** What came of it, as it stands in the database and clients get it. */
    public String outcome() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }
}
