package io.mpsexpress.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests of every kind in one list, each with its number. */
@ApplicationTest
class RequestApiTest {

    private static final String REQUESTS = "/api/v1/requests";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Test
    void requestsOfEveryKindStandInOneListNewestFirstPageByPage() {
        // given a customer that was entitled, with a request to add printers and one for a contact
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(2);
        String enrollment = customer.enroll(printers.subList(0, 1)).id();
        http.post(customer.partner(), customer.url() + "/contact-requests", Map.of("serialNumbers", printers));

        // then the list has them all, a page at a time as well, and one kind alone, and the open ones
        String list = REQUESTS + "?organizationId=" + customer.id();
        assertThat(kinds(customer.partner(), list)).containsExactly("CONTACT_ASSIGNMENT", "ENROLLMENT", "ENTITLEMENT");
        JsonNode first = http.get(customer.partner(), list + "&limit=2").json();
        assertThat(first.get("items")).hasSize(2);
        assertThat(kinds(
                        customer.partner(),
                        list + "&limit=2&cursor=" + first.get("nextCursor").asText()))
                .containsExactly("ENTITLEMENT");
        assertThat(kinds(customer.partner(), list + "&kind=ENROLLMENT")).containsExactly("ENROLLMENT");
        assertThat(kinds(customer.partner(), list + "&open=true")).containsExactly("CONTACT_ASSIGNMENT", "ENROLLMENT");
        assertThat(kinds(people.partnerUser(customer.partner().partnerId()), list + "&mine=true"))
                .isEmpty();

        // and each says what it waits for
        JsonNode asked =
                http.get(customer.partner(), REQUESTS + "/" + enrollment).json();
        assertThat(asked.at("/waitsFor/0/who").asText()).isEqualTo("fleet-manager");
        assertThat(asked.at("/waitsFor/0/task").asText()).isEqualTo("userTask_reviewEligibility");
        assertThat(asked.at("/waitsFor/0/taskId").asText()).isNotEmpty();
    }

    @Test
    void aRequestIsFoundByItsNumberByThoseWhoMaySeeIt() {
        // given a request to add printers
        Customer customer = customers.entitled();
        String enrollment = customer.enroll(customer.goodPrinters(1)).id();
        String number = http.get(customer.partner(), "/api/v1/enrollments/" + enrollment)
                .json()
                .get("number")
                .asText();

        // then its number tells its kind, and leads to it, in capitals or not
        assertThat(number).matches("E-\\d{5,}");
        assertThat(id(customer.partner(), number)).isEqualTo(enrollment);
        assertThat(id(customer.partner(), number.toLowerCase(Locale.ROOT))).isEqualTo(enrollment);
        assertThat(id(people.staff(Role.CUSTOMER_OPERATIONS), number)).isEqualTo(enrollment);
        // but not under the letter of another kind, and nobody of another partner's to it
        assertThat(status(customer.partner(), number.replace('E', 'R'))).isEqualTo(404);
        assertThat(status(people.partnerUser(people.partner()), number)).isEqualTo(404);
        assertThat(status(customer.partner(), "E-1")).isEqualTo(404);
        assertThat(status(customer.partner(), "nonsense")).isEqualTo(404);
    }

    private List<String> kinds(Caller caller, String list) {
        return StreamSupport.stream(http.get(caller, list).json().get("items").spliterator(), false)
                .map(request -> request.get("kind").asText())
                .toList();
    }

    private String id(Caller caller, String number) {
        return http.get(caller, REQUESTS + "/" + number).json().get("id").asText();
    }

    private int status(Caller caller, String number) {
        return http.get(caller, REQUESTS + "/" + number).status();
    }
}
