package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Wherever a reason stands, what was measured stands beside what is allowed. */
@ApplicationTest
class ReasonFactsIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    private Customer customer;
    private String worn;
    private String outdated;

    @BeforeEach
    void printersAboveAndBelowTheLimits() {
        customer = customers.entitled();
        worn = customer.printer("CX725,NATIVE,2.0,612000,REGISTERED,NONE");
        outdated = customer.printer("CX725,FLEET,0.9,1000,REGISTERED,NONE");
        customer.giveContact(List.of(worn, outdated));
    }

    @Test
    void aCheckSaysBoth() {
        JsonNode checked = customer.check(List.of(worn, outdated)).get("printers");

        assertMeasured(checked);
    }

    @Test
    void aRequestSaysBothByApiAndPageAndFile() throws Exception {
        Customer.Request request = customer.enroll(List.of(worn, outdated));

        String printers = "/enrollments/" + request.id() + "/printers";
        assertMeasured(http.get(customer.partner(), "/api/v1" + printers).json().get("items"));
        assertThat(text(shown(customer.partner(), printers)))
                .contains("612,000 pages of at most 600,000", "(0.9, at least");
        assertThat(shown(customer.partner(), printers + ".csv")).contains("(612,000 pages of at most 600,000)");
    }

    @Test
    void anEscalationSaysBothByApiAndPageAndForm() throws Exception {
        Customer.Request request =
                customer.enroll(List.of(worn, outdated)).continueWith(true).runJobs();
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        String ofTheCustomer = "/api/v1/escalations?status=PAGE_COUNT_EXCEEDED&organization=" + customer.id();
        JsonNode escalation = http.get(operations, ofTheCustomer).json().at("/items/0");

        String one = "/escalations/" + escalation.get("id").asText();
        JsonNode printer = http.get(operations, "/api/v1" + one).json().at("/printers/0");
        assertThat(printer.get("reasonFacts").toString())
                .isEqualTo("[{\"code\":\"PAGE_COUNT_EXCEEDED\",\"measured\":\"612000\",\"allowed\":\"600000\"}]");
        assertThat(text(shown(operations, one))).contains("612,000 pages of at most 600,000");
        String form =
                "/engine-rest/task/" + escalation.get("taskId").asText() + "/form-variables?deserializeValues=false";
        assertThat(http.get(operations, form).json().toString()).contains("612,000 pages of at most 600,000");
        String remediate = "/engine-rest/task/" + request.task("userTask_remediatePrinters")
                + "/form-variables?deserializeValues=false";
        assertThat(http.get(customer.partner(), remediate).json().toString()).contains("(0.9, at least");
    }

    private void assertMeasured(JsonNode printers) {
        assertThat(printers).hasSize(2).allSatisfy(printer -> {
            JsonNode fact = printer.at("/reasonFacts/0");
            assertThat(fact.get("code")).isEqualTo(printer.at("/reasons/0"));
            boolean pages = printer.get("serialNumber").asText().equals(worn);
            assertThat(fact.get("measured").asText()).isEqualTo(pages ? "612000" : "0.9");
            assertThat(fact.get("allowed").asText()).matches(pages ? "600000" : "\\d+(\\.\\d+)+");
        });
    }

    /** Without its tags. */
    private static String text(String html) {
        return html.replaceAll("<[^>]+>", "");
    }

    private String shown(Caller caller, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(SignedInAs.authentication(caller))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
