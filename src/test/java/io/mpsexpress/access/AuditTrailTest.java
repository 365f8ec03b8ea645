package io.mpsexpress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.People;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AuditTrailTest {

    @Autowired
    private AuditTrail audit;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void anActIsOnRecordWithWhoAndWhat() {
        UUID partnerId = people.partner();
        Caller caller = people.partnerUser(partnerId);

        SignedInAs.run(
                caller,
                () -> transaction.executeWithoutResult(
                        status -> audit.record(Act.ORGANIZATION_CREATED, partnerId, subject, Map.of("count", 3))));

        Map<String, Object> row = jdbc.sql("select * from audit_entry where subject_id = ?")
                .param(subject)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("user_id", caller.userId())
                .containsEntry("act", "organization.created")
                .containsEntry("outcome", "done")
                .containsEntry("organization_id", partnerId)
                .containsEntry("details", "{\"count\":3}");
    }

    @Test
    void whatTheApplicationDoesByItselfIsTheSystems() {
        transaction.executeWithoutResult(status -> audit.record(Act.ORGANIZATION_CREATED, null, subject, Map.of()));

        assertThat(jdbc.sql("select user_id from audit_entry where subject_id = ?")
                        .param(subject)
                        .query(String.class)
                        .single())
                .isEqualTo("system");
    }

    @Test
    void anActThatIsRolledBackIsNotOnRecord() {
        transaction.executeWithoutResult(status -> {
            audit.record(Act.ORGANIZATION_CREATED, null, subject, Map.of());
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = ?")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anActIsRecordedInItsOwnTransactionOnly() {
        assertThatThrownBy(() -> audit.record(Act.ORGANIZATION_CREATED, null, subject, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
