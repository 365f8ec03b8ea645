package io.mpsexpress.enrollment.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people who decide printers of one escalation at the same moment; a race that is lost once in a few rounds. */
@ApplicationTest
class EscalationRaceIT {

    private static final int ROUNDS = 25;
    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private EscalationManagement escalations;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;
    private Caller operations;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
    }

    private Customer.Request escalated(int printers) {
        List<String> serialNumbers = new ArrayList<>();
        for (int i = 0; i < printers; i++) {
            serialNumbers.add(customer.printer(UNSUPPORTED));
        }
        customer.giveContact(serialNumbers);
        return customer.enroll(serialNumbers).continueWith(true);
    }

    private UUID escalation(Customer.Request request) {
        return jdbc.sql("select id from escalation where enrollment_id = ?")
                .param(UUID.fromString(request.id()))
                .query(UUID.class)
                .single();
    }

    /** What each did: true when it was recorded, false when somebody else was quicker. */
    private boolean decide(UUID escalation, String serialNumber, String decision) {
        try {
            actingAs.run(
                    operations.userId(),
                    () -> escalations.decidePrinters(escalation, List.of(serialNumber), decision, "Because"));
            return true;
        } catch (Refused | ConcurrencyFailureException e) {
            return false;
        }
    }

    @RepeatedTest(ROUNDS)
    void whoDecidesTheLastPrintersTogetherLeavesNoTaskBehind() throws Exception {
        // given an escalation with two printers left
        Customer.Request request = escalated(2);
        UUID escalation = escalation(request);
        List<String> serialNumbers = List.copyOf(request.printers().keySet());

        // when two people decide one each at the same moment
        AtomicInteger next = new AtomicInteger();
        List<Boolean> decided =
                AtOnce.twice(() -> decide(escalation, serialNumbers.get(next.getAndIncrement()), "reject"));

        // then both are decided, and nobody is asked about nothing
        assertThat(decided).containsOnly(true);
        assertThat(request.tasks("userTask_decideEscalation")).isEmpty();
        request.runJobs();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
    }

    @RepeatedTest(ROUNDS)
    void aPrinterIsNotApprovedAndRejectedAtOnce() throws Exception {
        // given an escalation of one printer, and another one that stays
        Customer.Request request = escalated(2);
        UUID escalation = escalation(request);
        String serialNumber = request.printers().keySet().iterator().next();

        // when one approves it while the other rejects it
        AtomicInteger next = new AtomicInteger();
        List<String> decisions = List.of("approveException", "reject");
        List<Boolean> decided =
                AtOnce.twice(() -> decide(escalation, serialNumber, decisions.get(next.getAndIncrement())));

        // then one of them was too late, and one decision is on record
        assertThat(decided).containsExactlyInAnyOrder(true, false);
        assertThat(jdbc.sql("select count(*) from escalation_decision where escalation_id = ? and serial_number = ?")
                        .params(escalation, serialNumber)
                        .query(Integer.class)
                        .single())
                .isOne();
        String outcome = request.outcome(serialNumber);
        String status = request.printer(serialNumber).get("status").asText();
        assertThat(outcome + " " + status).isIn("OPEN ELIGIBLE", "NOT_ADDED UNSUPPORTED_MODEL");
    }
}
