package io.mpsexpress.printer.list;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param companyName its organization
 * @param ofPartner whether that is a partner, whose own printers are never enrolled
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
        @JsonIgnore boolean ofPartner,
        String ipAddress,
        String firmware,
        Instant lastCommunication) {

    /** The same with the names that other modules know. */
    public PrinterView named(AssignedContact contact, String company) {
        return new PrinterView(
                id,
                serialNumber,
                model,
                agentType,
                agentVersion,
                lifetimePageCount,
                registration,
                management,
                eligibility,
                contact,
                organizationId,
                company,
                ofPartner,
                ipAddress,
                firmware,
                lastCommunication);
    }

    /** The supplies delivery contact of a printer. */
    public record AssignedContact(UUID id, String name, String city) {}
}
