package io.mpsexpress.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Figures of one customer: parts of its partner's, kept by every link, and nobody else's. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerFiguresTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final Pattern LINK = Pattern.compile("href=\"(/insight[^\"#]*)\"");
    private static final Pattern COUNTED = Pattern.compile("href=\"(/insight/[^\"#]*)\">([0-9,]+)</a>");

    private static final List<String> FORMS =
            List.of("/insight", "/insight/steps", "/insight/trend", "/insight/models");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Http http;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private TaskService tasks;

    private Customer one;
    private Customer another;
    private Customer foreign;
    private Caller owner;

    /** Something of everything that is counted, of two customers of a partner and of another partner's: once, all only look. */
    @BeforeAll
    void customersOfTwoPartners() {
        one = customers.entitled();
        another = customers.another(one).entitle();
        foreign = customers.entitled();
        owner = people.staff(Role.PROCESS_OWNER);
        work(one, 3);
        work(another, 2);
        work(foreign, 1);
    }

    private void work(Customer of, int requests) {
        List<String> printers = of.goodPrinters(requests + 2);
        of.giveContact(printers.subList(0, requests));
        of.enroll(printers.subList(0, 1)).continueWith(false).acceptTerms();
        for (int i = 1; i < requests; i++) {
            Customer.Request request = of.enroll(printers.subList(i, i + 1));
            tasks.setDueDate(request.task("userTask_reviewEligibility"), Date.from(Instant.EPOCH));
        }
        for (int i = 0; i < requests; i++) {
            of.enroll(List.of(of.printer(UNSUPPORTED))).continueWith(true);
        }
    }

    @Test
    void figuresOfAllCustomersAreTogetherThoseOfTheirPartner() {
        for (Caller caller : List.of(one.partner(), owner)) {
            String partner = "?partner=" + one.partner().partnerId();
            Map<String, Long> all = figures(caller, partner);
            Map<String, Long> sum = figures(caller, "?customer=" + one.id());
            figures(caller, partner + "&customer=" + another.id())
                    .forEach((figure, count) -> sum.merge(figure, count, Long::sum));
            assertThat(sum).isEqualTo(all);
            assertThat(figures(caller, "?customer=" + another.id()))
                    .containsEntry("funnel CONTACT_READY printers", 2L)
                    .containsEntry("reasons UNSUPPORTED_MODEL printers", 2L)
                    .containsEntry("escalations customer-operations opened", 2L)
                    .containsEntry("stuck TASK_OVERDUE", 1L)
                    .containsEntry("steps enroll-printers userTask_reviewEligibility count", 3L)
                    .containsEntry("models enroll-printers userTask_reviewEligibility open", 1L);
            assertThat(figures(caller, partner + "&customer=" + another.id() + "&to=2020-01-01"))
                    .doesNotContainKey("steps enroll-printers userTask_reviewEligibility count");
        }
    }

    /** Everything that is counted, by what it is. */
    private Map<String, Long> figures(Caller caller, String asked) {
        Map<String, Long> figures = new TreeMap<>();
        BiConsumer<String, JsonNode> count = (figure, node) -> {
            if (node.asLong() > 0) {
                figures.merge(figure, node.asLong(), Long::sum);
            }
        };
        api(caller, "funnel", asked).get("stages").forEach(stage -> Stream.of("customers", "printers")
                .forEach(of -> count.accept("funnel " + stage.get("stage").asText() + " " + of, stage.get(of))));
        api(caller, "reasons", asked).get("reasons").forEach(reason -> Stream.of("customers", "printers")
                .forEach(of -> count.accept("reasons " + reason.get("status").asText() + " " + of, reason.get(of))));
        api(caller, "escalations", asked).get("teams").forEach(team -> Stream.of("opened", "decided", "open", "overdue")
                .forEach(of -> count.accept("escalations " + team.get("team").asText() + " " + of, team.get(of))));
        api(caller, "stuck", asked)
                .get("items")
                .forEach(item -> figures.merge("stuck " + item.get("cause").asText(), 1L, Long::sum));
        api(caller, "steps", asked)
                .get("steps")
                .forEach(step -> count.accept(
                        "steps " + step.get("process").asText() + " "
                                + step.get("step").asText() + " count",
                        step.get("count")));
        api(caller, "models", asked).get("processes").forEach(process -> process.get("steps")
                .forEach(step -> Stream.of("count", "open")
                        .forEach(of -> count.accept(
                                "models " + process.get("process").asText() + " "
                                        + step.get("id").asText() + " " + of,
                                step.get(of)))));
        return figures;
    }

    private JsonNode api(Caller caller, String what, String asked) {
        Http.Answer answer = http.get(caller, "/api/v1/insight/" + what + asked);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insight",
                "/insight/steps",
                "/insight/models",
                "/insight/reasons/NO_SUPPLIES_CONTACT",
                "/insight/funnel/ENTITLED",
                "/insight/steps/enroll-printers/userTask_reviewEligibility",
                "/insight/models/enroll-printers/userTask_reviewEligibility",
                "/insight/escalations/customer-operations/opened",
                "/insight/stuck/TASK_OVERDUE"
            })
    void everyLinkAsksOfTheSameCustomerAndEachFigureLeadsToAsMany(String url) throws Exception {
        String asked = "from=2026-01-01&customer=" + another.id();
        String page = page(another.partner(), url + "?" + asked);
        assertThat(page)
                .contains(http.get(another.partner(), another.url())
                        .json()
                        .get("name")
                        .asText());
        List<String> links = LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                // the place in the navigation, and the way back to all
                .filter(link -> link.contains("?") || link.contains(".csv"))
                .toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).endsWith(asked));

        for (MatchResult counted : COUNTED.matcher(page).results().toList()) {
            String behind = page(another.partner(), counted.group(1).replace("&amp;", "&"));
            if (!url.equals("/insight")
                    || !counted.group(1).contains("/funnel/")
                            && !counted.group(1).contains("/reasons/")) {
                assertThat(Pattern.compile("<th scope=\"row\"")
                                .matcher(behind)
                                .results()
                                .count())
                        .as(counted.group(1))
                        .isEqualTo(Long.parseLong(counted.group(2)));
            }
        }
    }

    @Test
    void staffChooseAmongTheCustomersOfThePartnerThatTheyLookAt() throws Exception {
        String choice = "<option value=\"" + one.id() + "\"";

        assertThat(page(owner, "/insight")).doesNotContain("name=\"customer\"");
        assertThat(page(owner, "/insight?partner=" + one.partner().partnerId()))
                .contains(choice, "<option value=\"" + another.id() + "\"")
                .doesNotContain("<option value=\"" + foreign.id() + "\"");
        assertThat(page(owner, "/insight/steps?customer=" + one.id()))
                .contains(
                        choice + " selected", "<option value=\"" + one.partner().partnerId() + "\" selected");
        assertThat(page(one.partner(), "/insight")).contains(choice).doesNotContain("name=\"partner\"");
    }

    @Test
    void aCustomerThatIsNotTheReadersIsNotFound() throws Exception {
        List<String> api = Stream.of("funnel", "reasons", "escalations", "stuck", "steps", "models", "weeks", "slower")
                .flatMap(what -> Stream.of("/api/v1/insight/" + what, "/api/v1/insight/" + what + ".csv"))
                .toList();
        List<String> pages = List.of(
                "/insight",
                "/insight/funnel.csv",
                "/insight/stuck.csv",
                "/insight/steps",
                "/insight/trend",
                "/insight/models",
                "/insight/waiting/fleet-manager",
                "/insight/reasons/NO_SUPPLIES_CONTACT",
                "/insight/funnel/ENTITLED",
                "/insight/funnel/ENTITLED/" + one.id(),
                "/insight/steps/enroll-printers/userTask_reviewEligibility",
                "/insight/models/enroll-printers/userTask_reviewEligibility",
                "/insight/escalations/customer-operations/opened",
                "/insight/stuck/TASK_OVERDUE");
        List<Object> none = List.of(foreign.id(), one.partner().partnerId(), UUID.randomUUID(), "nonsense");
        for (String url : Stream.concat(api.stream(), pages.stream()).toList()) {
            for (Object customer : none) {
                assertThat(status(one.partner(), url + "?customer=" + customer))
                        .as("%s of %s", url, customer)
                        .isEqualTo(404);
            }
            // who sees both is told so where they can choose another
            assertThat(status(owner, url + "?partner=" + one.partner().partnerId() + "&customer=" + foreign.id()))
                    .as(url)
                    .isEqualTo(FORMS.contains(url) ? 400 : 404);
            assertThat(status(owner, url + "?customer=" + one.id())).as(url).isEqualTo(200);
        }
    }

    /** As it comes from the form where no script takes the customer out of it. */
    @Test
    void ofAPartnerAndACustomerOfAnotherStaffAreShownThePartnerAndToldWhatIsWrong() throws Exception {
        String name = http.get(owner, foreign.url()).json().get("name").asText();
        String asked = "?from=2026-01-01&partner=" + one.partner().partnerId() + "&customer=" + foreign.id();
        for (String url : FORMS) {
            assertThat(page(owner, url + asked))
                    .contains(
                            "id=\"customer-problem\"",
                            name + " is not a child organization of this partner",
                            "<option value=\"" + one.partner().partnerId() + "\" selected",
                            "<option value=\"" + another.id() + "\"",
                            "value=\"2026-01-01\"")
                    .doesNotContainPattern("href=\"[^\"]*" + foreign.id());
        }
        // and of a period that is none, too
        assertThat(page(owner, "/insight" + asked + "&to=2025-01-01")).contains("customer-problem", "to-problem");
        assertThat(page(one.partner(), "/insight" + asked)).doesNotContain(name);
        assertThat(http.get(owner, "/api/v1/insight/funnel" + asked).text()).contains("\"field\":\"customer\"");
    }

    private int status(Caller caller, String url) throws Exception {
        return url.startsWith("/api/")
                ? http.get(caller, url).status()
                : mvc.perform(get(url).with(authentication(SignedInAs.authentication(caller))))
                        .andReturn()
                        .getResponse()
                        .getStatus();
    }

    private String page(Caller caller, String url) throws Exception {
        return mvc.perform(get(url).with(authentication(SignedInAs.authentication(caller))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
