package io.mpsexpress.removal.web;

import static io.mpsexpress.support.CsvLines.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** The pages on which removals are asked for and followed. */
@ApplicationTest
class RemovalPagesTest {

    private static final String MANAGED = "CX725,NATIVE,2.0,1000,REGISTERED,MANAGED";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Test
    void ofASelectionOnlyManagedPrintersAreAskedFor() throws Exception {
        // given a selection with two managed printers, one of them in a removal already, and one that is not managed
        Customer customer = customers.entitled();
        String managed = customer.printer(MANAGED);
        String asked = customer.printer(MANAGED);
        String good = customer.goodPrinters(1).get(0);
        customer.removePrinters(List.of(asked));
        String page = tick(customer, List.of(managed, asked, good));

        // when it is looked at, and sent
        show(customer.partner(), page)
                .andExpect(content()
                        .string(allOf(
                                containsString("1 of the 3 selected printers"),
                                containsString("One is left out: it is not managed."),
                                containsString("One is left out: its removal is asked for already"),
                                containsString("Ask to remove one printer"))));
        String removal = led(send(customer.partner(), page, Map.of("printers", "1", "reason", "Sold")));

        // then the one is asked for, and the page of the request says why
        show(customer.partner(), removal)
                .andExpect(content()
                        .string(allOf(
                                containsString("Remove one printer from MPS Express"),
                                containsString("Waits for Lexmark"),
                                containsString("Sold"),
                                containsString("\"/printers/" + managed),
                                not(containsString(asked)),
                                not(containsString(good)),
                                containsString("Waits for others"),
                                not(containsString("Open in Tasklist")))));
        show(customer.partner(), "/requests/removals").andExpect(content().string(containsString(removal)));
        show(customer.partner(), "/").andExpect(content().string(containsString(removal)));
        show(people.staff(Role.CUSTOMER_OPERATIONS), removal)
                .andExpect(content().string(containsString("Open in Tasklist")));
        show(people.staff(Role.MPS_OFFER_MANAGER), removal)
                .andExpect(content().string(not(containsString("Open in Tasklist"))));
    }

