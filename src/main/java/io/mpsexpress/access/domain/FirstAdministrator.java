package io.mpsexpress.access.domain;

import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.database.AtStart;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
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

    FirstAdministrator(UserManagement users, Configured configured) {
        this.users = users;
        this.configured = configured;
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
