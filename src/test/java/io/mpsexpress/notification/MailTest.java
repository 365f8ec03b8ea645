package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.ChosenLanguages;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.TestMailServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with addresses, and the mails that reached them at a real mail server. */
@ApplicationTest
abstract class MailTest {

    @Autowired
    Customers customers;

    @Autowired
    People people;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private ChosenLanguages languages;

    @Autowired
    private MailSending sending;

    /** So that mails about what other tests do reach nobody. */
    @AfterEach
    void nobodyIsReachedAnyMore() {
        jdbc.sql("update app_user set email = null where email like '%@readers.example.com'")
                .update();
    }

    /** Gives a person an address, and a language that they choose; null when they never do. */
    String reach(Caller person, String language) {
        String address = person.userId() + "." + UUID.randomUUID() + "@readers.example.com";
        jdbc.sql("update app_user set email = ? where id = ?")
                .params(address, person.userId())
                .update();
        if (language != null) {
            languages.choose(person.userId(), language);
        }
        return address;
    }

    /** Sends what is due; all that the address got so far. */
    List<MimeMessage> mailsTo(String address) {
        sending.sendDue();
        return TestMailServer.received(address);
    }

    MimeMessage onlyMailTo(String address) {
        List<MimeMessage> mails = mailsTo(address);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    /** Mails of whichever kind that were ever noted for a person. */
    int notedFor(Caller person) {
        return jdbc.sql("select count(*) from notification_mail where user_id = ?")
                .param(person.userId())
                .query(Integer.class)
                .single();
    }

    static String subject(MimeMessage mail) throws Exception {
        return mail.getSubject();
    }

    static String text(MimeMessage mail) throws Exception {
        return part(mail, 0);
    }

    /** What is looked at, where a reader can. */
    static String html(MimeMessage mail) throws Exception {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        return parts.getBodyPart(index).getContent().toString().replace("\r\n", "\n");
    }

    /** The path that the mail leads to. */
    static String linked(MimeMessage mail) throws Exception {
        String text = text(mail);
        int link = text.indexOf(TestMailServer.PUBLIC_URL) + TestMailServer.PUBLIC_URL.length();
        return text.substring(link, text.indexOf('\n', link));
    }
}
