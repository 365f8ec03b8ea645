package io.mpsexpress.support;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test method a {@link Person} in the system's own Chromium, which is started once for all tests. */
public class Chromium implements ExecutionCondition, ParameterResolver {

    /** First the one without a window, which takes less of the machine for the same pages. */
    private static final Optional<Path> EXECUTABLE = Stream.of(
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return EXECUTABLE.isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is there")
                : ConditionEvaluationResult.disabled("There is no Chromium: apt-get install chromium");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Person.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .getOrComputeIfAbsent("running", key -> new Running(), Running.class);
        Class<?> test = context.getRequiredTestClass();
        Person person = new Person(running.browser, address(context, test), test.getSimpleName());
        context.getStore(Namespace.create(Chromium.class))
                .put(person, (ExtensionContext.Store.CloseableResource) person::close);
        return person;
    }

    /** Null where the application is not the test's own: it says where to go. */
    private static String address(ExtensionContext context, Class<?> test) {
        if (!AnnotatedElementUtils.hasAnnotation(test, BrowserTest.class)) {
            return null;
        }
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** Ends with the test run. */
    private static final class Running implements ExtensionContext.Store.CloseableResource {

        static {
            // as long as for everything else: by itself it gives up after five seconds
            PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MILLISECONDS);
        }

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final com.microsoft.playwright.Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));

        @Override
        public void close() {
            playwright.close();
        }
    }
}
