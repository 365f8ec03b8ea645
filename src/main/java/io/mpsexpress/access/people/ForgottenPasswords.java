package io.mpsexpress.access.people;

import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.people.domain.ForgottenPassword;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;

/** Mails people who have forgotten their password a link, where mails are sent. */
@Service
public class ForgottenPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);

    private final Optional<InvitationMails> mails;
    private final ForgottenPassword link;
    private final ActingAs actingAs;
    private final TaskExecutor later;

    ForgottenPasswords(
            Optional<InvitationMails> mails,
            ForgottenPassword link,
            ActingAs actingAs,
            @Qualifier("forgottenPasswordThread") TaskExecutor later) {
        this.mails = mails;
        this.link = link;
        this.actingAs = actingAs;
        this.later = later;
    }

    /** Whether this application mails links. */
    public boolean areHelped() {
        return mails.filter(InvitationMails::haveLinks).isPresent();
    }

    /** Does it afterwards, so that nobody can tell by the time whether there is such a user. */
    public void help(String userId) {
        later.execute(() -> {
            try {
                if (link.isDue(userId)) {
                    actingAs.run(userId, () -> link.mail(userId));
                }
            } catch (RuntimeException e) {
                LOG.warn("No link could be mailed to who has forgotten the password: {}", e.toString());
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        /** So many wait at most: whoever asks for more is after something else than a password. */
        private static final int WAITING = 100;

        @Bean(defaultCandidate = false)
        ThreadPoolTaskExecutor forgottenPasswordThread() {
            ThreadPoolTaskExecutor thread = new ThreadPoolTaskExecutor();
            thread.setThreadNamePrefix("forgotten-password-");
            thread.setMaxPoolSize(1);
            thread.setQueueCapacity(WAITING);
            thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
            thread.setWaitForTasksToCompleteOnShutdown(true);
            return thread;
        }
    }
}
