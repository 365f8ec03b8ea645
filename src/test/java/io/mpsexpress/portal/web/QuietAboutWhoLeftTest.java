package io.mpsexpress.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class QuietAboutWhoLeftTest {

    private static final Logger JERSEY = LoggerFactory.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

    private final QuietAboutWhoLeft quiet = new QuietAboutWhoLeft();

    @BeforeEach
    void begin() {
        quiet.afterPropertiesSet();
    }

    @AfterEach
    void end() {
        quiet.destroy();
    }

    @Test
    void aClientThatIsGoneIsNotTold(CapturedOutput output) {
        JERSEY.error(
                "An I/O error has occurred while writing a response message entity to the container output stream.",
                new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe"))));

        assertThat(output).isEmpty();
    }

    @Test
    void aBrokenPipeToAnyOtherIsTold(CapturedOutput output) {
        JERSEY.error("The back end could not be reached", new IOException("Broken pipe"));

        assertThat(output).contains("The back end could not be reached", "Broken pipe", "\tat ");
    }
}
