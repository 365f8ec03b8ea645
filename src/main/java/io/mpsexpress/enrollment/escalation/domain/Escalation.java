package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.program.routing.Handling;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Ineligible printers of one status in one request, handed to whoever can resolve them. */
@Entity
public class Escalation {

    @Id
    private UUID id;

    private UUID enrollmentId;
    private UUID organizationId;
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private EligibilityStatus eligibilityStatus;

    private String team;
    private int priority;
    private Instant openedAt;

    /** When it was handed over last, and whether the partner had tried before. */
    private Instant handedAt;

    private boolean afterRemediation;

    /** Whether the partner has tried since. */
    private boolean remediated;

    /** So many days it was given then. */
    private int dueInDays;

    private Instant dueAt;
    private boolean overdue;
    private Instant closedAt;

    /** When a team at Lexmark has to have decided; null while it is with the partner, and once it is closed. */
    private Instant decideBy;

    @Embedded
    private ForcedEnd forcedEnd;

    @Version
    private Integer version;

    protected Escalation() {}

    public static Escalation of(UUID id, Enrollment enrollment, EligibilityStatus status) {
        Escalation escalation = new Escalation();
        escalation.id = id;
        escalation.enrollmentId = enrollment.id();
        escalation.organizationId = enrollment.organizationId();
        escalation.partnerId = enrollment.partnerId();
        escalation.eligibilityStatus = status;
        return escalation;
    }

    /**
     * Hands it to a team, for the first time, again, or to another one. Who has it already, and could not resolve it at the
     * first attempt, has no more time for the next; and what is with a team at Lexmark stays there, whatever the routing table
     * says by now.
     *
     * @param remediated whether the partner has tried already
     * @return false when it stays where it is
     */
    public boolean handTo(Handling handling, boolean remediated, Instant at) {
        afterRemediation = remediated;
        if (isOpen()
                && team != null
                && (isWithTeamAtLexmark() || handling.team().equals(team))) {
            return false;
        }
        team = handling.team();
        dueInDays = handling.dueInDays();
        priority = handling.priority();
        openedAt = openedAt == null ? at : openedAt;
        handedAt = at;
        dueAt = at.plus(Duration.ofDays(dueInDays));
        overdue = false;
        closedAt = null;
        forcedEnd = null;
        decideBy = isWithTeamAtLexmark() ? dueAt : null;
        return true;
    }

    /** Else the partner has it. */
    public boolean isWithTeamAtLexmark() {
        return Role.ofGroup(team).filter(Role::isStaff).isPresent();
    }

    /** The partner has tried: what comes back with this status is beyond them. */
    public void markRemediated() {
        remediated = true;
    }

    public boolean isRemediated() {
        return remediated;
    }

    public void markOverdue() {
        overdue = true;
    }

    public void close(Instant at) {
        closedAt = at;
        decideBy = null;
    }

    /** Its process was ended in the engine: nobody decides any more. */
    public void endByForce(Instant at, ForcedEnd end) {
        close(at);
        forcedEnd = end;
    }

    public UUID id() {
        return id;
    }

    public UUID enrollmentId() {
        return enrollmentId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public EligibilityStatus eligibilityStatus() {
        return eligibilityStatus;
    }

    public String team() {
        return team;
    }

    public int priority() {
        return priority;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant decideBy() {
        return decideBy;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** Null unless its process was ended in the engine. */
    public ForcedEnd forcedEnd() {
        return forcedEnd;
    }
}
