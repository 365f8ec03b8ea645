package io.mpsexpress.insight.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.mpsexpress.insight.web.Charts.drawn;
import static io.mpsexpress.insight.web.Charts.kinds;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.step.FinishedStep;
import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.PageCheck;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long steps take and where requests stand, as people see it: what is drawn is what the table says. */
@BrowserTest
class StepsPagesTest {

    private static final String REVIEW = "userTask_reviewEligibility";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Steps steps;

    @Autowired
    private JdbcTemplate jdbc;

    private Customer customer;
    private Customer.Request request;

    /** Steps of last year, whose figures do not move, and a request that stands at its review. */
    @BeforeEach
    void aPartnerWithSteps() {
        customer = customers.entitled();
        request = customer.enroll(customer.goodPrinters(1));
        steps.write(Stream.of(
                        finished(REVIEW, "fleet-manager", Duration.ofHours(1)),
                        finished(REVIEW, "fleet-manager", Duration.ofHours(2)),
                        finished(REVIEW, "fleet-manager", Duration.ofHours(6)),
                        finished("callActivity_assignSuppliesContact", "customer-operations", Duration.ofDays(9)))
                .toList());
    }

    private FinishedStep finished(String step, String waitedFor, Duration took) {
        Instant end = Instant.parse("2025-06-15T12:00:00Z");
        return new FinishedStep(
                UUID.randomUUID().toString(),
                "enroll-printers",
                step,
                customer.partner().partnerId(),
                UUID.fromString(request.id()),
                end.minus(took),
                end,
                waitedFor);
    }

