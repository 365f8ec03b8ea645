package io.mpsexpress.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mpsexpress.insight.domain.Milestones;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.scope.Period;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.organization.EntitledCustomers;
import io.mpsexpress.organization.EntitledCustomers.EntitledCustomer;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was reached before anybody took note. */
@ApplicationTest
class MilestoneRebuildTest {

    @Autowired
    private Customers customers;

    @Autowired
    private EntitledCustomers entitled;

    @Autowired
    private MilestoneRebuild rebuild;

    @Autowired
    private Milestones milestones;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
    }

    private List<StageView> funnel(Period period) {
        return milestones.count(new InsightQuestion(
                period, new Whose(new Whose.Named(customer.partner().partnerId(), null), null)));
    }

    @Test
    void whatWasReachedBeforeThereWereMilestonesIsFilledInAsFarAsTheTablesKnow() {
        // given a customer with printers at every stage, all milestones of which are gone
        List<String> printers = customer.goodPrinters(5);
        customer.giveContact(printers.subList(0, 4));
        Customer another = customers.another(customer).entitle();
        customer.enroll(printers.subList(0, 2)).continueWith(false).acceptTerms();
        List<StageView> before = funnel(Period.ALL);
        UUID partner = customer.partner().partnerId();
        jdbc.sql("delete from insight_milestone where partner_id = ?")
                .param(partner)
                .update();
        Instant accepted = Instant.parse("2026-02-03T23:59:59Z");
        jdbc.sql("update terms_acceptance set accepted_at = ? where enrollment_id in"
                        + " (select id from request where partner_id = ?)")
                .params(OffsetDateTime.ofInstant(accepted, ZoneOffset.UTC), partner)
                .update();
        jdbc.sql("update organization set entitled_at = ? where id = ?")
                .params(OffsetDateTime.parse("2026-02-01T00:00:00Z"), another.id())
                .update();

        // when they are filled in, twice
        UUID last = null;
        for (List<EntitledCustomer> next = entitled.next(last, 2); !next.isEmpty(); next = entitled.next(last, 2)) {
            next.stream().filter(one -> one.partnerId().equals(partner)).forEach(one -> List.of(one, one)
                    .forEach(rebuild::rebuild));
            last = next.get(next.size() - 1).organizationId();
        }

        // then the figures are what they were, each at the time that is on record
        assertThat(funnel(Period.ALL)).isEqualTo(before);
        assertThat(funnel(Period.of(null, "2026-02-03", ZoneOffset.UTC)))
                .extracting(StageView::customers, StageView::printers)
                .containsExactly(tuple(1L, 0L), tuple(1L, 2L), tuple(1L, 2L), tuple(1L, 2L), tuple(1L, 2L));
    }

    @Test
    void itIsDoneOnceAtTheFirstStart() {
        assertThat(milestones.areComplete()).isTrue();
    }
}
