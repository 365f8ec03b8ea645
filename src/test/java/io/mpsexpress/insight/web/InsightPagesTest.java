package io.mpsexpress.insight.web;

import static io.mpsexpress.insight.web.Charts.drawn;
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
    void chartsDrawWhatTheirTablesSayAndEachFigureLeadsToWhatItCounts(Person person) {
        Customer customer = partnerWithSomethingOfAll();
        PageCheck check = new PageCheck(person);
        person.signIn(customer.partner().userId(), People.PASSWORD);

        check.look("partner", "/insight");
        // and it is Italian now
        assertThat(drawn(person, "funnel-figures"))
                .containsExactly(
                        "Organizzazioni secondarie: Autorizzate 2, Contatto assegnato 1, Idonee 1, Inviate 1, Gestite 1",
                        "Stampanti: Autorizzate 11, Contatto assegnato 4, Idonee 4, Inviate 2, Gestite 2");
        assertThat(drawn(person, "reasons-figures"))
                .containsExactly("Stampanti: Nessun contatto per la consegna dei materiali di consumo 6, Modello non"
                        + " supportato 1");
        assertThat(drawn(person, "escalations-figures"))
                .containsExactly(
                        "Ricevute: Customer Operations 1",
                        "Decise: Customer Operations 0",
                        "Aperte: Customer Operations 1",
                        "Scadute: Customer Operations 0");
        assertThat(drawn(person, "stuck-figures")).containsExactly("Quante: Attività scaduta 1");
        Charts.assertFitWhenTheScreenGetsNarrower(person);
        person.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        person.picture("print");
        assertThat(person.page().locator(".filter").isVisible()).isFalse();
        assertThat(person.page().locator("canvas").first().isVisible()).isTrue();
        person.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        check.speak("en");
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

        // what is drawn leads where its figure does
        Charts.click(person, "stuck-figures", 0);
        person.page().waitForURL(url -> url.endsWith("/insight/stuck/TASK_OVERDUE"));
        person.page().goBack();
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
        assertThat(check.problems()).isEmpty();
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void everybodyReadsItEverywhereAndOfOnePartnerOrAPeriod(Person person) {
        Customer customer = partnerWithSomethingOfAll();
        Caller owner = people.staff(Role.PROCESS_OWNER);
        String partner = "partner=" + customer.partner().partnerId();
        PageCheck check = new PageCheck(person);

        person.signIn(customer.partner().userId(), People.PASSWORD);
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
}
