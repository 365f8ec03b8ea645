package io.mpsexpress.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Statements;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many statements a slice of an import takes, the engine's own included: a number that only goes down. */
@ApplicationTest
class ImportStatementsTest {

    private static final String FLEET = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n";

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @Autowired
    private ManagementService management;

    @Autowired
    private Statements statements;

    @LocalServerPort
    private int port;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = customers.entitled();
    }

    @Test
    void aSliceOfContacts() throws Exception {
        http.postFile(
                customer.partner(),
                customer.url() + "/contact-imports",
                "contacts.csv",
                ContactSamples.file("contacts-300.csv"));
        oneJob();
        assertThat(statements.of(this::oneJob)).hasSizeLessThanOrEqualTo(23);
    }

    @Test
    void aSliceOfPrinters() throws Exception {
        Browser browser = new Browser(port);
        browser.signIn(customer.partner().userId(), People.PASSWORD);
        String imports = "/organizations/" + customer.id() + "/printer-imports";
        String page = browser.upload(imports + "/new", imports, "fleet.csv", fleet())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+", "");
        browser.submit(page, page + "/confirmation", Map.of());
        oneJob();
        assertThat(statements.of(this::oneJob)).hasSizeLessThanOrEqualTo(27);
    }

    private static String fleet() {
        String prefix = "S" + UUID.randomUUID().toString().substring(0, 12) + "-";
        return FLEET
                + IntStream.range(0, 650)
                        .mapToObj(i -> prefix + i + ",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n")
                        .collect(Collectors.joining());
    }

    private void oneJob() {
        Job job = management
                .createJobQuery()
                .tenantIdIn(customer.partner().partnerId().toString())
                .singleResult();
        management.executeJob(job.getId());
    }
}
