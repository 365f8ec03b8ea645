package io.mpsexpress.bench;

import io.mpsexpress.OnboardingApplication;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The application with its production settings, on a database of its own. */
final class Installation implements AutoCloseable {

    /** Engines of one JVM find each other by name. */
    private static final String ENGINE = "camunda.bpm.process-engine-name";

    private static final String URL = "spring.datasource.url";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ConfigurableApplicationContext application;

    private Installation(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** On the product's own kind of database, in an empty directory. */
    static Installation onH2(Path directory) {
        return new Installation(application()
                .initializers(context -> moveTo(directory.toAbsolutePath(), context.getEnvironment()))
                .run());
    }

    /** The product's own URL with its modes, at another place. */
    private static void moveTo(Path directory, ConfigurableEnvironment environment) {
        String url = environment.getRequiredProperty(URL).replace("./data/", directory + "/");
        environment.getPropertySources().addFirst(new MapPropertySource("bench", Map.of(URL, url)));
    }

    /** On an empty database of a PostgreSQL server. */
    static Installation onPostgresql(String url) {
        return onPostgresql(application(), url);
    }

    /** The same where statements are counted. */
    static Installation onPostgresql(String url, StatementCount statements) {
        return onPostgresql(
                application().initializers(context -> context.getBeanFactory().addBeanPostProcessor(statements)), url);
    }

    private static Installation onPostgresql(SpringApplicationBuilder application, String url) {
        return new Installation(application.run(
                "--" + URL + "=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(OnboardingApplication.class)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "warn",
                        // several clients are one person here
                        "mps-express.access.rate.writes",
                        "100000",
                        "mps-express.access.rate.costly-reads",
                        "100000",
                        ENGINE,
                        "bench" + NUMBER.incrementAndGet()));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What Camunda's addresses call the engine of this installation. */
    String engine() {
        return application.getEnvironment().getRequiredProperty(ENGINE);
    }

    @Override
    public void close() {
        application.close();
    }
}
