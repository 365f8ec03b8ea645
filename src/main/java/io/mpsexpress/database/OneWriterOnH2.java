package io.mpsexpress.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time write to an H2 file; reading never waits. H2 saves table after table while others go on
 * writing: killed at that moment, it keeps parts of their transactions, such as a row that is in no index, or a count of
 * rows that are not there (<a href="https://github.com/h2database/h2database/issues/2080">issue 2080</a>).
 */
@Component
class OneWriterOnH2 implements BeanPostProcessor {

    /** Longer than transactions of ours take, so that it ends only what would wait for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isFile(pool.getJdbcUrl())) {
            pool.setDataSource(new OneWriterDataSource(unpooled(pool), PATIENCE));
        }
        return bean;
    }

    private static boolean isFile(String url) {
        return url != null && url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
    }

    private static DriverManagerDataSource unpooled(HikariDataSource pool) {
        DriverManagerDataSource unpooled =
                new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        if (pool.getDriverClassName() != null) {
            unpooled.setDriverClassName(pool.getDriverClassName());
        }
        return unpooled;
    }
}
