package io.mpsexpress.printer;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.PrintersAdvanced.Advance;
import io.mpsexpress.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many printers of customers stand where, by the eligibility as of the last change of their facts. Printers of parent
 * organizations are left out: they can never be enrolled. Whether the caller may see a partner's is checked by those who use
 * it.
 */
public interface PrinterFigures {

    /**
     * Printers that are not eligible, where somebody can do something about it.
     *
     * @param partnerId of this partner's customers; null for all
     * @param organizationId of this customer; null for all
     * @return the status that most printers have first; statuses that none has are missing
     */
    List<StatusCount> notEligible(UUID partnerId, UUID organizationId);

    /**
     * The customers whose printers have a status, the one with most of them first.
     *
     * @param partnerId of this partner; null for all
     * @param organizationId this one only; null for all
     * @param cursor null for the first page
     */
    Page<CustomerCount> customers(
            EligibilityStatus status, UUID partnerId, UUID organizationId, int limit, String cursor);

    /** The printers of an organization, each with the farthest stage at which it is seen to be now. */
    List<Advance> standing(UUID organizationId);

    /** What printers are called, by id; without those that are no more. */
    Map<UUID, Named> named(Collection<UUID> printerIds);

    record Named(String serialNumber, String model) {}

    /** @param customers how many have such printers */
    record StatusCount(EligibilityStatus status, long printers, long customers) {}

    /** @param organizationId the customer */
    record CustomerCount(UUID organizationId, long printers) {}
}
