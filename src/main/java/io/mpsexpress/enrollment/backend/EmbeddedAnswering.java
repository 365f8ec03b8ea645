package io.mpsexpress.enrollment.backend;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the embedded back end answer what is due: taking a request and recording its answer are one transaction. */
@Component
@ConditionalOnProperty(
        name = "mps-express.management-back-end.adapter",
        havingValue = "embedded",
        matchIfMissing = true)
class EmbeddedAnswering {

    private final EmbeddedBackEnd backEnd;
    private final ManagementAnswers answers;
    private final TransactionTemplate transaction;

    EmbeddedAnswering(EmbeddedBackEnd backEnd, ManagementAnswers answers, TransactionTemplate transaction) {
        this.backEnd = backEnd;
        this.answers = answers;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${mps-express.management-back-end.embedded.poll:PT0.5S}")
    void answerDue() {
        while (Boolean.TRUE.equals(transaction.execute(status -> answerNext()))) {
            // until none is due
        }
    }

    private boolean answerNext() {
        Optional<EmbeddedBackEnd.DueAnswer> due = backEnd.takeDue();
        due.ifPresent(answer -> answers.record(answer.requestId(), answer.results()));
        return due.isPresent();
    }
}
