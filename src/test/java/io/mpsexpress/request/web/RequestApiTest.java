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
import io.mpsexpress.support.Removals;
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
    void requestsAreFoundByWhatPeopleKnowThemBy() {
        // given a request with a note, and one without
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        List<String> printers = customer.goodPrinters(2);
        Map<String, Object> asked = Map.of("serialNumbers", printers.subList(0, 1), "note", " Order\n4711-ÄÖ ");
        JsonNode noted =
                http.post(partner, customer.url() + "/enrollments", asked).json();
        String other = customer.enroll(printers.subList(1, 2)).id();
        String id = noted.get("id").asText();
        String number = noted.get("number").asText();

        // then the note is there, as one line
        assertThat(noted.get("note").asText()).isEqualTo("Order 4711-ÄÖ");
        assertThat(http.get(partner, REQUESTS + "/" + number).json().get("note").asText())
                .isEqualTo("Order 4711-ÄÖ");
        assertThat(http.get(partner, REQUESTS + "/" + other).json().get("note").isNull())
                .isTrue();
        // and leads to it, as do number, customer and whoever asked
        String list = REQUESTS + "?kind=ENROLLMENT&organizationId=" + customer.id();
        assertThat(ids(partner, list + "&q=order%204711-%C3%A4%C3%B6")).containsExactly(id);
        assertThat(ids(partner, list + "&q=" + number.toLowerCase(Locale.ROOT))).containsExactly(id);
        assertThat(ids(partner, list + "&q=" + number.substring(2))).containsExactly(id);
        assertThat(ids(partner, list + "&q=customer%20" + customer.id())).containsExactly(other, id);
        assertThat(ids(partner, list + "&q=TEST%20" + partner.userId())).containsExactly(other, id);
        assertThat(ids(partner, list + "&q=%25")).isEmpty();
    }

    @Test
    void aNoteThatIsTooLongIsRefusedAtItsField() {
        Customer customer = customers.entitled();
        Map<String, Object> asked = Map.of("serialNumbers", customer.goodPrinters(1), "note", "x".repeat(201));
        Http.Answer answer = http.post(customer.partner(), customer.url() + "/enrollments", asked);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("note");
    }

    @Test
    void requestsAreListedByStateAndByWhomTheyWaitFor() {
        // given two requests to add printers, one cancelled; and two removals, one of them approved
        Customer customer = customers.entitled();
        Caller partner = customer.partner();
        List<String> printers = customer.goodPrinters(2);
        String review = customer.enroll(printers.subList(0, 1)).id();
        String cancelled = customer.enroll(printers.subList(1, 2))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"))
                .id();
        Removals removals = new Removals(http, customer);
        List<String> managed = customer.managedPrinters(2);
        String undecided = removals.requested(managed.subList(0, 1));
        String approved = removals.requested(managed.subList(1, 2));
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        removals.approve(operations, approved);

        String list = REQUESTS + "?organizationId=" + customer.id();
        assertThat(ids(partner, list + "&state=REVIEW")).containsExactly(review);
        assertThat(ids(partner, list + "&state=CANCELLED")).containsExactly(cancelled);
        assertThat(ids(partner, list + "&state=open")).containsExactly(approved, undecided, review);
        assertThat(ids(partner, list + "&state=ended&kind=ENROLLMENT")).containsExactly(cancelled);

        assertThat(ids(partner, list + "&waitsFor=me")).containsExactly(review);
        assertThat(ids(partner, list + "&waitsFor=fleet-manager")).containsExactly(review);
        assertThat(ids(operations, list + "&waitsFor=me")).containsExactly(undecided);
        assertThat(ids(partner, list + "&waitsFor=customer-operations")).containsExactly(undecided);
        assertThat(ids(partner, list + "&waitsFor=technical-support")).isEmpty();
        assertThat(ids(partner, list + "&waitsFor=lexmark")).containsExactly(approved, undecided);
        assertThat(http.get(partner, REQUESTS + "/" + approved)
                        .json()
                        .at("/waitsFor/0/who")
                        .asText())
                .isEqualTo("lexmark");
        // and somebody else's task is not mine once they took it
        String task = removals.task(undecided);
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        http.post(operations, "/engine-rest/task/" + task + "/claim", Map.of("userId", operations.userId()));
        assertThat(ids(colleague, list + "&waitsFor=me")).isEmpty();
        assertThat(ids(operations, list + "&waitsFor=me")).containsExactly(undecided);
    }

    @Test
    void whatNobodyCanAskForIsRefused() {
        Caller partner = customers.entitled().partner();
        for (String field : List.of("state", "waitsFor")) {
            Http.Answer answer = http.get(partner, REQUESTS + "?" + field + "=nonsense");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        }
        assertThat(http.get(partner, REQUESTS + "?kind=nonsense").status()).isEqualTo(400);
        assertThat(http.get(partner, REQUESTS + "?mine=nonsense").status()).isEqualTo(400);
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
        return each(caller, list, "kind");
    }

    private List<String> ids(Caller caller, String list) {
        return each(caller, list, "id");
    }

    private List<String> each(Caller caller, String list, String field) {
        return StreamSupport.stream(http.get(caller, list).json().get("items").spliterator(), false)
                .map(request -> request.get(field).asText())
                .toList();
    }

    private String id(Caller caller, String number) {
        return http.get(caller, REQUESTS + "/" + number).json().get("id").asText();
    }

    private int status(Caller caller, String number) {
        return http.get(caller, REQUESTS + "/" + number).status();
    }
}
