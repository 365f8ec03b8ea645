package io.mpsexpress.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever starts something, or did a step of it, is led to the next step that is theirs. */
@ApplicationTest
class NextTaskTest {

    private static final String REVIEW = "userTask_reviewEligibility";

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

    @BeforeEach
    void aCustomer() {
        customer = customers.entitled();
        partner = customer.partner();
    }

    @Test
    void theNextTaskOfTheRequestIsNamedAndIsToBeTaken() throws Exception {
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String review = request.task(REVIEW);
        request.submit(REVIEW, Map.of("reviewDecision", "assignContact"));

        assertThat(next(partner, review))
                .contains("data-task=\"" + request.task("userTask_createSuppliesContact") + "\"")
                .contains("data-take=\"true\"", "Create supplies delivery contact");
    }

    @Test
    void whatThePersonTookBeforeComesFirst() throws Exception {
        // given terms to accept, and printers to put right that the person took
        String outdated = customer.printer("CX725,FLEET,1.0,1000,REGISTERED,NONE");
        List<String> good = customer.goodPrinters(1);
        customer.giveContact(List.of(outdated, good.get(0)));
        Customer.Request request = customer.enroll(List.of(outdated, good.get(0)));
        String review = request.task(REVIEW);
        request.continueWith(true);
        String taken = request.task("userTask_remediatePrinters");
        claim(partner, taken);

        assertThat(next(partner, review)).contains("data-task=\"" + taken + "\"", "data-take=\"false\"");
        // and is what is left when the terms are accepted
        String terms = request.task("userTask_acceptTerms");
        request.acceptTerms();
        assertThat(next(partner, terms)).contains("data-task=\"" + taken + "\"", "data-brought=\"false\"");
    }

    @Test
    void whatCameOfTheStepIsBeforeWhatTheyTookEarlier() throws Exception {
        // given two kinds of printers to put right, and the person took both tasks
        String outdated = customer.printer("CX725,FLEET,1.0,1000,REGISTERED,NONE");
        customer.giveContact(List.of(outdated));
        String withoutContact = customer.goodPrinters(1).get(0);
        Customer.Request request =
                customer.enroll(List.of(outdated, withoutContact)).continueWith(true);
        List<String> both = request.tasks("userTask_remediatePrinters");
        both.forEach(task -> claim(partner, task));
        String contacts = both.stream()
                .filter(task -> http.get(partner, "/engine-rest/task/" + task + "/variables/eligibilityStatus")
                        .text()
                        .contains("NO_SUPPLIES_CONTACT"))
                .findFirst()
                .orElseThrow();
        // when one of them asks for a contact
        request.submitById(partner, contacts, Map.of("remediationDecision", "assignContact"));
        // then it is chosen next, and the other one waits
        assertThat(next(partner, contacts))
                .contains("data-task=\"" + request.task("userTask_chooseSuppliesContact") + "\"")
                .contains("data-take=\"true\"", "data-brought=\"true\"");
    }

    @Test
    void whatCouldBeNextIsOfferedWithTheCustomersOfThePartner() throws Exception {
        // given one that lacks a contact, one that is not entitled, and one whose entitlement is declined
        customer.goodPrinters(2);
        Customer notEntitled = customers.another(customer);
        Customer declined = customers.another(customer);
        String task = started(partner, "/organizations/" + declined.id() + "/entitlement-requests")
                .replaceAll(".*task=", "");
        Map<String, ?> no = Map.of("variables", Map.of("entitlementConfirmed", Map.of("value", false)));
        http.post(partner, "/engine-rest/task/" + task + "/submit-form", no);
        String assign = "/organizations/" + customer.id() + "/printers?status=NO_SUPPLIES_CONTACT&amp;all=true";
        String entitle = "/organizations/" + notEntitled.id() + "/entitlement-requests";
        // then each is there with what helps it, the one at hand first
        String next = next(partner, task);
        assertThat(next)
                .contains("2 printers have no supplies delivery contact yet", "href=\"" + assign + "\"")
                .contains("action=\"" + entitle + "\"");
        assertThat(next.indexOf(declined.id().toString())).isLessThan(next.indexOf(entitle));
        // but only what the reader may do, and of their own partner
        assertThat(next(people.user(partner.partnerId(), Role.FLEET_MANAGER), task))
                .contains(assign)
                .doesNotContain(entitle);
        assertThat(next(people.staff(Role.PROCESS_OWNER), task)).doesNotContain(assign, entitle);
        Customer foreign = customers.entitled();
        foreign.goodPrinters(1);
        assertThat(next(partner, task)).doesNotContain(foreign.id().toString());
    }

