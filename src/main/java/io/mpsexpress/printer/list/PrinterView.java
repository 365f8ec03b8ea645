package io.mpsexpress.printer.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.Registration;
import java.time.Instant;
import java.util.UUID;

/**
 * A printer as lists show it.
 *
 * @param lifetimePageCount pages; null when the printer does not report it
 * @param eligibility status as of the last change of the printer's facts or of the program
 * @param suppliesContact null when none is assigned
 * @param companyName the child organization
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PrinterView(
        UUID id,
        String serialNumber,
        String model,
        AgentType agentType,
        String agentVersion,
        Long lifetimePageCount,
        Registration registration,
        Management management,
        EligibilityStatus eligibility,
        AssignedContact suppliesContact,
        UUID organizationId,
        String companyName,
        String ipAddress,
        String firmware,
        Instant lastCommunication) {

    /** The supplies delivery contact of a printer. */
    public record AssignedContact(UUID id, String name, String city) {}
}
