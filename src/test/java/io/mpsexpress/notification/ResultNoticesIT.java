package io.mpsexpress.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.contact.ContactFixture;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Http;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** What whoever asked reads about the end of it. */
class ResultNoticesIT extends MailTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String MANAGED = "CX725,NATIVE,2.0,1000,REGISTERED,MANAGED";
    private static final String FLEET = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,"
            + "Registration,Management,IP Address,Firmware,Last Communication\n"
            + "%1$s-1,CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n%1$s-2,CX725,NATIVE,2.0,many,REGISTERED,NONE,,,\n";

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private ContactFixture contacts;

    private Customer customer;
    private Caller partner;
    private String customerName;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        partner = customer.partner();
        customerName = "Customer " + customer.id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | MPS Express: request completed, | Managed: 1 | Not added: 1",
                "it | MPS Express: richiesta completata, | Gestite: 1 | Non aggiunte: 1"
            })
    void theEndOfARequestTellsItsCounts(String language, String subject, String managed, String notAdded)
            throws Exception {
        // given
        String address = reach(partner, language);
        List<String> serialNumbers = List.of(customer.goodPrinters(1).get(0), customer.printer(UNSUPPORTED));
        customer.giveContact(serialNumbers);
        // when
        Customer.Request request =
                customer.enroll(serialNumbers).continueWith(false).acceptTerms();
        // then
        assertThat(request.state()).isEqualTo("COMPLETED");
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo(subject + " " + customerName);
        assertThat(text(mail)).contains("\n" + managed + "\n" + notAdded + "\n");
        assertThat(linked(mail)).isEqualTo("/enrollments/" + request.id());
        mvc.perform(get(linked(mail)).with(authentication(SignedInAs.authentication(partner))))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | MPS Express: request cancelled,", "it | MPS Express: richiesta annullata,"})
    void aCancellationIsToldUnlessOneCancelsOneself(String language, String subject) throws Exception {
        // given
        String address = reach(partner, language);
        Caller colleague = people.partnerUser(partner.partnerId());
        String colleagues = reach(colleague, language);
        Map<String, String> cancel = Map.of("reviewDecision", "cancel");
        // when
        customer.enroll(customer.goodPrinters(1)).submit(partner, "userTask_reviewEligibility", cancel);
        // then
        assertThat(notedFor(partner)).isZero();
        // when
        customer.enroll(customer.goodPrinters(1)).submit(colleague, "userTask_reviewEligibility", cancel);
        // then
        assertThat(subject(onlyMailTo(address))).isEqualTo(subject + " " + customerName);
        assertThat(mailsTo(colleagues)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | MPS Express: removal rejected, | Reason: Under contract, until {1} May.",
                "it | MPS Express: rimozione respinta, | Motivo: Under contract, until {1} May."
            })
    void aRejectedRemovalTellsTheReasonAsItWasGiven(String language, String subject, String reason) throws Exception {
        // given
        String address = reach(partner, language);
        String removal = asked(partner, Map.of("serialNumbers", List.of(customer.printer(MANAGED))));
        // when
        decided(
                people.staff(Role.CUSTOMER_OPERATIONS),
                removal,
                Map.of("removalDecision", "reject", "decisionReason", "Under contract,\nuntil {1} May."));
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo(subject + " " + customerName);
        assertThat(text(mail)).contains("\n" + reason + "\n");
        assertThat(linked(mail)).isEqualTo("/removals/" + removal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | MPS Express: removal approved, | 2 printers are not in MPS Express any more",
                "it | MPS Express: rimozione approvata, | 2 stampanti non sono più in MPS Express"
            })
    void anApprovedRemovalIsToldWhenItIsDone(String language, String subject, String done) throws Exception {
        // given
        String address = reach(partner, language);
        String removal =
                asked(partner, Map.of("serialNumbers", List.of(customer.printer(MANAGED), customer.printer(MANAGED))));
        // when
        decided(people.staff(Role.CUSTOMER_OPERATIONS), removal, Map.of("removalDecision", "approve"));
        // then
        assertThat(notedFor(partner)).isZero();
        jobs.runAll(partner.partnerId());
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo(subject + " " + customerName);
        assertThat(text(mail)).contains(done);
    }

    @Test
    void theEndOfAnEntitlementIsToldToo() throws Exception {
        String address = reach(partner, null);
        String removal = asked(partner, Map.of("entitlement", true));
        decided(people.staff(Role.MPS_OFFER_MANAGER), removal, Map.of("removalDecision", "approve"));
        jobs.runAll(partner.partnerId());
        assertThat(text(onlyMailTo(address)))
                .startsWith("Lexmark approved your request: " + customerName
                        + " is not entitled to MPS Express any more.\n\n");
    }

    @Test
    void whoDecidesOnWhatTheyAskedForKnowsIt() {
        // given
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        reach(operations, null);
        // when
        String removal = asked(operations, Map.of("serialNumbers", List.of(customer.printer(MANAGED))));
        decided(operations, removal, Map.of("removalDecision", "approve"));
        jobs.runAll(partner.partnerId());
        // then
        assertThat(notedFor(operations)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | MPS Express: request ended by an administrator, | to entitle | Reason: By mistake",
                "it | MPS Express: richiesta terminata da un amministratore, | di autorizzare | Motivo: By mistake"
            })
    void anEntitlementThatIsEndedInTheEngineIsTold(String language, String subject, String what, String reason)
            throws Exception {
        // given
        Customer notYet = customers.notEntitled();
        String address = reach(notYet.partner(), language);
        String request = http.post(notYet.partner(), notYet.url() + "/entitlement-requests", null)
                .json()
                .get("id")
                .asText();
        // when
        endedInTheEngine(request, "By mistake");
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo(subject + " Customer " + notYet.id());
        assertThat(text(mail)).contains(what).contains("\n" + reason + "\n");
        assertThat(linked(mail)).isEqualTo("/entitlement-requests/" + request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | No contact was assigned.", "it | Nessun contatto è stato assegnato."})
    void anAssignmentThatIsEndedInTheEngineIsTold(String language, String nothing) throws Exception {
        // given
        String address = reach(partner, language);
        String request = http.post(
                        partner,
                        customer.url() + "/contact-requests",
                        Map.of("serialNumbers", customer.goodPrinters(1)))
                .json()
                .get("id")
                .asText();
        // when
        endedInTheEngine(request, null);
        // then
        assertThat(text(onlyMailTo(address))).contains(nothing).contains(customerName);
    }

    @Test
    void whatEndsWithinARequestIsToldOnceWithTheRequest() throws Exception {
        // given an enrollment that waits for the entitlement of its customer
        Customer notYet = customers.notEntitled();
        String address = reach(notYet.partner(), null);
        Customer.Request request = notYet.enroll(notYet.goodPrinters(1));
        // when
        endedInTheEngine(request.id(), null);
        // then
        assertThat(linked(onlyMailTo(address))).isEqualTo("/enrollments/" + request.id());
    }

    private void endedInTheEngine(String request, String reason) {
        engine.createProcessInstanceQuery().processInstanceBusinessKey(request).rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(instance -> engine.deleteProcessInstance(instance, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | MPS Express: import finished, | Contacts imported: 12 of 12",
                "it | MPS Express: importazione terminata, | Contatti importati: 12 di 12"
            })
    void aLongImportOfContactsTellsItsEnd(String language, String subject, String counts) throws Exception {
        // given
        ContactFixture.Customer importing = contacts.entitledCustomer();
        String address = reach(importing.manager(), language);
        // when
        contacts.upload(importing, ContactSamples.file("contacts-12.csv"), false, null);
        jdbc.sql(
                        "update file_import set started_at = started_at - interval '61' second where id in (select id from request where organization_id = ?)")
                .param(importing.id())
                .update();
        jobs.runAll(importing.partnerId());
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo(subject + " Customer " + importing.id());
        assertThat(text(mail)).contains("File: contacts.csv\n" + counts + "\n");
        mvc.perform(get(linked(mail)).with(authentication(SignedInAs.authentication(importing.manager()))))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | New printers: 1, updated: 0 | Rows to correct and import again: 1",
                "it | Stampanti nuove: 1, aggiornate: 0 | Righe da correggere e importare di nuovo: 1"
            })
    void aLongImportOfAFleetTellsItsEnd(String language, String counts, String failed) throws Exception {
        // given
        String address = reach(partner, language);
        // when
        importingFleet();
        jdbc.sql(
                        "update file_import set started_at = started_at - interval '61' second where id in (select id from request where organization_id = ?)")
                .param(customer.id())
                .update();
        jobs.runAll(partner.partnerId());
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(text(mail)).contains("File: fleet.csv\n" + counts + "\n" + failed + "\n");
        mvc.perform(get(linked(mail)).with(authentication(SignedInAs.authentication(partner))))
                .andExpect(status().isOk());
    }

    @Test
    void whoWaitsForAShortImportSeesItsEnd() throws Exception {
        // given
        ContactFixture.Customer importing = contacts.entitledCustomer();
        reach(importing.manager(), null);
        reach(partner, null);
        // when
        contacts.importFile(importing, ContactSamples.file("contacts-12.csv"));
        importingFleet();
        jobs.runAll(partner.partnerId());
        // then
        assertThat(notedFor(importing.manager())).isZero();
        assertThat(notedFor(partner)).isZero();
    }

    private void importingFleet() throws Exception {
        String page = mvc.perform(multipart("/organizations/" + customer.id() + "/printer-imports")
                        .file(new MockMultipartFile(
                                "file",
                                "fleet.csv",
                                "text/csv",
                                FLEET.formatted(UUID.randomUUID().toString().substring(0, 8))
                                        .getBytes(UTF_8)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(authentication(SignedInAs.authentication(partner))))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(post(page + "/confirmation")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(authentication(SignedInAs.authentication(partner))))
                .andExpect(status().is3xxRedirection());
    }

    private String asked(Caller who, Map<String, ?> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("organizationId", customer.id());
        body.put("reason", "The customer changes its supplier.");
        Http.Answer answer = http.post(who, "/api/v1/removals", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    private void decided(Caller who, String removal, Map<String, ?> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        String task = http.get(who, "/api/v1/removals/" + removal)
                .json()
                .at("/tasks/0/id")
                .asText();
        Http.Answer answer =
                http.post(who, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }
}
