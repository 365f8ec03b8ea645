package io.mpsexpress.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the application of the tests a real mail server. Mails are sent when a test says so. */
public final class TestMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PUBLIC_URL = "https://mps.example.com";
    public static final String FROM = "no-reply@mps.example.com";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + Server.RUNNING.getSmtp().getPort(),
                        "mps-express.public-url=" + PUBLIC_URL + "/",
                        "mps-express.notification.from=" + FROM,
                        "mps-express.notification.gather=PT0S",
                        "mps-express.notification.poll=P1D")
                .applyTo(context);
    }

    /** What arrived for an address, in the order of its arrival. */
    public static List<MimeMessage> received(String address) {
        return List.of(Server.RUNNING.getReceivedMessagesForDomain(address));
    }

    /** Started by the first test that needs it, stopped with the JVM. */
    private static final class Server {

        private static final GreenMail RUNNING = start();

        private static GreenMail start() {
            GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return server;
        }
    }
}