    @Test
    void chartsDrawWhatTheTablesSayAndEachStepLeadsToItsRequests(Person person) {
        String june = "/insight/steps?from=2025-06-01&to=2025-06-30";
        PageCheck check = new PageCheck(person);
        person.signIn(customer.partner().userId(), People.PASSWORD);
        check.look("steps", june);
        // and it is Italian now
        assertThat(drawn(person, "steps-figures"))
                .containsExactly(
                        "Mediana: Assegnare il contatto per la consegna · Customer Operations 216, Verifica idoneità ·"
                                + " Responsabile della flotta 2",
                        "Nove su dieci entro: Assegnare il contatto per la consegna · Customer Operations 216, Verifica"
                                + " idoneità · Responsabile della flotta 5.2");
        assertThat(drawn(person, "waiting-figures"))
                .containsExactly("Quota: Customer Operations 96, Responsabile della flotta 4");
        Charts.assertFitWhenTheScreenGetsNarrower(person);
        check.speak("en");
        person.open(june);

        assertThat(drawn(person, "steps-figures"))
                .containsExactly(
                        "Median: Assign supplies delivery contact · Customer Operations 216, Review eligibility · Fleet"
                                + " manager 2",
                        "Nine in ten within: Assign supplies delivery contact · Customer Operations 216, Review eligibility"
                                + " · Fleet manager 5.2");
        assertThat(drawn(person, "waiting-figures")).containsExactly("Share: Customer Operations 96, Fleet manager 4");

        person.page()
                .locator("#steps-figures tbody tr")
                .last()
                .locator("a")
                .first()
                .click();
        Locator rows = person.page().locator("tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText(request.now().get("number").asText());
        assertThat(rows.first()).containsText("6 h");
        assertThat(check.problems()).isEmpty();
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void weeksAndWhatIsSlowerThanUsualAreDrawnAndLeadToTheirRequests(Person person) {
        // given ten that took a day in June, and ten that took an hour in the weeks before; and a request that ended in
        // June
        steps.write(IntStream.range(0, 20)
                .mapToObj(place -> reviewed(
                        Instant.parse(place < 10 ? "2025-04-20T12:00:00Z" : "2025-06-10T12:00:00Z"),
                        place < 10 ? Duration.ofHours(1) : Duration.ofDays(1)))
                .toList());
        jdbc.update(
                "insert into request (id, kind, organization_id, partner_id, customer, comparable_customer, state, requested_by,"
                        + " requested_at, ended_at, version) values (?, 'ENTITLEMENT', ?, ?, 'A customer', 'a customer', 'ENTITLED',"
                        + " 'somebody', timestamp with time zone '2025-06-09 08:00:00+00',"
                        + " timestamp with time zone '2025-06-10 10:00:00+00', 0)",
                UUID.randomUUID(),
                customer.id(),
                customer.partner().partnerId());
        String june = "/insight/trend?from=2025-06-02&to=2025-06-22";
        PageCheck check = new PageCheck(person);
        person.signIn(customer.partner().userId(), People.PASSWORD);
        check.look("trend", june);
        // and it is Italian now
        assertThat(drawn(person, "slower-figures"))
                .containsExactly("Mediana: Verifica idoneità 24", "Mediana abituale: Verifica idoneità 1");
        assertThat(drawn(person, "weeks-figures"))
                .containsExactly(
                        "Richieste concluse: 2025-W23 0, 2025-W24 1, 2025-W25 0",
                        "Mediana: 2025-W23 null, 2025-W24 26, 2025-W25 null",
                        "Nove su dieci entro: 2025-W23 null, 2025-W24 26, 2025-W25 null");
        Charts.assertFitWhenTheScreenGetsNarrower(person);
        assertDrawnOnPaper(person);
        check.speak("en");
        person.open(june);

        assertThat(drawn(person, "slower-figures"))
                .containsExactly("Median: Review eligibility 24", "Usual median: Review eligibility 1");
        assertThat(drawn(person, "weeks-figures"))
                .containsExactly(
                        "Requests ended: 2025-W23 0, 2025-W24 1, 2025-W25 0",
                        "Median: 2025-W23 null, 2025-W24 26, 2025-W25 null",
                        "Nine in ten within: 2025-W23 null, 2025-W24 26, 2025-W25 null");
        assertThat(kinds(person, "weeks-figures")).containsExactly("bar", "line");

        person.page().locator("#weeks-figures tbody a").click();
        assertThat(person.page().locator("tbody tr")).hasCount(1);
        assertThat(person.page().locator("tbody tr")).containsText("1 d 2 h");
        assertThat(check.problems()).isEmpty();
        assertThat(person.complaints()).isEmpty();
    }

    /** All charts, with their titles, and without the form. */
    private static void assertDrawnOnPaper(Person person) {
        person.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        person.picture("trend-print");
        assertThat(person.page().locator(".filter")).isHidden();
        assertThat(person.page().locator(".chart-title:visible")).hasCount(2);
        assertThat(person.page().locator("canvas:visible")).hasCount(3);
        person.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private FinishedStep reviewed(Instant end, Duration took) {
        return new FinishedStep(
                UUID.randomUUID().toString(),
                "enroll-printers",
                REVIEW,
                customer.partner().partnerId(),
                UUID.fromString(request.id()),
                end.minus(took),
                end,
                "fleet-manager");
    }

    @Test
    void diagramsShowHowOftenHowLongAndWhereRequestsStandInColoursToChoose(Person person) {
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/insight/models?from=2025-06-01&to=2025-06-30");
        Locator diagram = person.page().locator("#enroll-printers .diagram[data-drawn=true]");
        Locator review = diagram.locator("[data-element-id=" + REVIEW + "].djs-shape");

        assertThat(review).hasClass(Pattern.compile(".*\\bheat-3\\b.*"));
        assertThat(diagram.locator("[data-element-id=callActivity_assignSuppliesContact].heat-5"))
                .isVisible();
        assertThat(diagram.locator("[data-container-id=" + REVIEW + "] .heat-badge-took"))
                .hasText("3 × 2 h");
        assertThat(diagram.locator("[data-container-id=" + REVIEW + "] .heat-badge-open"))
                .hasText("1");
        assertThat(diagram.locator(".heat-badge-open")).hasCount(1);

        person.page().locator("#heat-by").selectOption("open");
        assertThat(review).hasClass(Pattern.compile(".*\\bheat-1\\b.*"));
        assertThat(diagram.locator(".heat-5")).hasCount(0);
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void everybodyReadsItEverywhereAndOnPaper(Person person) {
        String partner = "partner=" + customer.partner().partnerId();
        PageCheck check = new PageCheck(person);

        person.signIn(customer.partner().userId(), People.PASSWORD);
        check.look("step", "/insight/steps/enroll-printers/" + REVIEW);
        check.look("models", "/insight/models?from=2025-06-01&to=2025-06-30");
        person.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);
        check.look("owner", "/insight/steps?" + partner);
        check.look("empty", "/insight/steps?to=2000-01-01&partner=" + people.partner());
        check.lookAtError("refused", "/insight/models?from=2026-11-02&to=2026-11-01");
        assertThat(check.problems()).isEmpty();

        person.open("/insight/models?" + partner);
        person.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        person.picture("print");
        assertThat(person.page().locator(".filter")).isHidden();
        assertThat(person.page().locator("#enroll-printers .diagram")).isVisible();
    }
}
