package io.mpsexpress.organization;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.Map;

/**
 * How much there is of an organization.
 *
 * @param printersByStatus printers registered in this very organization by their eligibility as of the last change;
 *     statuses that none has are left out
 * @param contacts its supplies delivery contacts
 * @param openRequests requests and imports of every kind that are not ended
 * @param askedFor how many of the eligible ones are in an open request already; 0 where that is not counted
 */
public record OrganizationFigures(
        Map<EligibilityStatus, Long> printersByStatus, long contacts, long openRequests, long askedFor) {

    public static final OrganizationFigures NONE = new OrganizationFigures(Map.of(), 0, 0, 0);

    public long printers() {
        return printersByStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Printers of this status. */
    public long printers(EligibilityStatus status) {
        return printersByStatus.getOrDefault(status, 0L);
    }

    /** Eligible printers that nobody asked for yet. */
    public long readyToAdd() {
        return Math.max(0, printers(EligibilityStatus.ELIGIBLE) - askedFor);
    }

    /** The same, where so many are asked for already. */
    public OrganizationFigures askedFor(long eligible) {
        return new OrganizationFigures(printersByStatus, contacts, openRequests, eligible);
    }

    /** A managed printer has no other status, whatever else holds. */
    public long managed() {
        return printers(EligibilityStatus.ALREADY_MANAGED);
    }

    /** Printers with an open management request. */
    public long pending() {
        return printers(EligibilityStatus.MANAGEMENT_PENDING);
    }

    /** Printers that are neither managed nor pending. */
    public long notAdded() {
        return printers() - managed() - pending();
    }
}
