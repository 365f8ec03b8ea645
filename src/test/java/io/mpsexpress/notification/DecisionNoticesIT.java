package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.TestMailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What whoever asked reads about approvals and rejections of their printers. */
class DecisionNoticesIT extends MailTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String NOTICES = "/api/v1/me/notices";

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    private Customer customer;
    private Caller partner;
    private Caller operations;
    private String customerName;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        partner = customer.partner();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        customerName = "Customer " + customer.id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | approveException | MPS Express: exception approved, | Customer Operations approved an exception for 1 printer of your request.",
                "it | approveException | MPS Express: eccezione approvata, | Customer Operations ha approvato un'eccezione per 1 stampante della richiesta.",
                "en | reject | MPS Express: printers rejected, | Customer Operations rejected 1 printer of your request: it is not added.",
                "it | reject | MPS Express: stampanti respinte, | Customer Operations ha respinto 1 stampante della richiesta: non viene aggiunta."
            })
    void whoAskedReadsWhatATeamDecidedAndWhyAndNobodyElse(String language, String decision, String subject, String lead)
            throws Exception {
        // given
        Customer.Request request = escalated(customer);
        String serialNumber = serialNumber(request);
        String address = reach(partner, language);
        Caller colleague = people.partnerUser(partner.partnerId());
        String colleagues = reach(colleague, null);
        String stranger = reach(customers.entitled().partner(), null);
        // when it is decided in Tasklist
        request.submit(
                operations,
                "userTask_decideEscalation",
                Map.of("escalationDecision", decision, "decisionReason", "As agreed, {1} May."));
        // then, besides that it is their turn
        List<MimeMessage> mails = mailsTo(address).stream()
                .filter(sent -> subjectOf(sent).equals(subject + " " + customerName))
                .toList();
        assertThat(mails).hasSize(1);
        MimeMessage mail = mails.get(0);
        assertThat(text(mail))
                .startsWith(lead + "\n\n")
                .contains(number(request), customerName, ": As agreed, {1} May.\n", ": " + serialNumber + "\n");
        assertThat(html(mail)).contains("href=\"" + TestMailServer.PUBLIC_URL + "/printers/" + serialNumber + "\"");
        assertThat(linked(mail)).isEqualTo("/enrollments/" + request.id());
        assertThat(mailsTo(colleagues)).isEmpty();
        assertThat(mailsTo(stranger)).isEmpty();
        // and the printer is a link in the portal
        assertThat(told(partner))
                .filteredOn(one -> one.get("kind").asText().equals("decision"))
                .singleElement()
                .extracting(one -> one.get("serialNumber").asText())
                .isEqualTo(serialNumber);
        assertThat(page(partner)).contains("href=\"/printers/" + serialNumber + "\"");
        assertThat(told(colleague)).isEmpty();
    }

    @Test
    void eachPartnerIsToldOnceOfWhatIsDecidedAtOnceAndOnlyOfItsOwn() throws Exception {
        // given many requests of two customers of a partner, and one of another partner, escalated for the same cause
        Customer foreign = customers.entitled();
        Customer.Request theirs = escalated(foreign);
        List<Customer> both = List.of(customer, customers.another(customer).entitle());
        List<Customer.Request> requests = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            requests.add(escalated(both.get(i % 2)));
        }
        String address = reach(partner, null);
        String others = reach(foreign.partner(), "it");
        List<String> ids = new ArrayList<>(escalationsOf(partner));
        ids.addAll(escalationsOf(foreign.partner()));
        // when
        http.post(
                operations,
                "/api/v1/escalation-decisions",
                Map.of("decision", "reject", "reason", "Too old", "escalationIds", ids));
        requests.forEach(Customer.Request::runJobs);
        theirs.runJobs();
        // then they are told so once, not of the end of each
        assertThat(requests).allMatch(request -> request.state().equals("COMPLETED"));
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo("MPS Express: printers rejected in 12 of your requests");
        assertThat(text(mail))
                .contains("Customer Operations rejected 12 printers of 12 of your requests: they are not added.")
                .contains("Reason: Too old\n", number(requests.get(0)) + ", " + customerName + " (1 printer)\n")
                .contains("… and 2 more requests\n")
                .doesNotContain(number(theirs));
        assertThat(linked(mail)).isEqualTo("/requests?mine=true");
        assertThat(told(partner)).hasSize(1);
        assertThat(subject(onlyMailTo(others))).isEqualTo("MPS Express: stampanti respinte, Customer " + foreign.id());
        assertThat(told(foreign.partner())).hasSize(1);
    }

    @Test
    void theEndIsToldWhereMoreCameOfTheRequestThanARejection() throws Exception {
        // given a printer that is added, and one that is not
        List<String> serialNumbers = List.of(customer.goodPrinters(1).get(0), customer.printer(UNSUPPORTED));
        customer.giveContact(serialNumbers);
        Customer.Request request =
                customer.enroll(serialNumbers).continueWith(true).acceptTerms();
        // when
        request.submit(
                operations,
                "userTask_decideEscalation",
                Map.of("escalationDecision", "reject", "decisionReason", "Too old."));
        request.runJobs();
        // then
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(told(partner)).extracting(one -> one.get("kind").asText()).containsExactly("result", "decision");
    }

    @Test
    void thatPrintersAreCheckedAgainSaysNothingYet() {
        Customer.Request request = escalated(customer);
        request.submit(operations, "userTask_decideEscalation", Map.of("escalationDecision", "recheck"));
        assertThat(told(partner)).isEmpty();
    }

    @Test
    void whoWantsNoMailsOfDecisionsReadsOfThemInThePortal() {
        // given
        String address = reach(partner, null);
        Map<String, Object> account = new HashMap<>(Map.of("name", "Paola Rossi", "email", address));
        account.put("mails", List.of("task", "due-soon", "overdue", "result", "comment"));
        assertThat(http.put(partner, "/api/v1/me", account).json().get("mails"))
                .extracting(JsonNode::asText)
                .containsExactly("task", "due-soon", "overdue", "result", "comment");
        // when
        escalated(customer)
                .submit(
                        operations,
                        "userTask_decideEscalation",
                        Map.of("escalationDecision", "reject", "decisionReason", "Too old."));
        // then
        assertThat(mailsTo(address)).isEmpty();
        assertThat(told(partner)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | MPS Express: exception revoked, | Your request does not add it | Reason: Sold, {1} May."
                        + " | Customer Operations has the printer again.",
                "it | MPS Express: eccezione revocata, | La richiesta non la aggiunge | Motivo: Sold, {1} May."
                        + " | La stampante è di nuovo di competenza di: Customer Operations."
            })
    void aRevokedExceptionIsTold(String language, String subject, String what, String reason, String again)
            throws Exception {
        // given a printer that is ready by an exception
        String serialNumber = customer.printer(UNSUPPORTED);
        customer.giveContact(List.of(serialNumber));
        Customer.Request request = customer.enroll(List.of(serialNumber)).continueWith(true);
        request.submit(operations, "userTask_decideEscalation", Map.of("escalationDecision", "approveException"));
        String exception = http.get(operations, "/api/v1/exceptions?serialNumber=" + serialNumber)
                .json()
                .at("/items/0/id")
                .asText();
        String address = reach(partner, language);
        // when
        http.delete(operations, "/api/v1/exceptions/" + exception + "?reason=Sold,+%7B1%7D+May.");
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo(subject + " " + customerName);
        assertThat(text(mail))
                .contains(serialNumber)
                .contains(what)
                .contains("\n" + reason + "\n")
                .contains("\n" + again + "\n");
        assertThat(linked(mail)).isEqualTo("/enrollments/" + request.id());
    }

    private Customer.Request escalated(Customer of) {
        List<String> serialNumbers = List.of(of.printer(UNSUPPORTED));
        of.giveContact(serialNumbers);
        return of.enroll(serialNumbers).continueWith(true);
    }

    private List<String> escalationsOf(Caller someone) {
        return http.get(operations, "/api/v1/escalations?state=open&limit=50&partner=" + someone.partnerId())
                .json()
                .findValuesAsText("id");
    }

    private List<JsonNode> told(Caller reader) {
        List<JsonNode> found = new ArrayList<>();
        http.get(reader, NOTICES).json().get("items").forEach(found::add);
        return found;
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String serialNumber(Customer.Request request) {
        return http.get(partner, "/api/v1/enrollments/" + request.id() + "/printers")
                .json()
                .at("/items/0/serialNumber")
                .asText();
    }

    private static String number(Customer.Request request) {
        return request.now().get("number").asText();
    }

    private String page(Caller reader) throws Exception {
        return mvc.perform(get("/notices").with(authentication(SignedInAs.authentication(reader))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
