package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in every language, can be formatted, and is looked up under a key that exists. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** Keys that templates name in full; those built of parts, like {@code #{|a.${b}|}}, are tried in the browser. */
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    /** Keys that refusals in Java name. */
    private static final Pattern KEY_IN_JAVA =
            Pattern.compile("(?:Refused\\s*\\.|Flash\\s*\\.|FieldProblem\\()[^;]*?\"([a-z][\\w-]*\\.[\\w.]*\\w)\"");

    static Stream<Path> englishFiles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("messages-[a-z]+\\.properties"))
                    .toList()
                    .stream();
        }
    }

    /** Each file of texts with its counterpart in each other language. */
    static Stream<Arguments> translations() throws IOException {
        List<String> languages = languages();
        return englishFiles().flatMap(english -> languages.stream()
                .map(language -> Arguments.of(
                        english, Path.of(english.toString().replace(".properties", "_" + language + ".properties")))));
    }

    /** The portal's texts say which languages there are. */
    static List<String> languages() throws IOException {
        Pattern portal = Pattern.compile("messages-portal_([a-z]+)\\.properties");
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.map(file -> portal.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyKeyHasATextInEveryLanguage(Path english, Path translation) {
        assertThat(read(translation).stringPropertyNames())
                .isEqualTo(read(english).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void allLanguagesTellTheSameFacts(Path english, Path translation) {
        Properties texts = read(english);
        Properties translated = read(translation);
        for (String key : texts.stringPropertyNames()) {
            assertThat(arguments(translated.getProperty(key))).as(key).isEqualTo(arguments(texts.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void apostrophesAreWrittenTwice(Path english, Path translation) {
        for (Path file : List.of(english, translation)) {
            read(file).forEach((key, text) -> assertThat(text.toString().replace("''", ""))
                    .as("%s in %s", key, file)
                    .doesNotContain("'"));
        }
    }

    @Test
    void everyFileIsReadByTheApplication() throws IOException {
        String configuration = Files.readString(RESOURCES.resolve("application.yaml"));
        assertThat(englishFiles().map(file -> file.getFileName().toString().replace(".properties", "")))
                .allSatisfy(name -> assertThat(configuration).contains(name));
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : englishFiles().toList()) {
            for (String key : read(file).stringPropertyNames()) {
                assertThat(known.add(key)).as(key).isTrue();
            }
        }
    }

    @Test
    void templatesNameKeysThatExist() throws IOException {
        assertThat(named(RESOURCES.resolve("templates"), ".html", KEY_IN_TEMPLATE))
                .isNotEmpty()
                .isSubsetOf(allKeys());
    }

    @Test
    void refusalsNameKeysThatExist() throws IOException {
        Set<String> named = named(Path.of("src/main/java"), ".java", KEY_IN_JAVA);
        // the name of a field, which looks like a key
        named.remove("texts.en");
        assertThat(named).isNotEmpty().isSubsetOf(allKeys());
    }

    private static Set<String> named(Path folder, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> allKeys() throws IOException {
        return englishFiles()
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> arguments(String text) {
        // throws when it is no pattern
        int count = new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex().length;
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(text);
        Set<String> arguments = matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(count).isGreaterThanOrEqualTo(arguments.size());
        return arguments;
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
