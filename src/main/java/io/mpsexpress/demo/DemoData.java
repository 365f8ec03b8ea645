package io.mpsexpress.demo;

import io.mpsexpress.access.ActingAs;
import io.mpsexpress.database.AtStart;
import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.organization.OrganizationQuery;
import io.mpsexpress.organization.OrganizationSummary;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two partners with customers in every scenario of the help page; comes in once, into an empty database. */
@Component
@Profile("demo")
@Order(60)
class DemoData implements AtStart {

    private final ActingAs actingAs;
    private final OrganizationManagement organizations;
    private final DemoTerms terms;
    private final DemoCustomer customer;

    DemoData(ActingAs actingAs, OrganizationManagement organizations, DemoTerms terms, DemoCustomer customer) {
        this.actingAs = actingAs;
        this.organizations = organizations;
        this.terms = terms;
        this.customer = customer;
    }

    @Override
    @Transactional
    public void run() {
        if (!first(OrganizationKind.CHILD).isEmpty()) {
            return;
        }
        actingAs.run("offers", terms::publish);
        actingAs.run("partner", this::firstPartner);
        actingAs.run("partner2", this::secondPartner);
    }

    private void firstPartner() {
        ownPrinters("fleet-alpen-print-services.csv");
        // scenario 1: not entitled yet
        customer.create("Bergmann Logistik", "fleet-bergmann-logistik.csv");
        // scenario 2: entitled, no supplies delivery contact
        UUID torino = customer.create("Caffè Torino", "fleet-caffe-torino.csv");
        customer.entitle(torino);
        // scenario 3: contacts there, none assigned
        UUID bianchi = customer.create("Studio Bianchi", "fleet-studio-bianchi.csv");
        customer.entitle(bianchi);
        DemoContacts.STUDIO_BIANCHI.forEach(contact -> customer.addContact(bianchi, contact));
        // ready to enroll
        UUID edelweiss = customer.create("Hotel Edelweiss", "fleet-hotel-edelweiss.csv");
        customer.entitle(edelweiss);
        customer.assign(edelweiss, DemoContacts.HOTEL_EDELWEISS, serialNumbers("HED", 1000, 1014));
        everyStatus();
    }

    /** Printers in all nine statuses: without a contact are the last two of the first group, and the two left out. */
    private void everyStatus() {
        UUID stadtwerke = customer.create("Stadtwerke Musterstadt", "fleet-stadtwerke-musterstadt.csv");
        customer.entitle(stadtwerke);
        customer.assign(stadtwerke, DemoContacts.STADTWERKE, serialNumbers("SWM", 1000, 1011));
        customer.assign(stadtwerke, DemoContacts.STADTWERKE_PLANT, serialNumbers("SWM", 2001, 2012));
        customer.assign(stadtwerke, DemoContacts.STADTWERKE_DEPOT, serialNumbers("SWM", 2015, 2016));
    }

    private void secondPartner() {
        customer.create("Vetreria Murano", "fleet-vetreria-murano.csv");
        UUID navigazione = customer.create("Navigazione Lagunare", "fleet-navigazione-lagunare.csv");
        customer.entitle(navigazione);
        customer.assign(navigazione, DemoContacts.NAVIGAZIONE, serialNumbers("NAV", 1000, 1013));
    }

    /** A parent organization has printers too; they can never be enrolled. */
    private void ownPrinters(String fleet) {
        first(OrganizationKind.PARENT).forEach(partner -> customer.importFleet(partner.id(), fleet));
    }

    private List<OrganizationSummary> first(OrganizationKind kind) {
        return organizations
                .list(new OrganizationQuery(null, null, kind, null, 1, null))
                .items();
    }

    private static List<String> serialNumbers(String prefix, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> prefix + number)
                .toList();
    }
}
