package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

    private static final Pattern SET = Pattern.compile("(MPS_EXPRESS_[A-Z_]+):");
    private static final Pattern IMAGE = Pattern.compile("image: (\\S+)");

    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `(" + NAME + ")`", Pattern.MULTILINE);

    @Test
    void everySettingOfOurOwnStandsInTheOperationsGuide() throws IOException {
        Set<String> settings = new TreeSet<>(configured());
        settings.addAll(bound());
        settings.addAll(used());

        assertThat(documented()).isEqualTo(settings);
    }

    @Test
    void theExampleOfProductionSetsWhatThereIsAndNamesNoRegistry() throws IOException {
        String compose = Files.readString(Path.of("compose.yaml"));
        Set<String> variables = documented().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toSet());

        assertThat(found(SET, compose)).isNotEmpty().isSubsetOf(variables);
        assertThat(found(IMAGE, compose)).isNotEmpty().noneMatch(image -> image.contains("/"));
    }

    private static Set<String> documented() throws IOException {
        return found(DOCUMENTED, Files.readString(Path.of("docs/operations.md")));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
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
