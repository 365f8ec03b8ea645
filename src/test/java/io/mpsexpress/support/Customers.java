package io.mpsexpress.support;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.program.NewTerms;
import io.mpsexpress.program.ProgramManagement;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Creates customers, each of a partner of its own, and sees to it that there are terms to accept. */
@Component
public class Customers {

    private final People people;
    private final Http http;
    private final Jobs jobs;
    private final ProgramManagement program;

    Customers(People people, Http http, Jobs jobs, ProgramManagement program) {
        this.people = people;
        this.http = http;
        this.jobs = jobs;
        this.program = program;
    }

    /** A new customer of a new partner; not entitled. */
    public Customer notEntitled() {
        UUID partner = people.partner();
        return of(people.partnerUser(partner), people.customer(partner));
    }

    public Customer entitled() {
        return notEntitled().entitle();
    }

    /** Another customer of the same partner. */
    public Customer another(Customer of) {
        return of(of.partner(), people.customer(of.partner().partnerId()));
    }

    private Customer of(Caller partner, UUID id) {
        if (program.allTerms().isEmpty()) {
            publishTerms("The first terms of tests");
        }
        return known(partner, id);
    }

    /** A customer that was made elsewhere. */
    public Customer known(Caller partner, UUID id) {
        return new Customer(http, jobs, partner, id);
    }

    /** Publishes the next version of the terms. */
    public void publishTerms(String text) {
        Caller offers = people.staff(Role.MPS_OFFER_MANAGER);
        http.post(offers, "/api/v1/program/terms", new NewTerms(Map.of("en", text), null));
    }
}