    @Test
    void aSelectionIsAskedForAsItWasShown() throws Exception {
        // given two managed printers, one of which somebody else asks for while the page is open
        Customer customer = customers.entitled();
        List<String> managed = customer.managedPrinters(2);
        String page = tick(customer, managed);
        customer.removePrinters(managed.subList(0, 1));
        // when the page is sent
        send(customer.partner(), page, Map.of("printers", "2", "reason", "Sold & gone"))
                // then it says so, and keeps what was written
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("have changed since this page was shown"),
                                containsString("Sold &amp; gone"),
                                containsString("name=\"printers\" value=\"1\""))));
    }

    @Test
    void aSelectionWithoutManagedPrintersIsNotAskedFor() throws Exception {
        Customer customer = customers.entitled();
        String page = tick(customer, customer.goodPrinters(2));
        show(customer.partner(), page)
                .andExpect(content()
                        .string(allOf(
                                containsString("None of the selected printers is managed"),
                                not(containsString("name=\"reason\"")))));
        send(customer.partner(), page, Map.of("printers", "0", "reason", "Sold"))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void theRemovalIsOfferedWhereManagedPrintersAre() throws Exception {
        // given a managed printer
        Customer customer = customers.entitled();
        String page = tick(
                customer,
                List.of(customer.printer(MANAGED), customer.goodPrinters(1).get(0)));
        String check = page.replace("/removal", "");
        // then the list, the check and the printers of the status lead to its removal
        show(customer.partner(), "/organizations/" + customer.id() + "/printers")
                .andExpect(content().string(containsString("name=\"then\" value=\"remove\"")));
        show(customer.partner(), check).andExpect(content().string(containsString("href=\"" + page + "\"")));
        show(customer.partner(), check + "/printers?status=ALREADY_MANAGED")
                .andExpect(content().string(containsString("href=\"" + page + "\"")));
        show(customer.partner(), check + "/printers?status=NO_SUPPLIES_CONTACT")
                .andExpect(content().string(not(containsString("href=\"" + page + "\""))));
    }

    @Test
    void aReasonIsNeededAndWhatWasEnteredIsKept() throws Exception {
        Customer customer = customers.entitled();
        String managed = customer.printer(MANAGED);
        String org = "/organizations/" + customer.id();
        String selection = tick(customer, List.of(managed));
        String tooLong = "x".repeat(1001);

        send(customer.partner(), selection, Map.of("printers", "1", "reason", " "))
                .andExpect(refusedFor("Say why: Lexmark reads it and decides by it."));
        send(customer.partner(), selection, Map.of("printers", "1", "reason", tooLong))
                .andExpect(refusedFor("Use at most 1,000 characters."))
                .andExpect(content().string(containsString(tooLong)));
        send(customer.partner(), org + "/removals", Map.of("serialNumbers", managed, "reason", ""))
                .andExpect(refusedFor("Say why: Lexmark reads it and decides by it."))
                .andExpect(content().string(containsString(">" + managed + "</textarea>")));
    }

    @Test
    void lineBreaksCountAsBrowsersCountThem() throws Exception {
        Customer customer = customers.entitled();
        String lines = "x".repeat(500) + "\r\n" + "x".repeat(499);
        String removal = led(send(
                customer.partner(),
                "/organizations/" + customer.id() + "/removals",
                Map.of("serialNumbers", customer.printer(MANAGED), "reason", lines)));
        assertThat(removal).startsWith("/removals/");
    }

    @Test
    void staffAskBySerialNumbersAndEachThatCannotBeRemovedIsNamed() throws Exception {
        // given
        Customer customer = customers.entitled();
        List<String> managed = customer.managedPrinters(3);
        String good = customer.goodPrinters(1).get(0);
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        String org = "/organizations/" + customer.id();
        show(support, org).andExpect(content().string(containsString(org + "/removals/new")));
        show(support, org + "/removals/new").andExpect(status().isOk());

        // when some are not the customer's, or are not managed
        String list = managed.get(0) + ", NOPE1;NOPE2";
        send(support, org + "/removals", Map.of("serialNumbers", list, "reason", "Sold, all of them"))
                // then each is named, and nothing that was entered is lost
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Serial number NOPE1 is not a printer of this child organization"),
                                containsString("Serial number NOPE2 is not a printer of this child organization"),
                                containsString(list),
                                containsString("Sold, all of them"))));
        send(support, org + "/removals", Map.of("serialNumbers", good, "reason", "Sold"))
                .andExpect(
                        content().string(containsString("The printer with serial number " + good + " is not managed")));

        // when all can, with anything between them
        String removal = led(send(
                support,
                org + "/removals",
                Map.of("serialNumbers", String.join(",;\r\n\t ", managed), "reason", "Sold")));
        // then they are asked for, and not a second time
        show(support, removal).andExpect(content().string(containsString("Remove 3 printers from MPS Express")));
        send(support, org + "/removals", Map.of("serialNumbers", managed.get(0), "reason", "Sold"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(containsString("The removal of the printer with serial number " + managed.get(0)
                                + " is asked for already")));
    }

    @Test
    void anEntitlementIsNotAskedForWhilePrintersAreInTheProgram() throws Exception {
        // given
        Customer customer = customers.entitled();
        customer.printer(MANAGED);
        String org = "/organizations/" + customer.id();
        // then the page says what comes first, and where
        show(customer.partner(), org + "/entitlement-removal/new")
                .andExpect(content()
                        .string(allOf(
                                containsString("One printer of this customer is managed or pending"),
                                containsString(org + "/printers?status=ALREADY_MANAGED"),
                                not(containsString("status=MANAGEMENT_PENDING")),
                                containsString(org + "/removals/new"),
                                not(containsString("name=\"reason\"")))));
        send(customer.partner(), org + "/entitlement-removals", Map.of("reason", "They left"))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void anEntitlementIsAskedForOnceAndFollowedToItsEnd() throws Exception {
        // given
        Customer customer = customers.entitled();
        String org = "/organizations/" + customer.id();
        String ask = org + "/entitlement-removal/new";
        show(customer.partner(), org).andExpect(content().string(containsString(ask)));
        send(customer.partner(), org + "/entitlement-removals", Map.of("reason", ""))
                .andExpect(refusedFor("Say why: Lexmark reads it and decides by it."));
        // when
        String removal = led(send(customer.partner(), org + "/entitlement-removals", Map.of("reason", "They left")));
        // then it has a page without printers, and is gone on with
        show(customer.partner(), removal)
                .andExpect(content()
                        .string(allOf(
                                containsString("Remove the entitlement"),
                                containsString("it stays entitled"),
                                not(containsString("printers.csv")))));
        show(customer.partner(), ask).andExpect(redirectedUrl(removal));
        send(customer.partner(), org + "/entitlement-removals", Map.of("reason", "They left"))
                .andExpect(status().isUnprocessableEntity());

        // when Lexmark approves
        Caller offers = people.staff(Role.MPS_OFFER_MANAGER);
        customer.decideRemoval(offers, removal.replace("/removals/", ""), "approve", "Good bye");
        // then it says who decided and why, and there is nothing left to ask for
        show(customer.partner(), removal)
                .andExpect(content()
                        .string(allOf(
                                containsString("Good bye"),
                                containsString(offers.name()),
                                containsString("has to be entitled to MPS Express again"))));
        show(customer.partner(), ask).andExpect(redirectedUrl(org));
        show(customer.partner(), org).andExpect(content().string(not(containsString(ask))));
    }

    @Test
    void printersCanBeDownloadedWithWhatBecameOfThem() throws Exception {
        // given
        Customer customer = customers.entitled();
        customer.fact("=1+1", MANAGED);
        String id = customer.removePrinters(List.of("=1+1"));
        download(customer, id, quoted("'=1+1,CX725") + ",\"Managed, Lexmark has not decided yet\"");
        // when
        customer.decideRemoval(people.staff(Role.CUSTOMER_OPERATIONS), id, "approve", "");
        // then
        download(customer, id, quoted("'=1+1,CX725,Removed"));
    }

    private void download(Customer customer, String id, String row) throws Exception {
        show(customer.partner(), "/removals/" + id + "/printers.csv")
                .andExpect(header().string("Content-Disposition", startsWith("attachment; filename=\"removal-")))
                .andExpect(content()
                        .string(allOf(
                                startsWith("\ufeff" + quoted("Serial Number,Model,Outcome")), containsString(row))));
    }

    @Test
    void whoMayNotSeeOrAskDoesNot() throws Exception {
        // given
        Customer customer = customers.entitled();
        String removal = "/removals/" + customer.removePrinters(customer.managedPrinters(1));
        String org = "/organizations/" + customer.id();
        // then another partner finds nothing
        Caller other = people.partnerUser(people.partner());
        for (String page :
                List.of(removal, removal + "/printers.csv", org + "/removals/new", org + "/entitlement-removal/new")) {
            show(other, page).andExpect(status().isNotFound());
        }
        send(other, org + "/removals", Map.of("reason", "x")).andExpect(status().isNotFound());
        // and the process owner looks, but asks for nothing
        Caller owner = people.staff(Role.PROCESS_OWNER);
        show(owner, removal).andExpect(status().isOk());
        show(owner, org).andExpect(content().string(not(containsString("/removals/new"))));
        show(owner, org + "/removals/new").andExpect(status().isForbidden());
        show(owner, org + "/entitlement-removal/new").andExpect(status().isForbidden());
        send(owner, org + "/removals", Map.of("reason", "x")).andExpect(status().isForbidden());
        send(owner, org + "/entitlement-removals", Map.of("reason", "x")).andExpect(status().isForbidden());
    }

    @Test
    void whereItStandsReadsInItalian() throws Exception {
        // given
        Customer customer = customers.entitled();
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        String rejected = customer.removePrinters(customer.managedPrinters(1));
        inItalian(customer, rejected, "Rimuovi una stampante da MPS Express", "In attesa di Lexmark");
        // when
        customer.decideRemoval(operations, rejected, "reject", "Troppo presto");
        String removed = customer.removePrinters(customer.managedPrinters(1));
        customer.decideRemoval(operations, removed, "approve", "");
        // then
        inItalian(customer, rejected, "Respinta", "Troppo presto", "non è cambiato nulla");
        inItalian(customer, removed, "Eseguita", "non è più gestita");
    }

    private void inItalian(Customer customer, String id, String... texts) throws Exception {
        String page = mvc.perform(get("/removals/" + id)
                        .locale(Locale.ITALIAN)
                        .with(authentication(SignedInAs.authentication(customer.partner()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(texts);
    }

    /** Ticks printers in the list and chooses to remove them; returns the page that this leads to. */
    private String tick(Customer customer, List<String> serialNumbers) throws Exception {
        var request = post("/organizations/" + customer.id() + "/printers/selection")
                .param("ticked", "true")
                .param("then", "remove");
        serialNumbers.forEach(serialNumber -> request.param("serialNumbers", serialNumber));
        return led(
                mvc.perform(request.with(csrf()).with(authentication(SignedInAs.authentication(customer.partner())))));
    }

    private ResultActions send(Caller caller, String path, Map<String, String> fields) throws Exception {
        var request = post(path);
        fields.forEach(request::param);
        return mvc.perform(request.with(csrf()).with(authentication(SignedInAs.authentication(caller))));
    }

    private static String led(ResultActions sent) {
        return sent.andReturn().getResponse().getRedirectedUrl();
    }

    private static ResultMatcher refusedFor(String reason) {
        return result -> {
            status().isUnprocessableEntity().match(result);
            content()
                    .string(matchesPattern("(?s).*id=\"reason-problem\">\\s*<div>" + reason + ".*"))
                    .match(result);
        };
    }

    private ResultActions show(Caller caller, String url) throws Exception {
        return mvc.perform(get(url).with(authentication(SignedInAs.authentication(caller))));
    }
}
