package io.mpsexpress.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.mpsexpress.access.reach.Mailbox;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.notification.MailOutbox.Mail;
import io.mpsexpress.shared.Stopping;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. No transaction is open while the server is asked: a slow one would hold up others that write. Instead
 * a mail is taken for some minutes, so that no other node sends it too; only a node that is killed before the sending is on
 * record lets it be sent twice.
 * More than four collaborators: taking, writing, sending and what became of it are one loop.
 */
class MailSending {

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    static final Duration PATIENCE = Duration.ofDays(1);
    /** So many even for a mail that lay for a day before, as no node was running. */
    static final int FEWEST_ATTEMPTS = 6;

    static final Duration KEPT = Duration.ofDays(30);

    /** Much longer than all time-outs of one conversation with the server together. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** So much a person reads in one mail. */
    static final int MOST_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);

    private final MailOutbox outbox;
    private final Mailboxes mailboxes;
    private final MailWriting writing;
    private final JavaMailSender server;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Stopping stopping;

    MailSending(
            MailOutbox outbox,
            Mailboxes mailboxes,
            MailWriting writing,
            JavaMailSender server,
            TransactionTemplate transaction,
            MeterRegistry meters,
            Clock clock,
            Stopping stopping) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.writing = writing;
        this.server = server;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** Goes on until none is due, or one fails: while the server is down, the others need not wait for its time-outs. */
    @Scheduled(fixedDelayString = "${mps-express.notification.poll:PT5S}", scheduler = NotificationConfiguration.THREAD)
    void sendDue() {
        stopping.repeat(this::sendNext);
    }

    @Scheduled(cron = "${mps-express.notification.clean-up:0 47 * * * *}", scheduler = NotificationConfiguration.THREAD)
    void cleanUp() {
        transaction.executeWithoutResult(status -> outbox.forgetOlderThan(KEPT));
    }

    private boolean sendNext() {
        List<Mail> due = transaction.execute(
                status -> outbox.takeDue(LEASE).map(this::withAlike).orElse(List.of()));
        if (due.isEmpty()) {
            return false;
        }
        List<Mail> readable = due.stream().filter(mail -> mail.notice() != null).toList();
        due.stream()
                .filter(mail -> mail.notice() == null)
                .forEach(mail -> failed(mail, new IllegalStateException("What it tells cannot be read")));
        return readable.isEmpty() || send(readable);
    }

    /** Whoever has decided on a hundred told somebody a hundred times: that is one mail. */
    private List<Mail> withAlike(Mail mail) {
        List<Mail> all = new ArrayList<>(List.of(mail));
        all.addAll(outbox.takeAlike(mail, MOST_AT_ONCE - 1, LEASE));
        return all;
    }

    /** As one. */
    private boolean send(List<Mail> mails) {
        Mail first = mails.get(0);
        Optional<Mailbox> to = mailboxes.of(first.userId());
        if (to.isEmpty()) {
            // lost the address, or access, since
            mails.forEach(mail -> outbox.giveUp(mail.id()));
            return true;
        }
        MimeMessage message;
        try {
            List<Notice> notices = mails.stream().map(Mail::notice).toList();
            message = writing.write(server.createMimeMessage(), first.id(), notices, to.get());
        } catch (MessagingException e) {
            // an address that is none, say: it would be so tomorrow
            mails.forEach(mail -> giveUp(mail, e));
            return true;
        } catch (RuntimeException e) {
            // words that only another version of the application has, say: a node that has them sends it
            return sendApart(mails, e);
        }
        try {
            server.send(message);
        } catch (RuntimeException e) {
            mails.forEach(mail -> failed(mail, e));
            return isAboutThisMail(e);
        }
        mails.forEach(mail -> outbox.markSent(mail.id()));
        count("sent");
        return true;
    }

    /** One that cannot be written holds up none of those that were to come with it. */
    private boolean sendApart(List<Mail> mails, RuntimeException failure) {
        if (mails.size() > 1) {
            return mails.stream().allMatch(mail -> send(List.of(mail)));
        }
        failed(mails.get(0), failure);
        return true;
    }

    /** The server is there, and does not take this one: the others need not wait. */
    private static boolean isAboutThisMail(RuntimeException failure) {
        return failure instanceof MailSendException sending
                && sending.getMessageExceptions().length > 0
                && Stream.of(sending.getMessageExceptions()).allMatch(SendFailedException.class::isInstance);
    }

    /** Never with its text: by its id the mail is found in the table. */
    private void failed(Mail mail, Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        Instant now = clock.instant();
        if (now.isBefore(mail.createdAt().plus(PATIENCE)) || mail.attempts() < FEWEST_ATTEMPTS) {
            Instant again = now.plus(pause(mail.attempts()));
            outbox.postpone(mail.id(), again);
            count("failed");
            LOG.warn(
                    "E-mail {} ({}) to {} could not be sent; it is tried again at {}: {}",
                    mail.id(),
                    what(mail),
                    mail.userId(),
                    again,
                    cause.toString());
        } else {
            giveUp(mail, failure);
        }
    }

    private void giveUp(Mail mail, Exception failure) {
        outbox.giveUp(mail.id());
        count("given-up");
        LOG.error(
                "E-mail {} ({}) to {} is given up",
                mail.id(),
                what(mail),
                mail.userId(),
                NestedExceptionUtils.getMostSpecificCause(failure));
    }

    private static String what(Mail mail) {
        return mail.notice() == null ? "unreadable" : mail.notice().subject().message();
    }

    private static Duration pause(int attempts) {
        // more doublings than these are longer than the longest
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void count(String outcome) {
        meters.counter("mps.express.mails", "outcome", outcome).increment();
    }
}
