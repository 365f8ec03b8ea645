package io.mpsexpress.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was finished before anybody took note. */
@ApplicationTest
class StepsAtStartTest {

    @Autowired
    private Customers customers;

    @Autowired
    private StepsAtStart steps;

    @Autowired
    private Steps figures;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasFinishedBeforeIsFilledInAsTheEnginesHistoryKnowsIt() {
        // given human tasks, an answer, a step of the application's own, and a task that was given up; all figures are
        // gone
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(2);
        customer.giveContact(printers);
        customer.enroll(printers.subList(0, 1)).continueWith(false).acceptTerms();
        customer.enroll(printers.subList(1, 2))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"));
        List<Map<String, Object>> before = rows(customer);
        assertThat(before).hasSizeGreaterThan(4);
        jdbc.sql("delete from insight_passage where partner_id = ?")
                .param(customer.partner().partnerId())
                .update();

        // when they are filled in, twice
        steps.rebuild();
        steps.rebuild();

        // then they are what they were
        assertThat(rows(customer)).isEqualTo(before);
    }

    /** Not how long the application took: history begins at the try that succeeded. */
    private List<Map<String, Object>> rows(Customer customer) {
        return jdbc.sql("select p.id, n.process, n.name, w.name as waiting_for, p.request_id, p.ended_at,"
                        + " case when w.name = 'system' then 0 else p.millis end as millis"
                        + " from insight_passage p join insight_name n on n.id = p.step join insight_name w on w.id = p.whom"
                        + " where p.partner_id = ? order by p.id")
                .param(customer.partner().partnerId())
                .query()
                .listOfRows();
    }

    @Test
    void itIsDoneOnceAtTheFirstStart() {
        assertThat(figures.areComplete()).isTrue();
    }
}
