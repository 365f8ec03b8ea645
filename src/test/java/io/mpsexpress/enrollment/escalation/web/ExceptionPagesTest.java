package io.mpsexpress.enrollment.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages on which exceptions are approved within limits, found and revoked. */
@ApplicationTest
class ExceptionPagesTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    private Customer customer;
    private Caller operations;
    private String serialNumber;
    private String escalation;

    @BeforeEach
    void anEscalatedPrinter() {
        customer = customers.entitled();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        serialNumber = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        customer.giveContact(List.of(serialNumber));
        customer.enroll(List.of(serialNumber)).continueWith(true);
        escalation = first("/api/v1/escalations?state=open");
    }

    private String first(String list) {
        return http.get(customer.partner(), list).json().at("/items/0/id").asText();
    }

    private ResultActions show(Caller caller, String url) throws Exception {
        return mvc.perform(get(url).with(authentication(SignedInAs.authentication(caller))));
    }

    private ResultActions send(Caller caller, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                request.with(authentication(SignedInAs.authentication(caller))).with(csrf()));
    }

    private MockHttpServletRequestBuilder approval(String validUntil, String maximumPageCount) {
        return post("/escalations/" + escalation + "/decisions")
                .param("serialNumbers", serialNumber)
                .param("decision", "approveException")
                .param("reason", "Until it is replaced")
                .param("validUntil", validUntil)
                .param("maximumPageCount", maximumPageCount);
    }

    @Test
    void limitsThatMakeNoSenseAreMarkedAndWhatWasTypedStays() throws Exception {
        send(operations, approval("2020-01-01", "a lot"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Give a day from today on"),
                                containsString("value=\"2020-01-01\""),
                                containsString("Give a whole number of pages from 1 to 999999999999, digits only."),
                                containsString("value=\"a lot\""),
                                containsString("Until it is replaced"))));
        send(operations, approval("", "999"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("has 1,000 pages already")));
        MockHttpServletRequestBuilder desk = post("/escalations/decisions")
                .param("escalationIds", escalation)
                .param("decision", "approveException")
                .param("maximumPageCount", "0");
        send(operations, desk)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"maximumPageCount-problem\"")));
    }

    @Test
    void anExceptionIsApprovedWithinLimitsFoundAndRevoked() throws Exception {
        // given
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        send(operations, approval(until, "700000")).andExpect(status().is3xxRedirection());
        String exception = first("/api/v1/exceptions");
        String list = "/exceptions?organization=" + customer.id();

        // then it is in the list, with its limits, for operations to revoke
        show(operations, list)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(serialNumber),
                                containsString("Up to 700,000 pages"),
                                containsString("In force"),
                                containsString("Until it is replaced"),
                                containsString("/exceptions/" + exception + "/revocation"))));
        // and for its partner to read, and for nobody else
        show(customer.partner(), "/exceptions")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(serialNumber), not(containsString("/revocation")))));
        show(customers.notEntitled().partner(), "/exceptions")
                .andExpect(content().string(not(containsString(serialNumber))));
        show(customers.notEntitled().partner(), list).andExpect(status().isNotFound());

        // when it is revoked without a reason, then one is asked for
        String revocation = "/exceptions/" + exception + "/revocation";
        show(operations, revocation)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(serialNumber)));
        send(operations, post(revocation).param("reason", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say why: the partner reads it.")));
        send(customer.partner(), post(revocation).param("reason", "No")).andExpect(status().isForbidden());
        send(operations, post(revocation).param("reason", "It was sold")).andExpect(redirectedUrl("/exceptions"));

        // then the list and the escalation say so, and there is nothing left to revoke
        show(operations, list)
                .andExpect(content()
                        .string(allOf(
                                containsString("Revoked"),
                                containsString("It was sold"),
                                not(containsString(revocation)))));
        show(operations, "/escalations/" + escalation)
                .andExpect(content()
                        .string(allOf(containsString("Exception approved"), containsString(">Revoked</span>"))));
        show(operations, revocation).andExpect(status().isConflict());
        assertThat(http.get(operations, "/api/v1/exceptions/" + exception)
                        .json()
                        .get("revocationReason")
                        .asText())
                .isEqualTo("It was sold");
    }
}
