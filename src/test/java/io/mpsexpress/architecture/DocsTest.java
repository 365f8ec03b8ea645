package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows the README or a page of the guide into the code finds what it names. */
class DocsTest {

    /** In code marks, of two words or more. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    /** Of the libraries and of the web. */
    private static final Set<String> OTHERS = Set.of("CommentManager", "HttpOnly");

    @Test
    void classesThatDocsNameAreThere() throws IOException {
        Set<String> named = inFiles(Path.of("docs"), ".md", NAMED);
        named.addAll(in(Path.of("README.md"), NAMED).collect(Collectors.toSet()));
        assertThat(named).contains("PrinterList", "CheckEligibilityDelegate");

        named.removeAll(inFiles(Path.of("src"), ".java", DECLARED));
        assertThat(named).isEqualTo(OTHERS);
    }

    private static Set<String> inFiles(Path folder, String ending, Pattern what) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> in(file, what))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> in(Path file, Pattern what) {
        try {
            return what.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
