package io.mpsexpress.enrollment;

import io.mpsexpress.access.SimultaneousRequests;
import io.mpsexpress.enrollment.domain.EnrollableOrganizations;
import io.mpsexpress.enrollment.domain.EnrollmentBeginning;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.request.RequestNote;
import io.mpsexpress.shared.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks to add printers to MPS Express: a request and its process begin together or not at all. */
@Service
@Transactional
public class EnrollmentManagement {

    private final EnrollableOrganizations organizations;
    private final PrinterFleet fleet;
    private final SimultaneousRequests simultaneous;
    private final EnrollmentBeginning beginning;

    EnrollmentManagement(
            EnrollableOrganizations organizations,
            PrinterFleet fleet,
            SimultaneousRequests simultaneous,
            EnrollmentBeginning beginning) {
        this.organizations = organizations;
        this.fleet = fleet;
        this.simultaneous = simultaneous;
        this.beginning = beginning;
    }

    /**
     * Requests to add printers of a child organization.
     *
     * @param serialNumbers 1 to 50,000 different ones
     * @param note to know it by; null for none
     * @return id of the request: of the first when the same selection is sent twice at once, or again a moment later
     * @throws Refused for a parent organization, an organization the caller may not see, while no terms of service are in
     *     force, and for serial numbers that are unknown, of another organization, or given twice: each is named
     */
    public UUID request(UUID organizationId, Collection<String> serialNumbers, RequestNote note) {
        OrganizationView organization = organizations.require(organizationId);
        List<UUID> printerIds = fleet.requireSelection(organizationId, serialNumbers);
        return begin(organization, printerIds, note, () -> checked(printerIds));
    }

    /**
     * The request that the same person made a moment ago, or somebody since this call came in: {@link #request} would lead
     * there.
     *
     * @throws Refused like {@link #request}
     */
    @Transactional(readOnly = true)
    public Optional<UUID> justRequested(UUID organizationId, Collection<String> serialNumbers) {
        organizations.require(organizationId);
        return simultaneous.begun(asked(fleet.requireSelection(organizationId, serialNumbers)), beginning::isUntouched);
    }

    private static List<?> asked(List<UUID> printerIds) {
        return List.of("enrollment", printerIds.stream().sorted().toList());
    }

    /**
     * Requests to add printers that were chosen just now, of a selection of this organization: they are neither looked up
     * nor checked once more before the process does.
     *
     * @param note to know it by; null for none
     * @throws Refused for a parent organization, one that the caller may not see, and while no terms of service are in force
     */
    public UUID requestChosen(UUID organizationId, List<CheckedPrinter> chosen, RequestNote note) {
        OrganizationView organization = organizations.require(organizationId);
        return begin(organization, chosen.stream().map(CheckedPrinter::id).toList(), note, () -> chosen);
    }

    private UUID begin(
            OrganizationView organization,
            List<UUID> printerIds,
            RequestNote note,
            Supplier<List<CheckedPrinter>> printersOfRequest) {
        return simultaneous.begin(
                asked(printerIds),
                beginning::isUntouched,
                () -> beginning.begin(organization, note, printersOfRequest.get()));
    }

    /**
     * Looks at printers of a child organization without changing anything.
     *
     * @return each printer with its status and reasons, by serial number
     * @throws Refused like {@link #request}
     */
    @Transactional(readOnly = true)
    public List<CheckedPrinter> check(UUID organizationId, Collection<String> serialNumbers) {
        organizations.requireChild(organizationId);
        return checked(fleet.requireSelection(organizationId, serialNumbers));
    }

    private List<CheckedPrinter> checked(List<UUID> printerIds) {
        List<CheckedPrinter> checked = new ArrayList<>(printerIds.size());
        fleet.check(printerIds, checked::add);
        return checked;
    }
}
