package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How teams at Lexmark get on with what is escalated to them. Whether the caller may see a partner's is checked by those who use it. */
public interface EscalationFigures {

    /**
     * By the team that has, or had, the escalation last.
     *
     * @param partnerId of this partner's requests; null for all
     * @param organizationId of this customer's requests; null for all
     * @param from beginning of the period
     * @param to end of the period, not in it
     * @return by team; teams that have nothing to do with the period are missing
     */
    List<Team> teams(UUID partnerId, UUID organizationId, Instant from, Instant to);

    /**
     * The escalations that one of these figures counts, the last first.
     *
     * @param team group id
     * @param cursor null for the first page
     */
    Page<Counted> counted(
            String team,
            Figure figure,
            UUID partnerId,
            UUID organizationId,
            Instant from,
            Instant to,
            int limit,
            String cursor);

    /** What is counted of a team. */
    enum Figure {
        OPENED,
        DECIDED,
        IN_TIME,
        OPEN,
        OVERDUE
    }

    /**
     * An escalation that is counted.
     *
     * @param enrollmentId its request
     * @param closedAt null while it is open
     */
    record Counted(
            UUID id, UUID enrollmentId, EligibilityStatus status, Instant openedAt, Instant dueAt, Instant closedAt) {}

    /**
     * A team in a period.
     *
     * @param team group id
     * @param opened in the period
     * @param decided closed in the period, those not counted whose request was withdrawn or ended meanwhile
     * @param open at the end of the period, or now if that is to come
     * @param overdue those of them that were past their due time then
     * @param inTime those of the decided ones that were decided before they were due
     */
    record Team(String team, long opened, long decided, long open, long overdue, long inTime) {

        /** How many a figure counts. */
        public long count(Figure figure) {
            return switch (figure) {
                case OPENED -> opened;
                case DECIDED -> decided;
                case IN_TIME -> inTime;
                case OPEN -> open;
                case OVERDUE -> overdue;
            };
        }

        /** 0 … 1; null where nothing was decided. */
        public Double shareInTime() {
            return decided == 0 ? null : (double) inTime / decided;
        }
    }
}
