package io.mpsexpress.printer;

import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.shared.SerialNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Checks of and changes to many printers at once, for the modules that assign contacts and enroll. Whether the caller
 * may see the organization is checked by those who use it.
 */
public interface PrinterFleet {

    /** A request takes at most so many printers. */
    int MAXIMUM_SELECTION = 50_000;

    /**
     * Finds the printers behind serial numbers that somebody selected.
     *
     * @return ids in the order of the serial numbers
     * @throws io.mpsexpress.shared.Refused naming each serial number that is unknown, of another organization, or given
     *     twice; and when there is none, or more than {@link #MAXIMUM_SELECTION}
     */
    List<UUID> requireSelection(UUID organizationId, Collection<String> serialNumbers);

    /** The printers of any organization behind serial numbers, by {@link SerialNumber#of}; those that are unknown are left out. */
    Map<String, UUID> bySerialNumber(Collection<String> serialNumbers);

    /**
     * Checks printers against the program data of this moment; changes nothing.
     *
     * @param each is given one printer after the other while they are read, ordered by serial number
     */
    void check(Collection<UUID> printerIds, Consumer<CheckedPrinter> each);

    /** The same by rules that somebody has read already. */
    void check(Collection<UUID> printerIds, EligibilityRules rules, Consumer<CheckedPrinter> each);

    /**
     * Checks the printers once more and makes those that are eligible now <em>pending</em> under the request. Whoever
     * races for the same printers waits until this transaction is over, and then finds them pending.
     *
     * @param each is given every printer with the status it had before: eligible means it is pending now
     */
    void requestManagement(UUID requestId, Collection<UUID> printerIds, Consumer<CheckedPrinter> each);

    /**
     * Records the back end's consent for printers that are pending under the request; others stay as they are.
     *
     * @return how many became managed
     */
    int confirmManagement(UUID requestId, Collection<UUID> printerIds);

    /**
     * Records the back end's refusal for printers that are pending under the request: their registration failed.
     *
     * @return how many were refused
     */
    int refuseManagement(UUID requestId, Collection<UUID> printerIds);

    /**
     * Finds the managed printers behind serial numbers; nobody else changes them until the transaction is over.
     *
     * @return in the order of their serial numbers
     * @throws io.mpsexpress.shared.Refused like {@link #requireSelection}, and naming each printer that is not managed
     */
    List<CheckedPrinter> requireManaged(UUID organizationId, Collection<String> serialNumbers);

    /** Whether one of these printers is managed. */
    boolean anyManaged(Collection<UUID> printerIds);

    /** What the agents of these printers reported last. */
    Map<UUID, AgentReport> reports(Collection<UUID> printerIds);

    /** Through which agents these printers report, the most frequent first. */
    List<AgentCount> agents(Collection<UUID> printerIds, int limit);

    /** How many printers of an organization are managed or pending. */
    long countInProgram(UUID organizationId);

    /**
     * Managed printers are not managed any more, and their eligibility is up to date; others stay as they are. No fleet file
     * brings them back: a request has to.
     */
    void endManagement(UUID removalId, Collection<UUID> printerIds);
}
