package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.SimultaneousRequests;
import io.mpsexpress.enrollment.domain.EnrollableOrganizations;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.recheck.RecheckQueue;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.request.RequestNote;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final Enrollments enrollments;
    private final EnrollmentPrinters printers;
    private final EnrollPrintersProcess process;
    private final RecheckQueue rechecks;
    private final SimultaneousRequests simultaneous;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    EnrollmentManagement(
            EnrollableOrganizations organizations,
            PrinterFleet fleet,
            Enrollments enrollments,
            EnrollmentPrinters printers,
            EnrollPrintersProcess process,
            RecheckQueue rechecks,
            SimultaneousRequests simultaneous,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.organizations = organizations;
        this.fleet = fleet;
        this.enrollments = enrollments;
        this.printers = printers;
        this.process = process;
        this.rechecks = rechecks;
        this.simultaneous = simultaneous;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
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
        return simultaneous.begun(asked(fleet.requireSelection(organizationId, serialNumbers)), this::isUntouched);
    }

    private static List<?> asked(List<UUID> printerIds) {
        return List.of("enrollment", printerIds.stream().sorted().toList());
    }

    private boolean isUntouched(UUID id) {
        return enrollments
                .findById(id)
                .filter(enrollment -> enrollment.state() == EnrollmentState.REVIEW)
                .isPresent();
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
                asked(printerIds), this::isUntouched, () -> begin(organization, note, printersOfRequest.get()));
    }

    private UUID begin(OrganizationView organization, RequestNote note, List<CheckedPrinter> checked) {
        UUID id = Ids.next();
        Enrollment enrollment = enrollments.saveAndFlush(Enrollment.request(
                id, organization, checked.size(), note, currentCaller.get().userId(), clock.instant()));
        printers.add(id, checked);
        audit.record(Act.ENROLLMENT_REQUESTED, organization.id(), id.toString(), Map.of("printers", checked.size()));
        rechecks.addNew(id);
        process.enrollmentRequested(enrollment, organization);
        return id;
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
