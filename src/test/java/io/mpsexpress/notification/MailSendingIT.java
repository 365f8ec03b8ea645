package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.engine.Node;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.enrollment.EnrollmentClosing;
import io.mpsexpress.shared.Stopping;
import io.mpsexpress.shared.StoredJson;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.TestMailServer;
import io.mpsexpress.support.TurnableClock;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.NamedContributor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails are sent once, whatever happens to the server, to the transaction and to names. */
@ExtendWith(OutputCaptureExtension.class)
class MailSendingIT extends MailTest {

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private MailSending sending;

    @Autowired
    private MailWriting writing;

    @Autowired
    private JavaMailSender server;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private StoredJson json;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Node node;

    @Autowired
    private EnrollmentClosing closing;

    @Autowired
    private HealthContributorRegistry health;

    private final TurnableClock clock = new TurnableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Caller reader;
    private String address;

    @BeforeEach
    void somebodyWithAnAddress() {
        reader = people.staff(Role.PROCESS_OWNER);
        address = reach(reader, null);
    }

    @Test
    void whileTheServerIsDownTheMailWaitsAndIsSentOnceItIsUp(CapturedOutput log) throws Exception {
        // given a mail, and no server
        int port = freePort();
        MailOutbox later = new MailOutbox(jdbc, json, clock, node);
        MailSending toThere = senderTo(port, later);
        later.add(List.of(reader.userId()), notice("Rossi & Figli"));
        // when
        toThere.sendDue();
        // then it is tried again, not at once, and with growing pauses
        assertThat(attempts()).isEqualTo(1);
        toThere.sendDue();
        assertThat(attempts()).isEqualTo(1);
        clock.turnBy(MailSending.FIRST_PAUSE);
        toThere.sendDue();
        assertThat(attempts()).isEqualTo(2);
        clock.turnBy(MailSending.FIRST_PAUSE);
        toThere.sendDue();
        assertThat(attempts()).isEqualTo(2);
        assertThat(count("failed")).isEqualTo(2);
        assertThat(log)
                .contains("(notification.enrollment.subject) to " + reader.userId() + " could not be sent")
                .doesNotContain("Rossi & Figli");
        // when the server is there
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            clock.turnBy(MailSending.FIRST_PAUSE);
            toThere.sendDue();
            toThere.sendDue();
            // then
            assertThat(server.getReceivedMessagesForDomain(address)).hasSize(1);
            assertThat(count("sent")).isEqualTo(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void whatFailsForMoreThanADayIsGivenUpAndSaidSo(CapturedOutput log) throws Exception {
        // given
        MailOutbox later = new MailOutbox(jdbc, json, clock, node);
        MailSending nowhere = senderTo(freePort(), later);
        later.add(List.of(reader.userId()), notice("Rossi & Figli"));
        // when
        for (int hour = 0; hour < 30; hour++) {
            nowhere.sendDue();
            clock.turnBy(MailSending.LONGEST_PAUSE);
        }
        // then
        assertThat(attempts()).isEqualTo(25);
        assertThat(count("given-up")).isEqualTo(1);
        assertThat(log).contains("is given up").doesNotContain("Rossi & Figli");
        // and forgotten in time
        later.forgetOlderThan(MailSending.KEPT);
        assertThat(notedFor(reader)).isEqualTo(1);
        clock.turnBy(MailSending.KEPT);
        later.forgetOlderThan(MailSending.KEPT);
        assertThat(notedFor(reader)).isZero();
    }

    @Test
    void whatLayForADayIsTriedAgainLikeAnythingElse() throws Exception {
        // given a mail, and no node for two days
        MailOutbox later = new MailOutbox(jdbc, json, clock, node);
        MailSending nowhere = senderTo(freePort(), later);
        later.add(List.of(reader.userId()), notice("Rossi"));
        clock.turnBy(MailSending.PATIENCE.multipliedBy(2));
        // when
        nowhere.sendDue();
        // then
        assertThat(count("given-up")).isZero();
        for (int attempt = 1; attempt <= MailSending.FEWEST_ATTEMPTS; attempt++) {
            clock.turnBy(MailSending.LONGEST_PAUSE);
            nowhere.sendDue();
        }
        assertThat(count("given-up")).isEqualTo(1);
    }

    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        // given
        for (int i = 0; i < 20; i++) {
            outbox.add(List.of(reader.userId()), notice("Customer " + i));
        }
        // when
        AtOnce.twice(() -> {
            sending.sendDue();
            return true;
        });
        // then
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : TestMailServer.received(address)) {
            subjects.add(mail.getSubject());
        }
        assertThat(subjects).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void whatWaitsOfOneKindForOnePersonIsOneMail() throws Exception {
        // given what a hundred decisions tell somebody within seconds, something of another kind, and a link
        MailOutbox later = new MailOutbox(jdbc, json, clock, node);
        MailSending toThem =
                new MailSending(later, mailboxes, writing, server, transaction, meters, clock, new Stopping());
        Duration wait = Duration.ofSeconds(20);
        for (int i = 0; i < 100; i++) {
            later.add(List.of(reader.userId()), Mailboxes.Kind.RESULT, null, notice("Customer " + i), wait);
        }
        later.add(List.of(reader.userId()), Mailboxes.Kind.TASK, null, notice("Task"), wait);
        later.add(List.of(reader.userId()), notice("Link"));
        // when their time has come
        toThem.sendDue();
        assertThat(TestMailServer.received(address)).hasSize(1);
        clock.turnBy(wait);
        toThem.sendDue();
        // then
        List<MimeMessage> mails = TestMailServer.received(address);
        assertThat(mails).hasSize(3);
        MimeMessage many = null;
        for (MimeMessage mail : mails) {
            many = text(mail).contains("Customer 0 ") ? mail : many;
        }
        assertThat(subject(many)).isEqualTo("MPS Express: 100 messages");
        assertThat(text(many)).contains("Customer 0 ", "Customer 99 ").doesNotContain("Task", "Link");
        assertThat(text(many).split("/enrollments/1", -1)).hasSize(101);
        assertThat(unsent()).isZero();
    }

    @Test
    void whatFailsTogetherIsTriedTogetherAndWhatNobodyCanReadHoldsUpNothing() throws Exception {
        // given three, of which one cannot be read, and no server
        int port = freePort();
        MailOutbox later = new MailOutbox(jdbc, json, clock, node);
        MailSending toThere = senderTo(port, later);
        for (int i = 0; i < 3; i++) {
            later.add(List.of(reader.userId()), Mailboxes.Kind.RESULT, null, notice("Customer " + i), Duration.ZERO);
        }
        jdbc.sql("update notification_mail set notice = 'broken' where user_id = ? and notice like '%Customer 1%'")
                .param(reader.userId())
                .update();
        toThere.sendDue();
        assertThat(unsent()).isEqualTo(3);
        // when it is there
        GreenMail up = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        up.start();
        try {
            clock.turnBy(MailSending.FIRST_PAUSE);
            toThere.sendDue();
            // then
            assertThat(up.getReceivedMessagesForDomain(address)).hasSize(1);
            assertThat(unsent()).isEqualTo(1);
        } finally {
            up.stop();
        }
    }

    @Test
    void whatCannotBeWrittenHoldsUpNothingThatWasToComeWithIt() throws Exception {
        // given three, of which one has words that only another version of the application has
        MailOutbox later = new MailOutbox(jdbc, json, clock, node);
        MailSending toThem =
                new MailSending(later, mailboxes, writing, server, transaction, meters, clock, new Stopping());
        Notice unknown = new Notice(
                Wording.of("notification.ofTheNextVersion"), List.of(Wording.of("no.such.words")), "/", null);
        later.add(List.of(reader.userId()), Mailboxes.Kind.RESULT, null, notice("Customer 0"), Duration.ZERO);
        later.add(List.of(reader.userId()), Mailboxes.Kind.RESULT, null, unknown, Duration.ZERO);
        later.add(List.of(reader.userId()), Mailboxes.Kind.RESULT, null, notice("Customer 2"), Duration.ZERO);
        // when
        toThem.sendDue();
        // then the others are sent, and it waits
        assertThat(TestMailServer.received(address)).hasSize(2);
        assertThat(unsent()).isEqualTo(1);
    }

    @Test
    void whatAKilledNodeTookIsSentByAnother() throws Exception {
        // given a node that has taken a mail, and is gone
        MailOutbox later = new MailOutbox(jdbc, json, clock, node);
        MailSending another =
                new MailSending(later, mailboxes, writing, server, transaction, meters, clock, new Stopping());
        later.add(List.of(reader.userId()), notice("Rossi"));
        transaction.executeWithoutResult(status -> later.takeDue(MailSending.LEASE));
        // when
        another.sendDue();
        // then it is that node's for a while
        assertThat(TestMailServer.received(address)).isEmpty();
        clock.turnBy(MailSending.LEASE);
        another.sendDue();
        assertThat(TestMailServer.received(address)).hasSize(1);
    }

    @Test
    void whatANodeTookThatIsGoneIsSentAtOnce() throws Exception {
        // given a mail that is a node's, of which there is no sign
        MailOutbox gone = new MailOutbox(jdbc, json, Clock.systemUTC(), new Node());
        gone.add(List.of(reader.userId()), notice("Rossi"));
        transaction.executeWithoutResult(status -> gone.takeDue(MailSending.LEASE));
        // when the application notices
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (TestMailServer.received(address).isEmpty()) {
            sending.sendDue();
            assertThat(Instant.now()).isBefore(end);
        }
        // then
        assertThat(TestMailServer.received(address)).hasSize(1);
    }

    @Test
    void aSlowServerHoldsUpNobodyWhoWrites() {
        // given
        AtomicBoolean sent = new AtomicBoolean();
        JavaMailSenderImpl slow = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage mail) {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                sent.set(true);
            }
        };
        outbox.add(List.of(reader.userId()), notice("Rossi"));
        // when
        new MailSending(outbox, mailboxes, writing, slow, transaction, meters, clock, new Stopping()).sendDue();
        // then
        assertThat(sent).isTrue();
        assertThat(count("failed")).isZero();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        // given
        Customer customer = customers.entitled();
        String partners = reach(customer.partner(), null);
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        // when
        transaction.executeWithoutResult(status -> {
            closing.cancel(UUID.fromString(request.id()), true);
            assertThat(notedFor(customer.partner())).isEqualTo(1);
            status.setRollbackOnly();
        });
        // then
        assertThat(request.state()).isEqualTo("REVIEW");
        assertThat(mailsTo(partners)).isEmpty();
        assertThat(notedFor(customer.partner())).isZero();
    }

    @Test
    void whatIsToldOfStandsAlthoughTheServerIsDown() throws Exception {
        // given
        Customer customer = customers.entitled();
        String partners = reach(customer.partner(), null);
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        sending.sendDue();
        // when
        closing.cancel(UUID.fromString(request.id()), true);
        senderTo(freePort(), outbox).sendDue();
        // then
        assertThat(request.state()).isEqualTo("CANCELLED");
        assertThat(TestMailServer.received(partners)).isEmpty();
        assertThat(notedFor(customer.partner())).isEqualTo(1);
    }

    @Test
    void namesAreDataWhateverTheyContain() throws Exception {
        // given
        String name =
                "Müller {0} '' {1,date}\r\nBcc: victim@readers.example.com\r\n\r\nPay here\tnow\u2028and\u0085then";
        String oneLine = "Müller {0} '' {1,date} Bcc: victim@readers.example.com Pay here now and then";
        // when
        outbox.add(List.of(reader.userId()), notice(name));
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo("MPS Express: request completed, " + oneLine);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(text(mail))
                .startsWith("Your request to add printers of " + oneLine + " to MPS Express is completed.\n\n");
        assertThat(TestMailServer.received("victim@readers.example.com")).isEmpty();
    }

    @Test
    void anAddressThatIsNoneReachesNobodyAndHoldsUpNobody() throws Exception {
        // given
        Caller wrong = people.staff(Role.PROCESS_OWNER);
        jdbc.sql("update app_user set email = ? where id = ?")
                .params(
                        "one@readers.example.com, two@readers.example.com\r\nBcc: x@readers.example.com",
                        wrong.userId())
                .update();
        outbox.add(List.of(wrong.userId(), reader.userId()), notice("Rossi"));
        // when
        sending.sendDue();
        // then it is given up at once, and the others need not wait
        assertThat(jdbc.sql("select count(*) from notification_mail where user_id = ? and due_at is null")
                        .param(wrong.userId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(TestMailServer.received(address)).hasSize(1);
        assertThat(TestMailServer.received("one@readers.example.com")).isEmpty();
        assertThat(TestMailServer.received("x@readers.example.com")).isEmpty();
        jdbc.sql("update app_user set email = null where id = ?")
                .param(wrong.userId())
                .update();
    }

    @Test
    void whoLostTheirAddressMeanwhileIsNotSought() {
        // given
        outbox.add(List.of(reader.userId()), notice("Rossi"));
        jdbc.sql("update app_user set email = null where id = ?")
                .param(reader.userId())
                .update();
        // when
        sending.sendDue();
        // then
        assertThat(TestMailServer.received(address)).isEmpty();
        assertThat(jdbc.sql("select count(*) from notification_mail where user_id = ? and due_at is null")
                        .param(reader.userId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theApplicationIsHealthyWithoutTheMailServer() {
        assertThat(health.stream().map(NamedContributor::getName))
                .contains("database")
                .doesNotContain("mail");
    }

    private static Notice notice(String customer) {
        return new Notice(
                Wording.of("notification.enrollment.subject", customer),
                List.of(
                        Wording.of("notification.enrollment.lead", customer),
                        Wording.of("notification.managed", 12_000)),
                "/enrollments/1",
                Wording.of("notification.action.request"));
    }

    private MailSending senderTo(int port, MailOutbox of) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return new MailSending(of, mailboxes, writing, server, transaction, meters, clock, new Stopping());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private int attempts() {
        return jdbc.sql("select attempts from notification_mail where user_id = ?")
                .param(reader.userId())
                .query(Integer.class)
                .single();
    }

    private int unsent() {
        return jdbc.sql("select count(*) from notification_mail where user_id = ? and sent_at is null")
                .param(reader.userId())
                .query(Integer.class)
                .single();
    }

    private double count(String outcome) {
        return meters.counter("mps.express.mails", "outcome", outcome).count();
    }
}
