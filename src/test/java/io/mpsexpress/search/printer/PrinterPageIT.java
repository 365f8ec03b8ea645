package io.mpsexpress.search.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** All that is known of one printer, and who learns it. */
@ApplicationTest
class PrinterPageIT {

    private static final String GOOD = "CX725,FLEET,1.12,1000,REGISTERED,NONE";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    private Customer customer;
    private Caller partner;
    private Caller operations;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        partner = customer.partner();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
    }

    @Test
    void itsFactsAreThoseOfTheListAndWhatTheProgramAllowsIsBesideThem() {
        String printer = customer.printer(GOOD);

        JsonNode facts = known(partner, printer);

        JsonNode listed = http.get(partner, customer.url() + "/printers?q=" + printer)
                .json()
                .at("/items/0");
        for (String fact : List.of(
                "serialNumber",
                "model",
                "agentType",
                "agentVersion",
                "lifetimePageCount",
                "registration",
                "management",
                "eligibility",
                "suppliesContact",
                "companyName",
                "lastCommunication")) {
            assertThat(facts.get(fact)).as(fact).isEqualTo(listed.get(fact));
        }
        assertThat(facts.get("eligibility").asText()).isEqualTo("NO_SUPPLIES_CONTACT");
        assertThat(facts.get("maximumLifetimePageCount").asLong()).isEqualTo(600_000);
        assertThat(facts.get("minimumFleetAgentVersion").asText()).isEqualTo("1.10");
        assertThat(facts.get("requests")).isEmpty();
        assertThat(facts.get("decisions")).isEmpty();
        assertThat(facts.get("acceptances")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CX725,NATIVE,1.0,600001,REGISTERED,NONE | PAGE_COUNT_EXCEEDED  | 600001 | 600000 | 600,001 pages of at most 600,000",
                "CX725,NATIVE,1.0,,REGISTERED,NONE       | PAGE_COUNT_MISSING   |        |        | There is no valid lifetime page count",
                "E460,NATIVE,1.0,1000,REGISTERED,NONE    | UNSUPPORTED_MODEL    | E460   |        | Lexmark Customer Operations",
                "CX725,FLEET,1.9,1000,REGISTERED,NONE    | FLEET_AGENT_OUTDATED | 1.9    | 1.10   | 1.9, at least 1.10 is required",
                "CX725,FLEET,,1000,REGISTERED,NONE       | FLEET_AGENT_OUTDATED |        | 1.10   | version not reported, at least 1.10 is required"
            })
    void whatIsMeasuredStandsBesideWhatIsAllowed(
            String facts, String status, String measured, String allowed, String words) throws Exception {
        String printer = customer.printer(facts);
        customer.giveContact(List.of(printer));

        JsonNode known = known(partner, printer);

        assertThat(known.get("eligibility").asText()).isEqualTo(status);
        assertThat(known.at("/reasons/0").asText()).isEqualTo(status);
        assertThat(known.at("/reasonFacts/0/code").asText()).isEqualTo(status);
        assertThat(known.at("/reasonFacts/0/measured").asText(null)).isEqualTo(measured);
        assertThat(known.at("/reasonFacts/0/allowed").asText(null)).isEqualTo(allowed);
        show(partner, "/printers/" + printer).andExpect(content().string(containsString(words)));
    }

    @Test
    void theRequestThatAddedItTellsItsOutcomeAndTheTermsAcceptedForIt() throws Exception {
        String printer = customer.printer(GOOD);
        customer.giveContact(List.of(printer));
        Customer.Request request =
                customer.enroll(List.of(printer)).continueWith(false).acceptTerms();

        JsonNode known = known(partner, printer);

        assertThat(known.get("eligibility").asText()).isEqualTo("ALREADY_MANAGED");
        assertThat(known.at("/suppliesContact/name").asText()).isEqualTo("Anna Rossi");
        assertThat(known.get("requests")).hasSize(1);
        assertThat(known.at("/requests/0/id").asText()).isEqualTo(request.id());
        assertThat(known.at("/requests/0/number").asText()).startsWith("E-");
        assertThat(known.at("/requests/0/state").asText()).isEqualTo("COMPLETED");
        assertThat(known.at("/requests/0/outcome").asText()).isEqualTo("MANAGED");
        assertThat(known.at("/requests/0/message").asText()).isEqualTo("Managed by Lexmark.");
        JsonNode evidence = http.get(partner, "/api/v1/enrollments/" + request.id() + "/acceptances")
                .json()
                .at("/items/0");
        JsonNode acceptance = known.at("/acceptances/0");
        assertThat(acceptance.get("id")).isEqualTo(evidence.get("id"));
        assertThat(acceptance.get("version")).isEqualTo(evidence.get("version"));
        assertThat(acceptance.get("acceptedAt")).isEqualTo(evidence.get("acceptedAt"));
        assertThat(acceptance.get("acceptedBy").asText()).isEqualTo(partner.userId());
        show(partner, "/printers/" + printer)
                .andExpect(content()
                        .string(allOf(
                                containsString("/enrollments/" + request.id()),
                                containsString("Terms of service accepted for it"),
                                containsString(
                                        "/acceptances/" + evidence.get("id").asText()),
                                containsString("Anna Rossi"))));
    }

    @Test
    void decisionsAboutItAreToldWithReasonAndWho() throws Exception {
        String printer = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        String other = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        customer.giveContact(List.of(printer, other));
        customer.enroll(List.of(printer, other)).continueWith(true).runJobs();
        String escalation = http.get(partner, "/api/v1/escalations")
                .json()
                .at("/items/0/id")
                .asText();
        http.post(
                operations,
                "/api/v1/escalations/" + escalation + "/decisions",
                Map.of("serialNumbers", List.of(printer), "decision", "reject", "reason", "Out of support since May"));

        JsonNode known = known(partner, printer);

        assertThat(known.at("/decisions")).hasSize(1);
        assertThat(known.at("/decisions/0/decision").asText()).isEqualTo("REJECT");
        assertThat(known.at("/decisions/0/status").asText()).isEqualTo("UNSUPPORTED_MODEL");
        assertThat(known.at("/decisions/0/reason").asText()).isEqualTo("Out of support since May");
        assertThat(known.at("/decisions/0/decidedBy").asText()).isEqualTo(operations.userId());
        assertThat(known.at("/requests/0/outcome").asText()).isEqualTo("NOT_ADDED");
        assertThat(known(partner, other).get("decisions")).isEmpty();
        show(partner, "/printers/" + printer)
                .andExpect(content()
                        .string(allOf(
                                containsString("/escalations/" + escalation),
                                containsString("Out of support since May"))));
    }

    @Test
    void requestsOfEveryKindThatItWasInAreToldNewestFirst() {
        String printer = customer.managedPrinters(1).get(0);
        http.post(partner, customer.url() + "/contact-requests", Map.of("serialNumbers", List.of(printer)));
        String removal = customer.removePrinters(List.of(printer));
        customer.decideRemoval(operations, removal, "reject", "Under contract");
        customer.enroll(List.of(customer.goodPrinters(1).get(0)));

        JsonNode requests = known(partner, printer).get("requests");

        assertThat(requests.findValuesAsText("kind")).containsExactly("REMOVAL", "CONTACT_ASSIGNMENT");
        assertThat(requests.at("/0/state").asText()).isEqualTo("REJECTED");
        assertThat(requests.at("/0/decidedBy").asText()).isEqualTo(operations.userId());
        assertThat(requests.at("/0/decisionReason").asText()).isEqualTo("Under contract");
    }

    @Test
    void aSerialNumberIsOneWhateverItsCase() throws Exception {
        String printer = customer.printer(GOOD);

        assertThat(known(partner, printer.toLowerCase(Locale.ROOT))
                        .get("serialNumber")
                        .asText())
                .isEqualTo(printer);
        show(partner, "/printers/" + printer.toUpperCase(Locale.ROOT)).andExpect(status().isOk());
    }

    @Test
    void aSerialNumberThatNoPathMayHoldHasAPageAsWell() throws Exception {
        String name = "A/1;" + UUID.randomUUID().toString().substring(0, 8);
        customer.fact(name, GOOD);
        String address = "/printers?serialNumber=" + name.replace("/", "%2F").replace(";", "%3B");

        show(partner, "/organizations/" + customer.id() + "/printers")
                .andExpect(content().string(containsString(address)));
        show(partner, address).andExpect(content().string(containsString(name)));
        assertThat(http.get(partner, "/api/v1" + address)
                        .json()
                        .get("serialNumber")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void whatIsAnotherPartnersOrNobodysIsNotThere() throws Exception {
        String printer = customer.printer(GOOD);
        Caller stranger = customers.entitled().partner();

        assertThat(http.get(stranger, "/api/v1/printers/" + printer).status()).isEqualTo(404);
        assertThat(http.get(partner, "/api/v1/printers/NOSUCH").status()).isEqualTo(404);
        assertThat(http.get(partner, "/api/v1/printers?serialNumber=").status()).isEqualTo(404);
        assertThat(http.get(partner, "/api/v1/printers").status()).isEqualTo(400);
        assertThat(http.get(null, "/api/v1/printers/" + printer).status()).isEqualTo(401);
        show(stranger, "/printers/" + printer).andExpect(status().isNotFound());
        show(stranger, "/printers?serialNumber=" + printer).andExpect(status().isNotFound());
        show(operations, "/printers/" + printer).andExpect(status().isOk());
    }

    @Test
    void aPrinterOfThePartnerItselfIsShownAsSuch() throws Exception {
        String printer = "P" + UUID.randomUUID().toString().substring(0, 12);
        String fleet = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,Management,"
                + "IP Address,Firmware,Last Communication\n" + printer + "," + GOOD
                + ",192.0.2.7,CXTZJ.082,2026-11-15T08:47:00Z\n";
        http.postFile(
                partner,
                "/api/v1/organizations/" + partner.partnerId() + "/printer-imports",
                "fleet.csv",
                fleet.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        show(partner, "/printers/" + printer)
                .andExpect(content()
                        .string(allOf(
                                containsString("Printers of a parent organization cannot be added"),
                                containsString("192.0.2.7"),
                                containsString("CXTZJ.082"))));
    }

    private JsonNode known(Caller caller, String serialNumber) {
        Http.Answer answer = http.get(caller, "/api/v1/printers/" + serialNumber);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private ResultActions show(Caller caller, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(authentication(SignedInAs.authentication(caller))));
    }
}
