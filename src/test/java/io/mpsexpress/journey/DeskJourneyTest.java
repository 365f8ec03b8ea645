package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A specialist of customer operations works through what many customers escalated. */
@BrowserTest
class DeskJourneyTest {

    private static final int CUSTOMERS = 30;
    private static final int ALIKE = 100;
    private static final int CLICKS = 12;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private int clicks;

    @Test
    void aHundredAlikeAreDecidedWithAFewClicks(Person person) {
        // given a hundred escalations alike of thirty customers, each for a model that no other test has
        String model = "ZZ" + UUID.randomUUID().toString().substring(0, 8);
        List<Customer> all = customers();
        List<Customer.Request> requests = new ArrayList<>();
        for (int i = 0; i < ALIKE; i++) {
            requests.add(escalated(all.get(i % CUSTOMERS), model + ",NATIVE,1.0,1000,REGISTERED,NONE"));
        }
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        person.signIn(operations.userId(), People.PASSWORD);
        Page page = person.page();

        // when one looks for them, sees what there is, and rejects all that match
        click(page.locator(".places a[href='/escalations']"));
        person.field("Model").fill(model);
        click(page.locator("form.filter button[type=submit]"));
        assertThat(page.locator(".pills")).containsText("Unsupported model " + ALIKE);
        person.picture("01-hundred-alike");
        click(page.locator("[data-detail]").first());
        assertThat(page.locator("tr.detail")).containsText(model);
        person.picture("02-detail");
        click(page.getByLabel("All " + ALIKE + " that match, on every page"));
        click(page.getByLabel("Reject: this request does not add them"));
        person.field("Reason").fill("No supplies are made for it any more.");
        click(page.locator("[data-decides]"));
        assertThat(page.locator("#flash")).containsText(ALIKE + " escalations are decided.");
        person.picture("03-decided");

        // then each is on record with its reason, after few clicks
        Assertions.assertThat(clicks).isLessThanOrEqualTo(CLICKS);
        Assertions.assertThat(
                        jdbc.sql("select count(*) from escalation_decision where model = ? and decision = 'REJECT'"
                                        + " and reason = 'No supplies are made for it any more.' and decided_by = ?")
                                .params(model, operations.userId())
                                .query(Integer.class)
                                .single())
                .isEqualTo(ALIKE);
        requests.get(0).runJobs();
        Assertions.assertThat(requests.get(0).state()).isEqualTo("COMPLETED");
        Assertions.assertThat(person.complaints()).isEmpty();
    }

    /** Of three partners. */
    private List<Customer> customers() {
        List<Customer> partners = Stream.generate(customers::entitled).limit(3).toList();
        List<Customer> all = new ArrayList<>(partners);
        while (all.size() < CUSTOMERS) {
            all.add(customers
                    .another(partners.get(all.size() % partners.size()))
                    .entitle());
        }
        return all;
    }

    private static Customer.Request escalated(Customer customer, String facts) {
        List<String> printer = List.of(customer.printer(facts));
        customer.giveContact(printer);
        return customer.enroll(printer).continueWith(true);
    }

    private void click(Locator locator) {
        clicks++;
        locator.click();
    }

    @Test
    void oneAfterTheOtherIsTakenAskedAboutHandedOverAndDecidedInItalianToo(Person person) {
        // given three escalations of a partner, and a colleague
        Customer customer = customers.entitled();
        String unsupported = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
        Customer.Request first = escalated(customer, unsupported);
        escalated(customers.another(customer).entitle(), "CX725,NATIVE,1.0,612000,REGISTERED,NONE");
        escalated(customers.another(customer).entitle(), unsupported);
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        person.signIn(operations.userId(), People.PASSWORD);
        Page page = person.page();
        person.open("/escalations?sort=age&partner=" + customer.partner().partnerId());

        // when two are taken, one of them is handed over, and the partner is asked
        page.locator("input[name=escalationIds]").nth(0).check();
        page.locator("input[name=escalationIds]").nth(1).check();
        person.click("Take them");
        assertThat(page.locator("#flash")).containsText("You have taken 2 escalations.");
        page.locator("input[name=escalationIds]").nth(1).check();
        person.field("Colleague").selectOption(colleague.userId());
        person.click("Hand them over");
        assertThat(page.locator("#flash")).containsText("One escalation is handed over.");
        page.locator("input[name=escalationIds]").nth(0).check();
        person.field("Your question").fill("When was it bought?");
        page.locator("button[formaction$='/questions']").click();
        assertThat(page.locator("#flash")).containsText("The partner of one escalation is asked.");
        person.picture("11-with-colleagues");

        // then the first one's page has it all, and after its decision the next one opens that no colleague has
        page.locator("tbody th a").first().click();
        assertThat(page.locator(".next-step")).containsText("taken by " + operations.name());
        assertThat(page.locator("#comments")).containsText("When was it bought?");
        person.picture("12-escalation");
        reject(page);
        assertThat(page.locator("#flash")).containsText("This is the next escalation; 1 left.");
        assertThat(page.locator("main h1")).containsText("Unsupported model");
        person.picture("13-next");
        reject(page);
        assertThat(page.locator("#flash")).containsText("Nothing is left here that you could decide.");
        person.picture("14-none-left");
        Assertions.assertThat(first.runJobs().state()).isEqualTo("COMPLETED");

        // and the same in Italian
        person.chooseLanguage("it");
        person.open("/escalations?group=customer&partner=" + customer.partner().partnerId());
        page.locator("[data-detail]").first().click();
        assertThat(page.locator("tr.detail")).containsText("612.000");
        person.picture("15-italian");
        page.locator("tbody th a").first().click();
        person.picture("16-escalation-italian");
        Assertions.assertThat(person.complaints()).isEmpty();
    }

    private static void reject(Page page) {
        page.locator("input[name=serialNumbers]").first().check();
        page.locator("input[name=decision][value=reject]").check();
        page.locator("#reason").fill("Too old");
        page.locator("[data-decides]").click();
    }
}
