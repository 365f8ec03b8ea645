package io.mpsexpress.enrollment.escalation.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.enrollment.recheck.Rechecks;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The partner resolves printers within the request's own task. */
@ApplicationTest
class PrinterRemediationIT {

    private static final String OUTDATED = "CX725,FLEET,1.9,1000,REGISTERED,NONE";
    private static final String UNCOUNTED = "CX725,NATIVE,1.0,,REGISTERED,NONE";
    private static final String REMEDIATE = "userTask_remediatePrinters";
    private static final String CHOOSE = "userTask_chooseSuppliesContact";
    private static final String CREATE = "userTask_createSuppliesContact";
    private static final Map<String, ?> ASSIGN_CONTACT = Map.of("remediationDecision", "assignContact");

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
    }

    @Test
    void aContactIsCreatedWithinTheRequestAndThePrintersGoOnByThemselves() {
        // given printers without contact with the partner, one among others of the customer without
        customer.goodPrinters(1);
        List<String> serialNumbers = customer.goodPrinters(2);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(true);

        // when the partner creates one
        request.submit(REMEDIATE, ASSIGN_CONTACT);
        assertThat(request.tasks(REMEDIATE)).isEmpty();
        assertThat(assignment(request).get("printerCount").asInt()).isEqualTo(2);
        request.submit(CREATE, newContact());

        // then the terms wait for both, and nothing else
        assertThat(request.now().get("tasks")).hasSize(1);
        request.acceptTerms();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(2);
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
        assertThat(jobs.runningInstances(request.id())).isZero();
    }

    @Test
    void anExistingContactIsChosenWithinTheRequest() {
        String contactId = http.post(customer.partner(), customer.url() + "/contacts", Customer.contact())
                .json()
                .get("id")
                .asText();
        Customer.Request request = customer.enroll(customer.goodPrinters(1)).continueWith(true);

        request.submit(REMEDIATE, ASSIGN_CONTACT)
                .submit(CHOOSE, Map.of("contactDecision", "assign", "contactId", contactId));

        assertThat(request.state()).isEqualTo("TERMS");
    }

    @Test
    void whoCancelsTheContactIsBackAtTheTaskWithTheSameTime() {
        // given
        Customer.Request request = customer.enroll(customer.goodPrinters(1)).continueWith(true);
        String due = dueOf(request);

        // when
        request.submit(REMEDIATE, ASSIGN_CONTACT).submit(CREATE, Map.of("contactDecision", "cancel"));

        // then
        assertThat(dueOf(request)).isEqualTo(due);
        assertThat(assignment(request).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(audit.about(List.of(escalation(request))))
                .filteredOn(entry -> entry.act().equals("escalation.handedOver"))
                .hasSize(1);
        // and can do it all the same
        request.submit(REMEDIATE, ASSIGN_CONTACT).submit(CREATE, newContact());
        assertThat(request.state()).isEqualTo("TERMS");
    }

    @Test
    void aContactIsAssignedToThoseOfAnotherStatusAsWellWhichStayUntilTheyArePutRight() {
        // given a printer that reports no page count, and has no contact
        String uncounted = customer.printer(UNCOUNTED);
        Customer.Request request = customer.enroll(List.of(uncounted)).continueWith(true);
        assertThat(request.printer(uncounted).get("reasons")).hasSize(2);

        // when
        request.submit(REMEDIATE, ASSIGN_CONTACT).submit(CREATE, newContact());

        // then the partner still has it, for what is left, and has not tried that yet
        assertThat(request.printer(uncounted).get("reasons"))
                .extracting(JsonNode::asText)
                .containsExactly("PAGE_COUNT_MISSING");
        assertThat(request.submitRefused(REMEDIATE, ASSIGN_CONTACT)).contains("remediationDecision");
        assertThat(request.tasks(REMEDIATE)).hasSize(1);
    }

    @Test
    void whereEveryPrinterHasAContactNoneIsAskedFor() {
        String outdated = customer.printer(OUTDATED);
        customer.giveContact(List.of(outdated));
        Customer.Request request = customer.enroll(List.of(outdated)).continueWith(true);

        assertThat(request.submitRefused(REMEDIATE, ASSIGN_CONTACT)).contains("remediationDecision");
        assertThat(variable(request, "withoutContactCount")).isZero();
    }

    @Test
    void whoIsAskedForAContactIsAskedNoMoreWhenThePrintersAreResolvedElsewhere() {
        // given
        List<String> serialNumbers = customer.goodPrinters(2);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(true);
        request.submit(REMEDIATE, ASSIGN_CONTACT);
        assertThat(request.tasks(CREATE)).hasSize(1);

        // when somebody gives them one on the page of the customer's printers
        customer.giveContact(serialNumbers);
        rechecks.now(request);
        request.runJobs();

        // then
        assertThat(request.tasks(CREATE)).isEmpty();
        assertThat(request.state()).isEqualTo("TERMS");
        JsonNode assignment = assignment(request);
        assertThat(assignment.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(assignment.path("endedInEngine").path("by").isMissingNode()).isTrue();
        request.acceptTerms();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(jobs.runningInstances(request.id())).isZero();
    }

    @Test
    void aWithdrawnRequestAsksForNoContactAnyMore() {
        Customer.Request request = customer.enroll(customer.goodPrinters(1)).continueWith(true);
        request.submit(REMEDIATE, ASSIGN_CONTACT);

        Http.Answer answer = http.post(
                customer.partner(), "/api/v1/enrollments/" + request.id() + "/withdrawal", Map.of("reason", "Changed"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        assertThat(request.state()).isEqualTo("CANCELLED");
        assertThat(assignment(request).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(jobs.runningInstances(request.id())).isZero();
    }

    private int variable(Customer.Request request, String name) {
        return http.get(customer.partner(), "/engine-rest/task/" + request.task(REMEDIATE) + "/variables/" + name)
                .json()
                .get("value")
                .asInt();
    }

    private String dueOf(Customer.Request request) {
        return http.get(customer.partner(), "/engine-rest/task/" + request.task(REMEDIATE))
                .json()
                .get("due")
                .asText();
    }

    private String escalation(Customer.Request request) {
        return jdbc.queryForObject(
                "select cast(id as varchar) from escalation where enrollment_id = ?",
                String.class,
                UUID.fromString(request.id()));
    }

    /** The last one within the request. */
    private JsonNode assignment(Customer.Request request) {
        String id = jdbc.queryForObject(
                "select cast(id as varchar) from request where part_of = ? order by id desc limit 1",
                String.class,
                UUID.fromString(request.id()));
        return http.get(customer.partner(), "/api/v1/contact-requests/" + id).json();
    }

    private static Map<String, Object> newContact() {
        Map<String, Object> contact = new LinkedHashMap<>(Customer.contact());
        contact.put("contactDecision", "create");
        return contact;
    }
}
