package io.mpsexpress.demo;

import io.mpsexpress.contact.ContactAssignmentManagement;
import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactManagement;
import io.mpsexpress.organization.EntitlementDecisions;
import io.mpsexpress.organization.EntitlementManagement;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.printer.list.PrinterManagement;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the demonstration does for each customer. More than four collaborators: it does what people do, by the same use
 * cases.
 */
@Component
@Profile("demo")
class DemoCustomer {

    private final OrganizationManagement organizations;
    private final EntitlementManagement entitlements;
    private final EntitlementDecisions decisions;
    private final PrinterManagement printers;
    private final ContactManagement contacts;
    private final ContactAssignmentManagement assignments;

    DemoCustomer(
            OrganizationManagement organizations,
            EntitlementManagement entitlements,
            EntitlementDecisions decisions,
            PrinterManagement printers,
            ContactManagement contacts,
            ContactAssignmentManagement assignments) {
        this.organizations = organizations;
        this.entitlements = entitlements;
        this.decisions = decisions;
        this.printers = printers;
        this.contacts = contacts;
        this.assignments = assignments;
    }

    UUID create(String name, String fleet) {
        UUID id = organizations.createChild(name);
        importFleet(id, fleet);
        return id;
    }

    void importFleet(UUID organizationId, String fleet) {
        printers.importFleet(organizationId, new ClassPathResource("demo/" + fleet));
    }

    void entitle(UUID organizationId) {
        UUID request = entitlements.open(organizationId, null);
        decisions.record(request, true);
        decisions.entitle(request);
    }

    void addContact(UUID organizationId, ContactDetails contact) {
        contacts.create(organizationId, contact);
    }

    void assign(UUID organizationId, ContactDetails contact, List<String> serialNumbers) {
        assignments.createAndAssign(organizationId, contact, serialNumbers);
    }
}
