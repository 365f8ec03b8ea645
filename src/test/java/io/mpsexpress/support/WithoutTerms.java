package io.mpsexpress.support;

import io.mpsexpress.program.domain.Terms;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The installation as it is before terms of service are published, for as long as something takes in this thread. */
@Component
public class WithoutTerms {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Terms terms;

    WithoutTerms(JdbcTemplate jdbc, PlatformTransactionManager transactions, Terms terms) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.terms = terms;
    }

    public void during(Act act) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update(
                    "update terms_of_service set effective_from = ?",
                    OffsetDateTime.now().plusYears(1));
            // a server that has seen terms does not look for them again
            ReflectionTestUtils.setField(terms, "known", false);
            try {
                act.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What is done meanwhile. */
    public interface Act {

        void run() throws Exception;
    }
}
