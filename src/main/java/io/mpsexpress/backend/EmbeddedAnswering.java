package io.mpsexpress.backend;

import io.mpsexpress.backend.EmbeddedBackEnd.DueAnswer;
import io.mpsexpress.shared.Stopping;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedAnswering.class);

    private final EmbeddedBackEnd backEnd;
    private final ManagementAnswers answers;
    private final TransactionTemplate transaction;
    private final Stopping stopping;

    EmbeddedAnswering(
            EmbeddedBackEnd backEnd, ManagementAnswers answers, TransactionTemplate transaction, Stopping stopping) {
        this.backEnd = backEnd;
        this.answers = answers;
        this.transaction = transaction;
        this.stopping = stopping;
    }

    @Scheduled(fixedDelayString = "${mps-express.management-back-end.embedded.poll:PT0.5S}")
    void answerDue() {
        stopping.repeat(this::answerNext);
    }

    private boolean answerNext() {
        AtomicReference<DueAnswer> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> deliver(taken)));
        } catch (RuntimeException e) {
            DueAnswer answer = taken.get();
            if (answer == null) {
                throw e;
            }
            LOG.error("The answer to request {} could not be delivered; it is tried again", answer.requestId(), e);
            backEnd.postpone(answer.idempotencyKey());
            return true;
        }
    }

    private boolean deliver(AtomicReference<DueAnswer> taken) {
        Optional<DueAnswer> due = backEnd.takeDue();
        due.ifPresent(answer -> {
            taken.set(answer);
            answers.record(answer.requestId(), answer.results());
        });
        return due.isPresent();
    }
}
