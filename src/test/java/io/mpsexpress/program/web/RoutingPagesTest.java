package io.mpsexpress.program.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
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
import io.mpsexpress.program.routing.GivenRoute;
import io.mpsexpress.program.routing.RoutingManagement;
import io.mpsexpress.program.routing.RoutingTable;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of the routing table. */
@ApplicationTest
class RoutingPagesTest {

    private static final String PAGE = "/program/escalation-routing";
    /** The row of printers whose model is not supported. */
    private static final String MODEL = "rows[1]";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private RoutingManagement routing;

    private Caller owner;
    private RoutingTable before;

    @BeforeEach
    void aProcessOwner() {
        owner = people.staff(Role.PROCESS_OWNER);
        before = table();
    }

    @AfterEach
    void leaveTheTableAsItWas() {
        List<GivenRoute> rows = before.rows().stream().map(GivenRoute::of).toList();
        SignedInAs.run(owner, () -> routing.change(rows, null));
    }

    private RoutingTable table() {
        AtomicReference<RoutingTable> table = new AtomicReference<>();
        SignedInAs.run(owner, () -> table.set(routing.get()));
        return table.get();
    }

    @Test
    void theTableIsShownToThoseWhoKeepItAndTheOwnerFindsItInCockpit() throws Exception {
        String cockpit = "/camunda/app/cockpit/default/#/decision-definition/" + before.decisionId();
        show(owner, PAGE)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Unsupported model"),
                                containsString("after the partner has tried"),
                                containsString("Version " + before.version()),
                                containsString(cockpit))));
        show(people.staff(Role.MPS_OFFER_MANAGER), PAGE)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/decision-definition/"))));
        show(people.staff(Role.ADMINISTRATOR), PAGE).andExpect(content().string(containsString(cockpit)));
    }

    @Test
    void othersSeeNeitherThePageNorTheWayToIt() throws Exception {
        for (Caller other : List.of(people.staff(Role.CUSTOMER_OPERATIONS), people.partnerUser(people.partner()))) {
            show(other, PAGE).andExpect(status().isForbidden());
            send(other, PAGE, form(before)).andExpect(status().isForbidden());
            send(other, PAGE + "/preview", form(before)).andExpect(status().isForbidden());
            send(other, PAGE + "/edit", form(before)).andExpect(status().isForbidden());
            show(other, "/program/models").andExpect(content().string(not(containsString(PAGE))));
        }
        show(owner, "/program/models").andExpect(content().string(containsString(PAGE)));
    }

    @Test
    void aChangeIsPreviewedThenMadeAndNamedAmongTheVersions() throws Exception {
        Map<String, String> form = form(before);
        form.put(MODEL + ".team", "technical-support");
        form.put(MODEL + ".dueInDays", "3");

        // when it is previewed, then what it would do is shown, and nothing is changed
        customers.entitled().printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        send(owner, PAGE + "/preview", form)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Customer Operations, 5 days, priority 50"),
                                containsString("Technical support, 3 days, priority 50"),
                                containsString("Only Customer Operations may approve an exception"),
                                containsString("With the printers that are not eligible now"),
                                containsString("Use as version " + (before.version() + 1)))));
        assertThat(table()).isEqualTo(before);

        // when it is made, then who made what is on the page, and among the changes of program data
        send(owner, PAGE, form).andExpect(redirectedUrl(PAGE));
        assertThat(table().version()).isEqualTo(before.version() + 1);
        show(owner, PAGE)
                .andExpect(content()
                        .string(allOf(
                                containsString("Version " + (before.version() + 1)),
                                containsString(">" + owner.name() + "<"),
                                containsString("Technical support, 3 days, priority 50"),
                                containsString("Only Customer Operations may approve an exception"))));
        show(owner, "/program/history")
                .andExpect(content()
                        .string(allOf(
                                containsString("Routing changed"),
                                containsString("Customer Operations, 5 days, priority 50"),
                                containsString("Technical support, 3 days, priority 50"))));
    }

    @Test
    void aPreviewOfTheTableInUseSaysSo() throws Exception {
        send(owner, PAGE + "/preview", form(before))
                .andExpect(content()
                        .string(allOf(
                                containsString("there is nothing to change"), not(containsString("Use as version")))));
    }

    @Test
    void aRowIsSplitAndPutTogetherAndNothingThatWasTypedIsLost() throws Exception {
        Map<String, String> form = form(before);
        form.put(MODEL + ".dueInDays", "many");
        form.put("split", "UNSUPPORTED_MODEL");
        send(owner, PAGE + "/edit", form)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"rows[2].dueInDays\" value=\"many\""),
                                containsString("name=\"merge\" value=\"UNSUPPORTED_MODEL\""))));

        Map<String, String> together = form(before);
        together.put("merge", "PAGE_COUNT_MISSING");
        send(owner, PAGE + "/edit", together)
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"split\" value=\"PAGE_COUNT_MISSING\""),
                                not(containsString("name=\"rows[6].team\"")))));
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsMarkedAndStays() throws Exception {
        Map<String, String> form = form(before);
        form.put(MODEL + ".dueInDays", "<b>0");
        form.put(MODEL + ".priority", "");
        form.put(MODEL + ".team", "");
        for (String path : List.of(PAGE + "/preview", PAGE)) {
            send(owner, path, form)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("id=\"rows[1].dueInDays-problem\""),
                                    containsString("id=\"rows[1].priority-problem\""),
                                    containsString("id=\"rows[1].team-problem\""),
                                    containsString("value=\"&lt;b&gt;0\""),
                                    containsString("Enter whole days from 1 to 365."))));
        }
    }

    @Test
    void rowsThatAreMissingAreNamed() throws Exception {
        Map<String, String> form = new LinkedHashMap<>(Map.of("version", String.valueOf(before.version())));
        send(owner, PAGE + "/preview", form)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is no row for REGISTRATION_FAILED.")));
    }

    @Test
    void whoBeganBeforeSomebodyElsesChangeIsToldAndKeepsWhatTheyTyped() throws Exception {
        // given
        Map<String, String> theirs = form(before);
        theirs.put(MODEL + ".dueInDays", "3");
        Map<String, String> mine = form(before);
        mine.put(MODEL + ".dueInDays", "4");
        send(owner, PAGE, theirs).andExpect(redirectedUrl(PAGE));

        // when
        for (String path : List.of(PAGE + "/preview", PAGE)) {
            send(people.staff(Role.MPS_OFFER_MANAGER), path, mine)
                    .andExpect(status().isConflict())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("version " + (before.version() + 1) + " is in use now"),
                                    containsString("name=\"rows[1].dueInDays\" value=\"4\""),
                                    containsString("name=\"version\" value=\"" + (before.version() + 1) + "\""))));
        }

        // then they can go on from there
        mine.put("version", String.valueOf(before.version() + 1));
        send(owner, PAGE, mine).andExpect(redirectedUrl(PAGE));
    }

    @Test
    void allOfItIsThereInItalian() throws Exception {
        Map<String, String> form = form(before);
        form.put(MODEL + ".dueInDays", "1");
        for (MockHttpServletRequestBuilder request :
                List.of(get(PAGE), filled(post(PAGE + "/preview"), form), filled(post(PAGE + "/edit"), form))) {
            mvc.perform(as(owner, request).header("Accept-Language", "it"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("nstradamento"), not(containsString("??")))));
        }
        mvc.perform(as(owner, filled(post(PAGE + "/preview"), form)).header("Accept-Language", "it"))
                .andExpect(content().string(matchesPattern("(?s).*Customer Operations, 1 giorno, priorità 50.*")));
    }

    /** As the page has it. */
    private static Map<String, String> form(RoutingTable table) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", String.valueOf(table.version()));
        for (int at = 0; at < table.rows().size(); at++) {
            GivenRoute row = GivenRoute.of(table.rows().get(at));
            form.put("rows[" + at + "].status", row.status());
            form.put(
                    "rows[" + at + "].afterRemediation",
                    row.afterRemediation() == null ? "" : row.afterRemediation().toString());
            form.put("rows[" + at + "].team", row.team());
            form.put("rows[" + at + "].dueInDays", row.dueInDays());
            form.put("rows[" + at + "].priority", row.priority());
        }
        return form;
    }

    private ResultActions show(Caller caller, String path) throws Exception {
        return mvc.perform(as(caller, get(path)));
    }

    private ResultActions send(Caller caller, String path, Map<String, String> form) throws Exception {
        return mvc.perform(as(caller, filled(post(path), form)));
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder request, Map<String, String> form) {
        form.forEach(request::param);
        return request.with(csrf());
    }

    private static MockHttpServletRequestBuilder as(Caller caller, MockHttpServletRequestBuilder request) {
        return request.with(authentication(SignedInAs.authentication(caller)));
    }
}