    @Test
    void whatSomebodyElseTookIsNotTheirs() throws Exception {
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String review = request.task(REVIEW);
        request.submit(REVIEW, Map.of("reviewDecision", "assignContact"));
        claim(people.partnerUser(partner.partnerId()), request.task("userTask_createSuppliesContact"));

        assertThat(next(partner, review))
                .doesNotContain("data-task")
                .contains("It waits for:", "Create supplies delivery contact", "Fleet manager")
                .contains("/enrollments/" + request.id());
    }

    @Test
    void whatIsForAnotherTeamAsWellIsNotTakenUnasked() throws Exception {
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        String removal = customer.removeEntitlement();
        String task = http.get(operations, "/api/v1/removals/" + removal)
                .json()
                .at("/tasks/0/id")
                .asText();

        assertThat(next(operations, task)).contains("data-task=\"" + task + "\"", "data-take=\"false\"");
    }

    @Test
    void whatWorksBySelfIsAskedForAgainUntilItIsOver() throws Exception {
        // given an enrollment whose last step somebody did, and which Lexmark's back end is asked for next
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false);
        String terms = request.task("userTask_acceptTerms");
        Map<String, ?> accepted = Map.of("variables", Map.of("termsAccepted", Map.of("value", true)));
        assertThat(http.post(partner, "/engine-rest/task/" + terms + "/submit-form", accepted)
                        .status())
                .isEqualTo(204);

        assertThat(next(partner, terms)).contains("data-at-work=\"true\"", "It goes on by itself");
        request.runJobs();
        assertThat(next(partner, terms)).contains("data-at-work=\"false\"", "has ended: Completed");
    }

    @Test
    void whoMayNotSeeTheRequestFindsNothing() throws Exception {
        String review = customer.enroll(customer.goodPrinters(1)).task(REVIEW);
        Caller stranger = people.partnerUser(people.partner());

        assertThat(answer(stranger, review).getStatus()).isEqualTo(404);
        assertThat(answer(partner, UUID.randomUUID().toString()).getStatus()).isEqualTo(404);
        assertThat(answer(people.staff(Role.TECHNICAL_SUPPORT), review).getContentAsString())
                .doesNotContain("data-task");
    }

    @Test
    void whoStartsSomethingHasItsFirstTaskAndNobodyElseGetsIt() throws Exception {
        // given
        Customer another = customers.another(customer);
        String start = "/organizations/" + another.id() + "/entitlement-requests";
        // when
        String place = started(partner, start);
        String again = started(people.partnerUser(partner.partnerId()), start);
        // then
        String task = place.replaceAll(".*task=", "");
        assertThat(place).matches("/camunda/app/tasklist/default/\\?from=/entitlement-requests/[^#]+#/\\?task=.+");
        assertThat(assignee(task)).isEqualTo(partner.userId());
        assertThat(again).startsWith("/entitlement-requests/");
    }

    private String started(Caller caller, String start) throws Exception {
        return mvc.perform(post(start).with(csrf()).with(authentication(SignedInAs.authentication(caller))))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String assignee(String task) {
        return http.get(partner, "/engine-rest/task/" + task)
                .json()
                .get("assignee")
                .asText();
    }

    private void claim(Caller caller, String task) {
        assertThat(http.post(caller, "/engine-rest/task/" + task + "/claim", Map.of("userId", caller.userId()))
                        .status())
                .isEqualTo(204);
    }

    private String next(Caller caller, String task) throws Exception {
        MockHttpServletResponse answer = answer(caller, task);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(Caller caller, String task) throws Exception {
        return mvc.perform(get("/tasks/" + task + "/next")
                        .header("HX-Request", "true")
                        .with(authentication(SignedInAs.authentication(caller))))
                .andReturn()
                .getResponse();
    }
}
