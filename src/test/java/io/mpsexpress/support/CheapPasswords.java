package io.mpsexpress.support;

import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords are hashed as in production, at the least cost that BCrypt knows: tests make a thousand people and sign in with
 * every call, which took more than half of their time. Servers that tests start in processes of their own hash at full cost.
 */
@Component
class CheapPasswords implements BeanPostProcessor {

    private static final int LEAST = 4;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder
                ? new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST)))
                : bean;
    }
}
