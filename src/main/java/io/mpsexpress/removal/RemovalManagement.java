package io.mpsexpress.removal;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.removal.domain.Removal;
import io.mpsexpress.removal.domain.RemovalSubject;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks to take printers, or an entitlement, out of MPS Express: a request and its process begin together or not at all. */
@Service
@Transactional
public class RemovalManagement {

    private static final Role[] ASKING = {
        Role.PARTNER_ADMINISTRATOR,
        Role.FLEET_MANAGER,
        Role.CUSTOMER_OPERATIONS,
        Role.MPS_OFFER_MANAGER,
        Role.TECHNICAL_SUPPORT
    };

    private final VisibleOrganizations organizations;
    private final RemovalSubject subject;
    private final RemoveFromMpsExpressProcess process;
    private final Acts acts;

    RemovalManagement(
            VisibleOrganizations organizations,
            RemovalSubject subject,
            RemoveFromMpsExpressProcess process,
            Acts acts) {
        this.organizations = organizations;
        this.subject = subject;
        this.process = process;
        this.acts = acts;
    }

    /** Whether the caller may ask for a removal: everybody but who changes nothing in business data. */
    public boolean mayAsk() {
        return acts.caller().mayActAs(ASKING);
    }

    /**
     * Asks for a removal; nothing changes before Lexmark has decided.
     *
     * @return id of the removal
     * @throws Refused when the caller may not ask or see the organization; naming the fields when the reason is missing or
     *     neither or both of printers and entitlement are asked for; naming each serial number that is unknown, given
     *     twice, not managed, or in an open removal; for an entitlement when there is none, when printers are managed or
     *     pending, and when its removal is asked for already
     */
    public UUID request(RemovalRequest asked) {
        Caller caller = acts.caller().require(ASKING);
        OrganizationView organization = organizations.requireChild(asked.organizationId());
        requireComplete(asked);
        return asked.entitlement()
                ? requestEntitlement(organization, Text.clean(asked.reason()), caller)
                : requestPrinters(organization, asked, caller);
    }

    private UUID requestEntitlement(OrganizationView organization, String reason, Caller caller) {
        subject.requireRemovableEntitlement(organization);
        Removal removal = Removal.ofEntitlement(organization, reason, caller.userId(), acts.now());
        return begin(removal, List.of(), organization, caller);
    }

    private UUID requestPrinters(OrganizationView organization, RemovalRequest asked, Caller caller) {
        List<CheckedPrinter> managed = subject.requireRemovablePrinters(organization, asked.serialNumbers());
        Removal removal = Removal.ofPrinters(
                organization, managed.size(), Text.clean(asked.reason()), caller.userId(), acts.now());
        return begin(removal, managed, organization, caller);
    }

    private UUID begin(Removal removal, List<CheckedPrinter> printers, OrganizationView organization, Caller caller) {
        subject.add(removal, printers);
        acts.record(
                Act.REMOVAL_REQUESTED,
                organization.id(),
                removal.id(),
                Map.of(
                        "entitlement",
                        removal.isOfEntitlement(),
                        "printers",
                        removal.printerCount(),
                        "reason",
                        removal.reason()));
        process.removalRequested(removal, organization, caller.name());
        return removal.id();
    }

    private static void requireComplete(RemovalRequest asked) {
        List<FieldProblem> problems = new ArrayList<>();
        if (asked.entitlement() && asked.namesPrinters()) {
            problems.add(new FieldProblem("entitlement", "removal.eitherOr"));
        } else if (!asked.entitlement() && !asked.namesPrinters()) {
            problems.add(new FieldProblem("serialNumbers", "removal.nothing"));
        }
        if (Text.cleanOrEmpty(asked.reason()).isEmpty()) {
            problems.add(new FieldProblem("reason", "removal.reason.required"));
        }
        Reason.problem("reason", asked.reason()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }
}
