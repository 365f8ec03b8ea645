package io.mpsexpress.request.handover.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A task is handed over from the page of its request. */
@ApplicationTest
class TaskHandoverPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    private Caller partner;
    private Customer.Request request;
    private String page;
    private String form;

    @BeforeEach
    void aTaskOfAPartner() {
        Customer customer = customers.entitled();
        partner = customer.partner();
        request = customer.enroll(customer.goodPrinters(1));
        page = "/enrollments/" + request.id();
        form = "/tasks/" + request.task("userTask_reviewEligibility") + "/assignee";
    }

    private ResultActions show(Caller who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(SignedInAs.authentication(who))));
    }

    private ResultActions send(Caller who, Map<String, String> fields) throws Exception {
        var form = post(this.form).with(csrf()).with(authentication(SignedInAs.authentication(who)));
        fields.forEach(form::param);
        return mvc.perform(form);
    }

    @Test
    void whoMayDoTheTaskIsOfferedToHandItOverAndNobodyElse() throws Exception {
        show(partner, page).andExpect(content().string(containsString(form)));
        show(people.user(partner.partnerId(), Role.PARTNER_ADMINISTRATOR), page)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(form))));
        show(people.staff(Role.CUSTOMER_OPERATIONS), page)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(form))));
        show(people.partnerUser(people.partner()), form).andExpect(status().isNotFound());
    }

    @Test
    void onlyColleaguesWhoMayDoItAreOffered() throws Exception {
        // given nobody else who may do it, then
        Caller administrator = people.user(partner.partnerId(), Role.PARTNER_ADMINISTRATOR);
        Caller foreign = people.partnerUser(people.partner());
        show(partner, form)
                .andExpect(content()
                        .string(allOf(
                                containsString("Nobody else can do this task"),
                                not(containsString("value=\"" + administrator.userId() + "\"")),
                                not(containsString("value=\"" + foreign.userId() + "\"")),
                                not(containsString("value=\"" + partner.userId() + "\"")))));
        // and a colleague, where there is one
        Caller colleague = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        show(partner, form).andExpect(content().string(containsString("value=\"" + colleague.userId() + "\"")));
    }

    @Test
    void whoHandsItOverReadsWhatHappensNowAndTheRequestTellsIt() throws Exception {
        Caller colleague = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        send(partner, Map.of("colleague", "", "reason", "Away"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("Choose who gets it."), containsString(">Away</"))));

        send(partner, Map.of("colleague", colleague.userId(), "reason", "Away until Monday"))
                .andExpect(redirectedUrl(page))
                .andExpect(
                        flash().attribute(Flash.ATTRIBUTE, Flash.success("requests.handOver.given", colleague.name())));

        show(partner, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("taken by " + colleague.name()),
                                containsString("Handed a task over to " + colleague.name()),
                                containsString("Away until Monday"))));
        // and whoever gave it can have it back, while the colleague is offered others
        show(partner, form)
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + partner.userId() + "\""),
                                not(containsString("<option value=\"" + colleague.userId() + "\"")))));
        send(partner, Map.of("colleague", partner.userId(), "seen", colleague.userId()))
                .andExpect(flash().attribute(Flash.ATTRIBUTE, Flash.success("requests.handOver.yours")));
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsSaid() throws Exception {
        Caller colleague = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        Caller third = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        send(colleague, Map.of("colleague", third.userId(), "seen", ""));

        String answer = send(partner, Map.of("colleague", colleague.userId(), "seen", ""))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains(third.name() + " has this task by now.");
        // and of one that is done, that it is done
        request.submit(third, "userTask_reviewEligibility", Map.of("reviewDecision", "cancel"));
        show(partner, form)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("done already")));
    }
}
