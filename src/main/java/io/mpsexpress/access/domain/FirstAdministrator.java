package io.mpsexpress.access.domain;

import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.PasswordRules;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.database.AtStart;
import io.mpsexpress.shared.FieldProblem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Lets the first administrator in. There is no default password: until somebody configures one, nobody administers, and
 * the log says how to change that.
 */
@Component
@Order(100)
class FirstAdministrator implements AtStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final UserManagement users;
    private final Configured configured;
    private final PasswordRules rules;
    private final MessageSource messages;

    FirstAdministrator(UserManagement users, Configured configured, PasswordRules rules, MessageSource messages) {
        this.users = users;
        this.configured = configured;
        this.rules = rules;
        this.messages = messages;
    }

    @Override
    public void run() {
        if (users.hasAdministrator()) {
            return;
        }
        if (!StringUtils.hasText(configured.userId()) || !StringUtils.hasText(configured.password())) {
            LOG.warn("There is no administrator. Start once with MPS_EXPRESS_ADMINISTRATOR_USER_ID and"
                    + " MPS_EXPRESS_ADMINISTRATOR_PASSWORD in the environment to create one.");
            return;
        }
        Optional<FieldProblem> problem = rules.problemOf(configured.userId(), configured.password());
        if (problem.isPresent()) {
            LOG.error(
                    "The administrator {} was not created, because MPS_EXPRESS_ADMINISTRATOR_PASSWORD is no good password: {}"
                            + " Start again with a better one.",
                    configured.userId(),
                    messages.getMessage(problem.get().text(), Locale.ENGLISH));
            return;
        }
        users.create(new NewUser(
                configured.userId(),
                "First",
                "Administrator",
                null,
                configured.password(),
                Set.of(Role.ADMINISTRATOR),
                null));
        LOG.info("Created the administrator {}", configured.userId());
    }

    /**
     * The first administrator as configured.
     *
     * @param userId empty when none is configured
     */
    @ConfigurationProperties("mps-express.administrator")
    record Configured(String userId, String password) {

        @Override
        public String toString() {
            return "Configured[" + userId + "]";
        }
    }
}
