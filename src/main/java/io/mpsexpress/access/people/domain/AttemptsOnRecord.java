package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what somebody wants to do to people, in a transaction, and puts it on record when it is refused. */
@Component
public class AttemptsOnRecord {

    private static final int LONGEST_SUBJECT = 64;

    private final AuditTrail audit;
    private final TransactionTemplate attempt;
    private final TransactionTemplate afterwards;

    AttemptsOnRecord(AuditTrail audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.attempt = new TransactionTemplate(transactions);
        this.afterwards = new TransactionTemplate(transactions);
        // stays, when the refusal undoes what it was part of
        this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param subject user id as it was given
     * @throws Refused as the attempt does
     */
    public <T> T of(String subject, Supplier<T> what) {
        try {
            return attempt.execute(status -> what.get());
        } catch (Refused refused) {
            afterwards.executeWithoutResult(status ->
                    audit.record(Act.PERSON_REFUSED, null, bounded(subject), Map.of("reason", refused.code())));
            throw refused;
        }
    }

    private static String bounded(String subject) {
        String text = subject == null ? "" : subject.replace("\0", "");
        return text.length() <= LONGEST_SUBJECT ? text : text.substring(0, LONGEST_SUBJECT);
    }
}
