package io.mpsexpress.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.util.StringUtils;

/** Brings mails in where a mail server is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(NotificationConfiguration.MailServerConfigured.class)
@Import({InvitationNotices.class, MailOutbox.class, MailWriting.class, MailSending.class, MorningMails.class})
class NotificationConfiguration {

    static final String THREAD = "mailThread";

    /** A thread of its own: a mail server that is slow to answer keeps no other scheduled work waiting. */
    @Bean(name = THREAD, defaultCandidate = false)
    ThreadPoolTaskScheduler mailThread() {
        ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
        thread.setThreadNamePrefix("mail-");
        thread.setPoolSize(1);
        return thread;
    }

    /** An empty name is none: so an environment variable that is there and empty counts. */
    static class MailServerConfigured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("spring.mail.host"));
        }
    }
}
