package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Who operates the application finds each of its own settings in the guide, and none that does not exist. */
class SettingsTest {

    private static final String NAME = "mps-express\\.[a-z-]+(?:\\.[a-z-]+)*";
    /** In a condition, or where a value is read: {@code ${name:default}}. */
    private static final Pattern USED = Pattern.compile("(?:\\$\\{|name = \")(" + NAME + ")");

    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `(" + NAME + ")`", Pattern.MULTILINE);

    @Test
    void everySettingOfOurOwnStandsInTheOperationsGuide() throws IOException {
        Set<String> settings = new TreeSet<>(configured());
        settings.addAll(bound());
        settings.addAll(used());

        Set<String> documented = DOCUMENTED
                .matcher(Files.readString(Path.of("docs/operations.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(settings);
    }

    private static Set<String> configured() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties properties = yaml.getObject();
        // not all of them text
        return properties.keySet().stream()
                .map(Object::toString)
                .filter(name -> name.startsWith("mps-express."))
                .collect(Collectors.toSet());
    }

    private static Set<String> bound() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.mpsexpress").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type ->
                        names(type.getAnnotation(ConfigurationProperties.class).value(), type))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(String prefix, Class<?> type) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        String name =
                prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
        return component.getType().isRecord() ? names(name, component.getType()) : Stream.of(name);
    }

    private static Set<String> used() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> used = new TreeSet<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                USED.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(used::add);
            }
            return used;
        }
    }
}
