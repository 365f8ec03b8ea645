package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.engine.Node;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.shared.Stopping;
import io.mpsexpress.shared.StoredJson;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

/** The module is there with a mail server, and not without. */
class NotificationConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MailSenderAutoConfiguration.class,
                    TaskSchedulingAutoConfiguration.class,
                    TaskExecutionAutoConfiguration.class))
            .withUserConfiguration(NotificationConfiguration.class, Scheduling.class)
            // as the application has it: settings are durations
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Mailboxes.class, () -> mock(Mailboxes.class))
            .withBean(NoticeWords.class, () -> mock(NoticeWords.class))
            .withBean(ITemplateEngine.class, () -> mock(ITemplateEngine.class))
            .withBean(TaskInbox.class, () -> mock(TaskInbox.class))
            .withBean(StoredJson.class, () -> mock(StoredJson.class))
            .withBean(JdbcClient.class, () -> mock(JdbcClient.class))
            .withBean(Node.class)
            .withBean(Stopping.class)
            .withBean(TransactionTemplate.class, NotificationConfigurationTest::nothingIsDue)
            .withPropertyValues("mps-express.notification.from=no-reply@example.com");

    @Test
    void withoutAMailServerNothingIsNotedForMailsAndNothingIsSent() {
        runner.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(MailOutbox.class)
                .doesNotHaveBean(InvitationNotices.class)
                .doesNotHaveBean(MailSending.class));
        runner.withPropertyValues("spring.mail.host=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MailOutbox.class));
    }

    @Test
    void withAMailServerMailsHaveAThreadOfTheirOwnAndTheOthersKeepTheirs() {
        runner.withPropertyValues("spring.mail.host=mail.example.com").run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(MailOutbox.class)
                .hasSingleBean(InvitationNotices.class)
                .hasSingleBean(MailSending.class)
                .hasBean(NotificationConfiguration.THREAD)
                .hasBean("taskScheduler")
                .hasBean("applicationTaskExecutor"));
    }

    @Test
    void theStartSaysWhichAddressIsMissingOrWrong() {
        runner.withPropertyValues("spring.mail.host=mail.example.com", "mps-express.notification.from=")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("set mps-express.notification.from"));
        runner.withPropertyValues("spring.mail.host=mail.example.com", "mps-express.public-url=mps.example.com")
                .run(context ->
                        assertThat(context.getStartupFailure()).hasStackTraceContaining("mps-express.public-url"));
    }

    private static TransactionTemplate nothingIsDue() {
        TransactionTemplate transaction = mock(TransactionTemplate.class);
        when(transaction.execute(any())).thenReturn(List.of());
        return transaction;
    }

    @EnableScheduling
    static class Scheduling {}
}
