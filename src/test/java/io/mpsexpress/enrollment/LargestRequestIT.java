package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.backend.RemovalNotice;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Removals;
import io.mpsexpress.support.ScriptedBackEnd;
import io.mpsexpress.support.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The largest request there may be, from the selection to the last answer. On H2, which writes all indexes of a printer for
 * each change of it, what is just more than one request to the back end: more takes minutes for the same rules.
 */
@ApplicationTest
class LargestRequestIT {

    private static final int PRINTERS = TestDatabase.isPostgresql() ? 50_000 : 6_000;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Test
    void allPrintersAreAddedInOneRequestAndRemovedInAnother() {
        // given a customer with so many printers, which have a contact, and a back end that answers later
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(PRINTERS);
        customer.giveContact(serialNumbers);
        backEnd.keepSilent(customer.id());

        // when they are requested, reviewed and the terms accepted
        Customer.Request request = customer.enroll(serialNumbers);
        assertThat(request.now().at("/counts/ELIGIBLE").asInt()).isEqualTo(PRINTERS);
        request.continueWith(false).acceptTerms();

        // then the back end is asked about each once, in requests of bearable size with a key of their own
        List<ManagementRequest> sent = backEnd.requestsOf(customer.id());
        assertThat(sent).allSatisfy(part -> assertThat(part.serialNumbers()).hasSizeLessThanOrEqualTo(5_000));
        assertThat(sent).extracting(ManagementRequest::idempotencyKey).doesNotHaveDuplicates();
        Set<String> asked = new HashSet<>();
        sent.forEach(part -> asked.addAll(part.serialNumbers()));
        assertThat(asked).isEqualTo(Set.copyOf(serialNumbers));
        assertThat(sent.stream().mapToInt(part -> part.serialNumbers().size()).sum())
                .isEqualTo(PRINTERS);

        // and when it answers for each request, every printer is managed and the request is over
        Caller lexmark = people.staff(Role.ADMINISTRATOR);
        sent.forEach(part -> answer(lexmark, request.id(), part));
        request.runJobs();
        JsonNode now = request.now();
        assertThat(now.get("state").asText()).isEqualTo("COMPLETED");
        assertThat(now.at("/outcomes/MANAGED").asInt()).isEqualTo(PRINTERS);

        // and when their removal is approved, the back end is told of each once, in notices of bearable size
        Removals removals = new Removals(http, customer);
        String removal = removals.requested(serialNumbers);
        removals.approve(people.staff(Role.CUSTOMER_OPERATIONS), removal);
        request.runJobs();
        assertThat(removals.state(removal)).isEqualTo("REMOVED");
        List<RemovalNotice> told = backEnd.noticesOf(customer.id());
        assertThat(told).allSatisfy(part -> assertThat(part.serialNumbers()).hasSizeLessThanOrEqualTo(5_000));
        assertThat(told).extracting(RemovalNotice::idempotencyKey).doesNotHaveDuplicates();
        assertThat(told.stream()
                        .flatMap(part -> part.serialNumbers().stream())
                        .sorted()
                        .toList())
                .isEqualTo(serialNumbers.stream().sorted().toList());
    }

    private void answer(Caller lexmark, String requestId, ManagementRequest part) {
        List<ManagementResult> results =
                part.serialNumbers().stream().map(ManagementResult::managed).toList();
        Http.Answer answer =
                http.post(lexmark, "/api/v1/management-results", Map.of("requestId", requestId, "results", results));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("changed").asInt()).isEqualTo(results.size());
    }
}
