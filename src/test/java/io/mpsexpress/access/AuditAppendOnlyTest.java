package io.mpsexpress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.support.ApplicationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** H2 has no such rule: docs/operations.md says so. */
@ApplicationTest
@EnabledIfSystemProperty(named = "mps-express.test.database", matches = "postgresql")
class AuditAppendOnlyTest {

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set user_id = 'nobody'",
                "update audit_entry set details = '{}' where id is null",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void theApplicationsDatabaseUserCanNeitherChangeNorDeleteWhatIsOnRecord(String statement) {
        // given an act on record
        String subject = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> audit.record(Act.ORGANIZATION_CREATED, null, subject, Map.of()));

        // when somebody with the application's own connection tries to get rid of it
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .hasMessageContaining("audit_entry is append-only");

        // then it is still there
        assertThat(jdbc.sql("select user_id from audit_entry where subject_id = ?")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("system");
    }
}
