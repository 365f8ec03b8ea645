package io.mpsexpress.removal.domain;

import io.mpsexpress.organization.Entitlements;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is to be removed: whether it can be, held so that two who ask at once do not both get it; and its end. */
@Component
public class RemovalSubject {

    /** So many are named one by one. */
    private static final int NAMED = 200;

    private final PrinterFleet fleet;
    private final Entitlements entitlements;
    private final Removals removals;
    private final RemovalPrinters printers;

    RemovalSubject(PrinterFleet fleet, Entitlements entitlements, Removals removals, RemovalPrinters printers) {
        this.fleet = fleet;
        this.entitlements = entitlements;
        this.removals = removals;
        this.printers = printers;
    }

    /**
     * @throws Refused naming each serial number that cannot be removed, or whose removal is asked for already
     */
    public List<CheckedPrinter> requireRemovablePrinters(
            OrganizationView organization, Collection<String> serialNumbers) {
        List<CheckedPrinter> managed = fleet.requireManaged(organization.id(), serialNumbers);
        List<String> asked =
                printers.inOpenRemovals(managed.stream().map(CheckedPrinter::id).toList());
        if (!asked.isEmpty()) {
            throw Refused.conflict("removal.printersAlreadyRequested", asked.size())
                    .withProblems(asked.stream()
                            .limit(NAMED)
                            .map(serialNumber ->
                                    new FieldProblem("serialNumbers", "removal.printerAlreadyRequested", serialNumber))
                            .toList());
        }
        return managed;
    }

    /**
     * @throws Refused when there is no entitlement, printers stand against it, or its removal is asked for already
     */
    public void requireRemovableEntitlement(OrganizationView organization) {
        entitlements.requireEntitled(organization.id());
        requireNoneInProgram(organization.id());
        removals.findFirstByRequestOrganizationIdAndEntitlementTrueAndRequestEndedAtIsNull(organization.id())
                .ifPresent(open -> {
                    throw Refused.conflict("removal.entitlementAlreadyRequested", organization.name())
                            .with("removalId", open.id());
                });
    }

    /**
     * Puts it under a new removal.
     *
     * @param managed empty for an entitlement
     */
    public void add(Removal removal, List<CheckedPrinter> managed) {
        removals.saveAndFlush(removal);
        printers.add(removal.id(), managed);
    }

    /** Whether there is anything to decide on: what is to be removed may be out of the program by now. */
    public boolean isRemovable(Removal removal) {
        return removal.isOfEntitlement()
                ? entitlements.hold(removal.organizationId()) && fleet.countInProgram(removal.organizationId()) == 0
                : fleet.anyManaged(printers.ids(removal.id()));
    }

    /**
     * It is approved: an entitlement ends at once, so that no printer is added any more; printers stay managed until the
     * back end is told.
     *
     * @throws Refused when printers stand against it
     */
    public void release(Removal removal) {
        if (removal.isOfEntitlement()) {
            entitlements.remove(removal.organizationId(), removal.id());
            requireNoneInProgram(removal.organizationId());
        }
    }

    /** The back end is told: printers are not managed any more, and an entitlement may be given again. */
    public void conclude(Removal removal) {
        if (removal.isOfEntitlement()) {
            entitlements.conclude(removal.organizationId(), removal.id());
        } else {
            fleet.endManagement(removal.id(), printers.ids(removal.id()));
        }
    }

    /** It is not carried out: printers stay as they are, and an entitlement that ended may be given again. */
    public void letGo(Removal removal) {
        if (removal.isOfEntitlement()) {
            entitlements.conclude(removal.organizationId(), removal.id());
        }
    }

    private void requireNoneInProgram(UUID organizationId) {
        long inProgram = fleet.countInProgram(organizationId);
        if (inProgram > 0) {
            throw Refused.conflict("removal.printersInProgram", inProgram).with("printersInProgram", inProgram);
        }
    }
}
