package io.mpsexpress.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.PageCheck;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Insight as people see it: what is drawn is what the table says, and each figure leads to what it counts. */
@BrowserTest
class InsightPagesTest {

    /** Labels and figures of a chart as its library has them, not as its table says. */
    private static final String DRAWN = "id => { const chart = Chart.getChart(document.querySelector("
            + "`canvas[data-chart-of=${id}]`)); return chart.data.datasets.map(set => `${set.label}: ` +"
            + " set.data.map((figure, place) => `${[].concat(chart.data.labels[place]).join(' ')} ${figure}`)"
            + ".join(', ')); }";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private TaskService tasks;

    /** Two customers of one partner: contacts missing, a model not supported, a task overdue. */
    private Customer partnerWithSomethingOfAll() {
        Customer customer = customers.entitled();
        Customer another = customers.another(customer).entitle();
        List<String> printers = customer.goodPrinters(7);
        customer.giveContact(printers.subList(0, 4));
        another.goodPrinters(3);
        customer.enroll(printers.subList(0, 2)).continueWith(false).acceptTerms();
        Customer.Request escalated = customer.enroll(List.of(customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE")));
        escalated.continueWith(true);
        tasks.setDueDate(escalated.task("userTask_decideEscalation"), Date.from(Instant.EPOCH));
        return customer;
    }

    @Test
    void aChartDrawsWhatItsTableSaysAndEachFigureLeadsToWhatItCounts(Person person) {
        Customer customer = partnerWithSomethingOfAll();
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/insight");

        assertThat(drawn(person, "funnel-figures"))
                .containsExactly(
                        "Child organizations: Entitled 2, Contact ready 1, Eligible 1, Submitted 1, Managed 1",
                        "Printers: Entitled 11, Contact ready 4, Eligible 4, Submitted 2, Managed 2");
        assertThat(drawn(person, "reasons-figures"))
                .containsExactly("Printers: No supplies delivery contact 6, Unsupported model 1");
        assertThat(drawn(person, "escalations-figures"))
                .contains("Opened: Customer Operations 1", "Decided: Customer Operations 0");
        assertThat(drawn(person, "stuck-figures")).containsExactly("How many: Task overdue 1");

        // the greatest yield leads to the customers, and from there to the printers to be selected
        person.page()
                .locator("#reasons-figures tbody tr")
                .first()
                .locator("td a")
                .first()
                .click();
        PlaywrightAssertions.assertThat(person.page().locator("tbody tr")).hasCount(2);
        person.page().locator("tbody tr").first().locator("td a").click();
        person.page().waitForURL(url -> url.endsWith("/printers?status=NO_SUPPLIES_CONTACT"));
        PlaywrightAssertions.assertThat(person.page().locator("tbody tr")).hasCount(3);
        assertThat(person.complaints()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> drawn(Person person, String table) {
        return (List<String>) person.page().evaluate(DRAWN, table);
    }

    @Test
    void everybodyReadsItEverywhereAndOfOnePartnerOrAPeriod(Person person) {
        Customer customer = partnerWithSomethingOfAll();
        Caller owner = people.staff(Role.PROCESS_OWNER);
        String partner = "partner=" + customer.partner().partnerId();
        PageCheck check = new PageCheck(person);

        person.signIn(customer.partner().userId(), People.PASSWORD);
        check.look("partner", "/insight");
        check.look("reason", "/insight/reasons/NO_SUPPLIES_CONTACT");
        person.signIn(owner.userId(), People.PASSWORD);
        check.look("owner", "/insight?" + partner + "&from=2026-01-01");
        check.look("stage", "/insight/funnel/ENTITLED?" + partner + "&from=2026-01-01");
        check.look("empty", "/insight?to=2000-01-01&partner=" + people.partner());
        check.lookAtError("refused", "/insight?from=2026-11-02&to=2026-11-01");

        assertThat(check.problems()).isEmpty();
        assertThat(person.page().locator("#to-problem").textContent())
                .isEqualTo("L'ultimo giorno viene prima del primo.");
    }

    @Test
    void itPrintsWithItsCharts(Person person) {
        Customer customer = partnerWithSomethingOfAll();
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/insight");

        person.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        person.picture("print");

        assertThat(person.page().locator(".filter").isVisible()).isFalse();
        assertThat(person.page().locator("canvas").first().isVisible()).isTrue();
    }
}
